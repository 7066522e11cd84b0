/** The notices beside one in its column, for what is published, edited, or still to come. */
import { expect, test } from "vitest";
import type { CatalogEntry } from "../../scripts/catalog/catalog.ts";
import { findNeighbours } from "../../scripts/page/neighbours.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { changedNotice, noticePath } from "../support/small-county.ts";

const numbered = (serial: string, day: string): string =>
  changedNotice(["2024-00012", `2024-${serial}`], ["发布日期: 2024-05-24", `发布日期: ${day}`]);
const files = {
  [noticePath]: changedNotice(),
  "content/notices/2024/a.md": numbered("00013", "2024-05-24"),
  "content/notices/2024/b.md": numbered("00014", "2024-06-01"),
  "content/notices/2024/c.md": numbered("00011", "2024-05-23"),
};
const { view } = seeSmallCounty(files);

function serialsBeside(entry: CatalogEntry): readonly (string | undefined)[] {
  const { newer, older } = findNeighbours(view, entry);
  return [newer, older].map((one) => one?.notice.indexNumber.slice(-2));
}

test("each has the one before and the one after it in the order of the catalog", () => {
  expect(
    view.catalog.published.map((entry) => [entry.notice.indexNumber.slice(-2), ...serialsBeside(entry)]),
  ).toEqual([
    ["14", undefined, "13"],
    ["13", "14", "12"],
    ["12", "13", "11"],
    ["11", "12", undefined],
  ]);
});

test("an edited one has the same, and one that is still to come those that it will have", () => {
  for (const entry of view.catalog.published)
    expect(serialsBeside({ ...entry, notice: { ...entry.notice, title: "防汛物资储备" } })).toEqual(
      serialsBeside(entry),
    );
  const { view: later } = seeSmallCounty({
    ...files,
    "content/notices/2024/d.md": numbered("00020", "2024-05-30"),
  });
  const coming = later.catalog.published.find((entry) => entry.notice.indexNumber.endsWith("20"));
  expect(coming && serialsBeside(coming)).toEqual(["14", "13"]);
  const elsewhere = coming && { ...coming, column: { ...coming.column, id: "other" } };
  expect(elsewhere && serialsBeside(elsewhere)).toEqual([undefined, undefined]);
});
