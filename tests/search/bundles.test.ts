import { expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { cutBundles, fewDocuments, mostDocuments } from "../../scripts/search/bundles.ts";
import { makeRecords } from "../../scripts/search/records.ts";
import { type SearchDocument, toFulltext } from "../../scripts/search/search-document.ts";
import { listAttached, listBlocks, rowsABlock } from "../../scripts/search/shown-texts.ts";

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
const today = "2026-03-31" as CivilDate;

/** So many notices of one year, spread over its months. */
function notices(year: number, count: number): readonly SearchDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, "0");
    return { ...notice, year, date: `${year}-${month}-10`, url: `${year}/${index}` };
  });
}

const shape = (documents: readonly SearchDocument[]) =>
  cutBundles(documents, today).map((bundle) => [bundle.name, bundle.documents.length]);

test("the documents of a bundle stand newest first, equal days by address", () => {
  const bundles = cutBundles(
    [
      { ...notice, url: "a", year: 2023, date: "2023-12-31" },
      { ...notice, url: "c", date: "2024-01-02" },
      { ...notice, url: "d", date: "2024-05-24" },
      { ...notice, url: "b", date: "2024-05-24" },
    ],
    today,
  );
  expect(bundles.map(({ name, documents }) => [name, documents.map(({ url }) => url)])).toEqual([
    ["2023-2024", ["b", "d", "c", "a"]],
  ]);
});

test("the current year is cut into quarters, however few they hold", () => {
  expect(shape([...notices(2026, 12), ...notices(2025, 1)])).toEqual([
    ["2026-q4", 3],
    ["2026-q3", 3],
    ["2026-q2", 3],
    ["2026-q1", 3],
    ["2025", 1],
  ]);
});

test("small sealed years share a bundle from the oldest on, and a new year moves none of them", () => {
  const sealed = [2018, 2019, 2020, 2021].flatMap((year) => notices(year, fewDocuments / 2));
  const before = shape(sealed);
  expect(before).toEqual([
    ["2020-2021", fewDocuments],
    ["2018-2019", fewDocuments],
  ]);
  expect(shape([...sealed, ...notices(2022, 10)])).toEqual([["2022", 10], ...before]);
});

test("a year that is too large for one index is cut into the fewest equal parts that are small enough", () => {
  expect(shape(notices(2024, mostDocuments))).toEqual([["2024", mostDocuments]]);
  expect(shape(notices(2024, mostDocuments + 12)).map(([name]) => name)).toEqual(["2024-h2", "2024-h1"]);
  expect(shape(notices(2024, 2 * mostDocuments + 12)).map(([name]) => name)).toEqual([
    "2024-q4",
    "2024-q3",
    "2024-q2",
    "2024-q1",
  ]);
});

test("no document is lost or doubled by the cutting", () => {
  const all = [2015, 2019, 2024, 2025, 2026].flatMap((year, index) => notices(year, 37 * (index + 1)));
  const cut = cutBundles(all, today).flatMap(({ documents }) => documents.map(({ url }) => url));
  expect(cut.toSorted()).toEqual(all.map(({ url }) => url).toSorted());
});

test("a block shows the real text and the facts that there are", () => {
  const [block] = listBlocks([{ ...notice, validity: "" }]);
  expect(block).toEqual([
    {
      url: notice.url,
      title: notice.title,
      date: "2024-05-24",
      text: "各乡镇人民政府：\n现将预案印发给你们。",
      publisher: "县政府办公室",
      class: "政务工作",
      documentNumber: "洛政办〔2024〕12号",
    },
  ]);
  expect(listBlocks(notices(2024, rowsABlock + 1)).map(({ length }) => length)).toEqual([rowsABlock, 1]);
});

test("attachments are kept by row, and only those that could be read", () => {
  const read = { name: "名单.xlsx", lines: ["序号 村名", "1 河底村"] };
  const documents = [notice, { ...notice, attachments: [read, { name: "图.pdf", lines: [] }] }];
  expect([...listAttached(documents)]).toEqual([[1, [{ name: "名单.xlsx", text: "序号 村名\n1 河底村" }]]]);
  expect(listBlocks(documents)[0]?.map(({ attached }) => attached)).toEqual([undefined, true]);
});

test("the columns name each value once and each document's day", () => {
  const { days, facets } = makeRecords([notice, { ...notice, class: "公共服务", date: "2024-05-23" }]);
  expect(days).toBe("20240524 20240523");
  expect(facets.class).toEqual({ values: ["政务工作", "公共服务"], of: "0 1" });
  expect(facets.area).toEqual({ values: [""], of: "0 0" });
});

test("the plain list holds exactly what is indexed, attachments too", () => {
  const attached = { ...notice, attachments: [{ name: "名单.csv", lines: ["河底村,12户"] }] };
  expect(JSON.parse(toFulltext([attached]))).toEqual({
    url: notice.url,
    title: notice.title,
    text: "各乡镇人民政府：\n现将预案印发给你们。\n河底村,12户",
  });
});
