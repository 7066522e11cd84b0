import { describe, expect, test } from "vitest";
import { listSlices } from "../../scripts/page/page-set.ts";
import { templates } from "../../templates/pages/all.ts";
import { printPages } from "../../scripts/effects/print-pages.ts";
import { seeSmallCounty } from "../support/seen-county.ts";

const { view, read } = seeSmallCounty();
const slices = listSlices(view, [2024]);

describe("one slice of pages", () => {
  test("is printed whole: every page under its own path, as its template says", async () => {
    for (const slice of slices) {
      const pages = slice.plan(read).map((page) => page.make(read));
      const printed = await printPages(pages, templates);
      expect(printed.map(({ path }) => path).sort()).toEqual(pages.map(({ path }) => path).sort());
      for (const { text } of printed) expect(text).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
    }
  });

  test("asks for the bodies that it prints, and for no others", () => {
    const asked = slices.map(({ bodies, plan }) => [
      ...bodies,
      ...plan(read).flatMap(({ body }) => body ?? []),
    ]);
    expect(asked.map((bodies) => bodies.map(({ file }) => file))).toEqual([
      [],
      ["content/guide.md"],
      [],
      [],
      ["content/notices/2024/fangxun.md"],
    ]);
  });

  test("fails with one sentence, without a stack, when a template fails", async () => {
    const notices = slices.at(-1);
    const broken = {
      ...templates,
      notice: () => {
        throw new Error("模板里少了标题");
      },
    };
    const failure = await printPages(
      (notices?.plan(read) ?? []).map((page) => page.make(read)),
      broken,
    ).catch((error: Error) => error.message);
    expect(failure).toMatch(/^网页没有印出来：/);
    expect(failure).not.toContain("\n");
  });
});
