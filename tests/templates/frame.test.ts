import { existsSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { print, samples } from "./samples/all.ts";
import { frameAt } from "./samples/frame.ts";
import { homeSample } from "./samples/lists.ts";
import { noticeSample } from "./samples/notices.ts";
import { notFoundSample, searchSample } from "./samples/texts.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // A table that slides is a `div` with the role, as the Markdown renderer writes it.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Chinese titles say what the mandate says; 70 characters is a rule for English.
    "long-title": "off",
    // Everything comes from the same place as the page.
    "require-sri": "off",
    // `tel:` numbers and 文号 are Chinese, spaced by the typesetter.
    "tel-non-breaking": "off",
  },
});

const printed = samples.map((page) => ({ name: `${page.kind} ${page.path}`, page, text: print(page) }));

describe.each(printed)("the frame of $name", ({ page, text }) => {
  test("is valid HTML", async () => {
    const report = await validator.validateString(text);
    const said = report.results.flatMap((result) =>
      result.messages.map(
        (message) => `${message.line}:${message.column} ${message.ruleId} ${message.message}`,
      ),
    );
    expect(said).toEqual([]);
  });

  test("has one h1 and one main, and says its language", () => {
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text.match(/<main[ >]/g)).toHaveLength(1);
    expect(text.startsWith('<!doctype html>\n<html lang="zh-Hans-CN">')).toBe(true);
  });

  test("carries each meta name once", () => {
    const names = [...text.matchAll(/<meta name="([^"]+)"/g)].map((match) => match[1]?.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const tag of page.meta) expect(text).toContain(`<meta name="${tag.name}" content="${tag.content}">`);
  });

  test("has no inline style, script or handler", () => {
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script(?![^>]*\ssrc=)|javascript:/i);
  });

  test("links only to relative addresses, except the canonical one", () => {
    const addresses = [...text.matchAll(/<(?!link rel="canonical")[^>]*?\s(?:href|src|action)="([^"]*)"/g)];
    expect(addresses.length).toBeGreaterThan(10);
    for (const [, address = ""] of addresses) expect(address).toMatch(/^(?:tel:|mailto:|(?!\/|[a-z]+:).)/);
  });

  test("links only to sheets and scripts that exist", () => {
    const own = [...text.matchAll(/(?:href|src)="[./]*\/assets\/([^"]+)"/g)].map(([, name = ""]) => name);
    expect(own).toContain("site.css");
    // These two are bundled when a site is written.
    const written = own.filter((name) => name !== "search.js" && name !== "verify.js");
    for (const name of written) expect(existsSync(`templates/assets/${name}`), name).toBe(true);
  });

  test("names every identifier once, and every inner link leads somewhere", () => {
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("shows the sample strip before everything else", () => {
    expect(text.indexOf("示例内容")).toBeLessThan(text.indexOf("<header"));
    expect(text).toContain(page.site.demonstration);
  });
});

test("a real site has no sample strip", () => {
  const { demonstration: _, ...site } = homeSample.site;
  expect(print({ ...homeSample, site })).not.toContain("示例内容");
});

test("only the search page may run compiled code", () => {
  expect(print(searchSample)).toContain("script-src 'self' 'wasm-unsafe-eval';".replaceAll("'", "&#39;"));
  expect(print(noticeSample)).not.toContain("wasm-unsafe-eval");
});

test("a mandated Description stands instead of the plain one", () => {
  const text = print({ ...notFoundSample, meta: [{ name: "Description", content: "没有找到" }] });
  expect(text.match(/<meta name="description"/gi)).toHaveLength(1);
});

test("the open door is marked, and named in full and in short", () => {
  const text = print({
    ...notFoundSample,
    ...frameAt("guide/index.html", { heading: "指南", current: "指南" }),
  });
  expect(text.match(/aria-current="true"/g)).toHaveLength(1);
  expect(text).toContain('<span class="door-name">公开指南</span><span class="door-short">指南</span>');
});
