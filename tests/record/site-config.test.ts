import { describe, expect, test } from "vitest";
import { readSiteConfig } from "../../scripts/record/site-config.ts";
import { baseFiles } from "../support/small-county.ts";

const good = JSON.parse((baseFiles["site.config.ts"] ?? "").replace(/^export default /, "")) as Readonly<
  Record<string, unknown>
>;
const count = (changes: object): number =>
  readSiteConfig({ ...good, ...changes }, "site.config.ts").diagnostics.length;

test("a configuration that passes is whole: what was left out has its default", () => {
  expect(readSiteConfig(good, "site.config.ts")).toMatchObject({
    diagnostics: [],
    value: {
      county: "洛宁县",
      pageSize: 20,
      popularSearches: [],
      kiosk: { idleSeconds: 90 },
      lobby: { seconds: 15, most: 12, kinds: [{ normative: true }, {}, { days: 90 }] },
    },
  });
});

describe("a configuration is refused for", () => {
  test.each([
    ["a mark of three characters", { mark: "洛宁县" }],
    ["a base address without a closing slash", { baseUrl: "https://luoning.example" }],
    ["a base address of another kind", { baseUrl: "javascript:alert(1)/" }],
    ["a code that is a number", { siteIdCode: 4103280000 }],
    ["a day that does not exist", { today: "2024-02-30" }],
    ["a pattern that is none", { indexNumber: { pattern: "[" } }],
    ["a key that nobody knows", { conty: "洛宁县" }],
    ["a page without items", { pageSize: 0 }],
    ["an empty name", { county: "" }],
    ["searches that are no list", { popularSearches: "低保" }],
    ["a touch screen that leaves no time to read", { kiosk: { idleSeconds: 20 } }],
    ["a touch screen that keeps one visitor's words for the next", { kiosk: { idleSeconds: 3600 } }],
    ["a large screen that nobody can read", { lobby: { seconds: 1 } }],
    ["a large screen without a kind", { lobby: { kinds: [] } }],
    ["a kind without a name", { lobby: { kinds: [{ areas: ["重大项目建设"] }] } }],
  ])("%s", (_, changes) => {
    expect(count(changes)).toBe(1);
  });

  test("everything wrong at once", () => {
    expect(count({ mark: "甲", baseUrl: 1, siteIdCode: "1" })).toBe(3);
  });

  test.each([undefined, null, 1, "洛宁县", [], () => 1, Symbol("洛宁")])(
    "being no object: %s",
    (exported) => {
      const { value, diagnostics } = readSiteConfig(exported, "site.config.ts");
      expect(value).toBeUndefined();
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["bad-config"]));
    },
  );
});
