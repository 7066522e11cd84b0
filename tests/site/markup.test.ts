import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, test } from "vitest";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { markupRules } from "../support/markup-rules.ts";
import { readSitePages, readTags } from "../support/site-pages.ts";

const pages = readSitePages(findDemonstrationSite());

test("html-validate finds nothing on any page", { timeout: 180_000 }, () => {
  const judge = new HtmlValidate(new StaticConfigLoader(markupRules));
  const found = pages.flatMap(({ path, text }) =>
    judge
      .validateStringSync(text, path)
      .results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
        ),
      ),
  );
  expect(found).toEqual([]);
});

describe("no page", () => {
  test("has style or script within itself", () => {
    for (const { path, text } of pages) {
      const inline = readTags(text).filter(
        ({ name, attributes }) =>
          name === "style" ||
          (name === "script" && attributes.src === undefined) ||
          Object.keys(attributes).some((key) => key === "style" || key.startsWith("on")) ||
          Object.values(attributes).some((value) => /^\s*javascript:/i.test(value)),
      );
      expect([path, inline]).toEqual([path, []]);
    }
  });

  const searching: readonly string[] = ["search/index.html", "application/form/index.html"];

  test("is without a policy that forbids everything but its own files, before anything is asked for", () => {
    for (const { path, text } of pages) {
      const tags = readTags(text);
      const at = tags.findIndex(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
      const first = tags.findIndex(({ name }) => name === "link" || name === "script");
      const policy = tags[at]?.attributes.content ?? "";
      expect([path, at > 0 && at < first, policy.startsWith("default-src 'none';")]).toEqual([
        path,
        true,
        true,
      ]);
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      expect([path, policy.includes("'wasm-unsafe-eval'")]).toEqual([path, searching.includes(path)]);
    }
  });

  test("shows what was meant for a program", () => {
    // The handbook tells editors how a figure is quoted.
    for (const { path, text } of pages.filter((page) => !page.path.startsWith("handbook/")))
      expect([path, />[^<]*(?:undefined|NaN|\[object |\{\{|<%)/.exec(text)?.[0]]).toEqual([path, undefined]);
  });
});
