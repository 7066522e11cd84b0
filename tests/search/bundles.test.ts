import { expect, test } from "vitest";
import { bundleByYear } from "../../scripts/search/bundles.ts";
import { type SearchDocument, toFulltext } from "../../scripts/search/search-document.ts";

const notice: SearchDocument = {
  url: "notices/005429713/2024-00012/index.html",
  title: "关于印发防汛应急预案的通知",
  lines: ["各乡镇人民政府：", "现将预案印发给你们。"],
  attachments: [],
  subject: "民政、扶贫、救灾",
  genre: "通知",
  area: "",
  year: 2024,
  date: "2024-05-24",
  class: "政务工作",
  publisher: "县政府办公室",
  validity: "现行有效",
  documentNumber: "洛政办〔2024〕12号",
};

test("years stand newest first, and so do the documents of a year", () => {
  const bundles = bundleByYear([
    { ...notice, url: "a", year: 2023, date: "2023-12-31" },
    { ...notice, url: "c", date: "2024-01-02" },
    { ...notice, url: "d", date: "2024-05-24" },
    { ...notice, url: "b", date: "2024-05-24" },
  ]);
  expect(bundles.map(({ year, records }) => [year, records.map(({ url }) => url)])).toEqual([
    [2024, ["b", "d", "c"]],
    [2023, ["a"]],
  ]);
  expect(bundles[0]?.records.map(({ order }) => order)).toEqual([0, 1, 2]);
});

test("a record carries the real text to be shown, and its filters", () => {
  const record = bundleByYear([notice])[0]?.records[0];
  expect(record?.meta).toMatchObject({
    title: notice.title,
    text: "各乡镇人民政府：\n现将预案印发给你们。",
    documentNumber: "洛政办〔2024〕12号",
  });
  expect(record?.filters).toEqual({
    class: ["政务工作"],
    publisher: ["县政府办公室"],
    validity: ["现行有效"],
  });
  expect(record?.content).toMatch(/^[a-z ]+$/);
});

test("a label that is empty makes neither filter nor fact", () => {
  const record = bundleByYear([{ ...notice, validity: "" }])[0]?.records[0];
  expect(record?.filters).not.toHaveProperty("validity");
  expect(record?.meta).not.toHaveProperty("validity");
});

test("a document without a single letter is still a record", () => {
  expect(bundleByYear([{ ...notice, title: "——", lines: [] }])[0]?.records[0]?.content).not.toBe("");
});

test("half a surrogate pair does not reach the index", () => {
  expect(bundleByYear([{ ...notice, title: "县\ud83d长" }])[0]?.records[0]?.meta.title).toBe("县\ufffd长");
});

test("the full text lists address, title and lines of each document, in the order given", () => {
  const lines = toFulltext([notice, { ...notice, url: "z", lines: [] }])
    .trimEnd()
    .split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { url: notice.url, title: notice.title, text: "各乡镇人民政府：\n现将预案印发给你们。" },
    { url: "z", title: notice.title, text: "" },
  ]);
});
