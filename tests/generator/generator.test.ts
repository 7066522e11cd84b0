/** The made county: the same wish gives the same bytes, and what it promises is in it. */
import { describe, expect, test } from "vitest";
import { listCountyFiles, makeCounty } from "./county.ts";

const wish = { notices: 300, years: [2023, 2024] } as const;
const county = makeCounty(wish);
const notices = Object.entries(county).filter(([path]) => path.startsWith("content/notices/"));
const bodies = notices.map(([, text]) => text.slice(text.indexOf("\n---\n") + 5));

/** The values of an element in all notices that have it. */
function valuesOf(name: string): readonly string[] {
  return notices.flatMap(([, text]) => new RegExp(`^${name}: (.+)$`, "m").exec(text)?.[1] ?? []);
}

describe("a made county", () => {
  test("is the same, byte for byte, when it is made again", () => {
    expect([...listCountyFiles(wish)]).toEqual(Object.entries(county));
  });

  test("of another seed is another county", () => {
    expect(makeCounty({ ...wish, seed: "另一县" })).not.toEqual(county);
  });

  test("has as many published notices as were wanted, and others that are held", () => {
    const modes = valuesOf("公开方式");
    expect(modes.filter((mode) => mode === "主动公开")).toHaveLength(300);
    expect(modes.filter((mode) => mode === "依申请公开")).toHaveLength(2);
  });

  test("spreads them over agencies, areas, months and kinds", () => {
    expect(new Set(valuesOf("发布机构")).size).toBeGreaterThan(40);
    expect(new Set(valuesOf("重点领域")).size).toBe(8);
    expect(new Set(valuesOf("发布日期").map((day) => day.slice(0, 7))).size).toBe(24);
    expect(new Set(valuesOf("体裁")).size).toBeGreaterThan(8);
  });

  test("gives every index number once", () => {
    const numbers = valuesOf("索引号");
    expect(new Set(numbers).size).toBe(notices.length);
  });

  test("writes bodies of 300 to 1,500 characters that end with who signed them", () => {
    const lengths = bodies.map((body) => [...body].length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1500);
    expect(bodies.filter((body) => !body.endsWith(":::\n"))).toEqual([]);
    expect(bodies.filter((body) => body.includes("\n| ---")).length).toBeGreaterThan(30);
  });

  test("leaves no slot of a phrase open", () => {
    expect(
      Object.entries(county).filter(([path, text]) => path.endsWith(".md") && /[{}]/.test(text)),
    ).toEqual([]);
  });

  test("explains its normative documents, and ends some of them in a later year", () => {
    expect(valuesOf("解读").length).toBeGreaterThan(0);
    expect(valuesOf("废止文件").length).toBeGreaterThan(0);
    expect(valuesOf("废止依据")).toEqual(valuesOf("废止文件").map(() => expect.stringContaining("/2024-")));
  });

  test("cannot hold fewer notices than the source year has", () => {
    expect(() => makeCounty({ notices: 4013, profile: "sourceYear" })).toThrow("4014");
  });
});
