import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOfSheet, nameSheets } from "../../scripts/export/sheet-names.ts";

describe("names of sheets", () => {
  test("keep what a program takes", () => {
    expect(nameSheets(["目录", "1 一、本年新收政府信息公开申请数量／总计"])).toEqual([
      "目录",
      "1 一、本年新收政府信息公开申请数量／总计",
    ]);
  });

  test("lose the signs that no program takes", () => {
    expect(nameSheets(["收到/答复: [2024]*?", "'引'", "  "])).toEqual(["收到 答复 2024", "引", "表"]);
  });

  test("are cut at 31, between whole characters", () => {
    expect(nameSheets(["其".repeat(40)])).toEqual(["其".repeat(31)]);
    expect(nameSheets([`${"其".repeat(30)}𠮷`])).toEqual(["其".repeat(30)]);
  });

  test("get a number where two would be alike, big and small letters being one", () => {
    expect(nameSheets(["Table", "table", "TABLE"])).toEqual(["Table", "table~2", "TABLE~3"]);
    expect(nameSheets(["其".repeat(40), "其".repeat(33)])[1]).toBe(`${"其".repeat(29)}~2`);
  });

  test("are legal and all different, whatever is wished for", () => {
    const sign = fc.constantFrom(..."甲乙丙aAbB𠮷'/:*?[]\\ ");
    const wishes = fc.array(fc.string({ unit: sign, maxLength: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(wishes, (list) => {
        const names = nameSheets(list);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(list.length);
      }),
    );
  });

  test("lead within the file with their quotes doubled", () => {
    expect(addressOfSheet("甲's")).toBe("'甲''s'!A1");
  });
});
