import { expect, test } from "vitest";
import { listSlices } from "../../scripts/page/page-set.ts";
import { seeSmallCounty } from "../support/seen-county.ts";

const { view, read } = seeSmallCounty();
const planned = listSlices(view, [2024]).flatMap(({ plan }) => plan(read));

test("a page model is a plain value: its key, which is made of its JSON, leaves nothing out", () => {
  for (const page of planned.map(({ make }) => make(read)))
    expect([page.path, JSON.parse(JSON.stringify(page))]).toEqual([page.path, page]);
});

test("a page is made under the path under which it was planned, and no two pages have one key", () => {
  for (const { path, make } of planned) expect(make(read).path).toBe(path);
  expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
});
