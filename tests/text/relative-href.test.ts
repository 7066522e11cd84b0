import { expect, test } from "vitest";
import { relativeHref, rootFrom } from "../../scripts/text/relative-href.ts";

test.each([
  ["index.html", "index.html", "index.html"],
  ["404.html", "catalog/index.html", "catalog/index.html"],
  ["catalog/index.html", "catalog/all/index.html", "all/index.html"],
  ["catalog/class/a/page-1/index.html", "catalog/class/a/index.html", "../index.html"],
  ["catalog/class/ab/index.html", "catalog/class/a/index.html", "../a/index.html"],
  ["notices/a/2024-00012/index.html", "index.html", "../../../index.html"],
  ["notices/a/2024-00012/index.html", "notices/a/2024-00013/index.html", "../2024-00013/index.html"],
  ["reports/2024/cells/x/index.html", "reports/2024/index.html#x", "../../index.html#x"],
  ["guide/index.html", "guide-two/index.html", "../guide-two/index.html"],
])("from %s, %s is %s", (from, to, href) => {
  expect(relativeHref(from, to)).toBe(href);
});

test("the root is as many steps up as the page lies deep", () => {
  expect(["index.html", "guide/index.html", "notices/a/b/index.html"].map(rootFrom)).toEqual([
    "./",
    "../",
    "../../../",
  ]);
});
