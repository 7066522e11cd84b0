import { expect, test } from "vitest";
import { listParts } from "../../scripts/search/term-parts.ts";

test("a character, a pair and four signs of a number are parts themselves", () => {
  for (const term of ["县", "公示", "2024", "412号"])
    expect(listParts(term)).toEqual({ telling: [term], others: [] });
});

test("of a longer passage the first and the last pair are among the telling, and all pairs among the parts", () => {
  const { telling, others } = listParts("城乡居民基本养老保险待遇");
  expect(telling).toHaveLength(6);
  expect([telling[0], telling.at(-1)]).toEqual(["城乡", "待遇"]);
  expect(new Set([...telling, ...others]).size).toBe(11);
});

test("no passage has more than so many parts", () => {
  const { telling, others } = listParts(
    Array.from({ length: 500 }, (_, at) => String.fromCharCode(0x4e00 + at)).join(""),
  );
  expect(telling.length + others.length).toBe(24);
});
