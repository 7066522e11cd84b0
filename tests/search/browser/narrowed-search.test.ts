/** What narrows or shortens an answer changes nothing else of it. */
import { beforeAll, expect, test } from "vitest";
import { generateDocuments } from "../generated-documents.ts";
import { type AskScript, indexInMemory, openScript } from "../script-in-process.ts";

const [plain] = generateDocuments(1, [2024]);
const write = (place: number, date: string, title: string, ...lines: string[]) => ({
  ...(plain ?? never()),
  url: `notices/${place}/index.html`,
  title,
  lines,
  date,
  year: Number(date.slice(0, 4)),
});

/** Every document of these holds the number in one piece, or in two that stand apart. */
const numbers = [
  write(1, "2021-05-05", "标准甲", "执行GB18599标准"),
  write(2, "2021-05-06", "标准乙", "执行GB标准", "共18599元"),
  write(3, "2022-05-06", "标准丙", "执行GB标准", "共18599元"),
  write(4, "2022-05-07", "标准丁", "执行HJ标准", "共25222元"),
  write(5, "2026-05-07", "标准戊", "执行HJ标准", "共25222元"),
];

/** The title of the newest has every pair of 城乡居保险, and not the word. */
const insurances = [
  write(11, "2025-11-01", "保险城乡居民险和乡居、居保、保险", "城乡居保险"),
  write(12, "2022-11-01", "城乡居保险办法", "正文"),
  write(13, "2026-01-01", "办法", "城乡居保险"),
];

let ask: AskScript;

beforeAll(async () => {
  const files = await indexInMemory([...numbers, ...insurances]);
  ask = await openScript((path) => files.get(path));
});

test("a number that is read as one stays one under filters that leave nothing of it", async () => {
  const counts = { counts: true };
  expect(await ask("GB 18599", counts)).toMatchObject({ total: 1, counts: { year: { 2021: 1 } } });
  for (const year of ["2022", "2023"]) {
    const answer = await ask("GB 18599", { ...counts, filters: { year } });
    expect([answer.total, answer.counts?.year]).toEqual([0, { 2021: 1 }]);
    expect((await ask("GB 18599", { filters: { year } })).total).toBe(0);
  }
});

test("a number that is nowhere as one is asked apart, and counted once", async () => {
  expect((await ask("HJ 25222")).urls).toEqual(["notices/5/index.html", "notices/4/index.html"]);
  const answer = await ask("HJ 25222", { counts: true, filters: { year: "2022" } });
  expect([answer.total, answer.counts?.year]).toEqual([1, { 2022: 1, 2026: 1 }]);
  expect((await ask("HJ 25222", { filters: { year: "2021" } })).total).toBe(0);
});

test("how many results are wanted, and how many with passages, does not change their order", async () => {
  const { urls } = await ask("城乡居保险");
  expect(urls).toEqual(["notices/12/index.html", "notices/13/index.html", "notices/11/index.html"]);
  for (const options of [{ passages: 0 }, { passages: 1 }, { limit: 1 }, { limit: 2, passages: 0 }])
    expect((await ask("城乡居保险", options)).urls).toEqual(urls.slice(0, options.limit));
});

function never(): never {
  throw new Error("no documents");
}
