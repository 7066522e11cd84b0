/** The standards folder: law as data, refused where it is unsound, since a rule that is not read is not kept. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import { findPublicationLimit, readDeadlineRules } from "../../scripts/record/deadline-rules.ts";
import { parseEquation } from "../../scripts/record/equation.ts";
import { complaintsAbout } from "../support/small-county.ts";

const standard = (path: string): string =>
  readFileSync(new URL(`../../content/standards/${path}`, import.meta.url), "utf8");
const codesOf = (complaints: readonly string[]): readonly string[] => [
  ...new Set(complaints.map((line) => line.split(":")[0] ?? "")),
];

/** Complaints about the county with one standard changed. */
function withStandard(path: string, from: string | RegExp, to: string): readonly string[] {
  const text = standard(path);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${from}`);
  return complaintsAbout({ [`content/standards/${path}`]: changed });
}

describe("the dictionary of elements", () => {
  test("without one of its elements is refused, since nothing would ask for it", () => {
    expect(codesOf(withStandard("elements.yaml", /^ {2}- \{id: indexNumber.*\n/m, ""))).toEqual([
      "bad-standard content/standards/elements.yaml",
    ]);
  });

  test.each([
    ["an element that the code does not know", "id: title,", "id: titel,"],
    ["two elements of one name", "name: 标题,", "name: 索引号,"],
    ["a condition on an element that decides nothing", "{class: priority}", "{klass: priority}"],
    ["a key that nobody knows", "required: always,", "requird: always,"],
  ])("is refused for %s", (_, from, to) => {
    expect(codesOf(withStandard("elements.yaml", from, to))).toEqual([
      "bad-standard content/standards/elements.yaml",
    ]);
  });
});

describe("a scheme", () => {
  test("with two terms of one label is refused at the second", () => {
    expect(withStandard("schemes/class.yaml", "label: 公共服务", "label: 政务工作")).toEqual([
      expect.stringMatching(/^bad-standard content\/standards\/schemes\/class\.yaml:\d+:\d+$/),
    ]);
  });

  test("that is missing is asked for, and no record is judged without it", () => {
    expect(complaintsAbout({ "content/standards/schemes/class.yaml": null })).toEqual([
      "missing-file content/standards/schemes/class.yaml",
    ]);
  });
});

describe("the words", () => {
  test("known only from memory are never mended by themselves", () => {
    expect(
      withStandard("rules/words/misprints.yaml", "id: up-to-now,", 'id: up-to-now, mend: "true",'),
    ).toEqual([
      expect.stringMatching(/^bad-standard content\/standards\/rules\/words\/misprints\.yaml:\d+:\d+$/),
    ]);
  });

  test.each(["]", "^", "-", "\\\\", "["])(
    "may hold the sign %s, which means something in a pattern",
    (sign) => {
      expect(withStandard("rules/words/signs.yaml", 'wrong: ";"', `wrong: "${sign}"`)).toEqual([]);
      expect(withStandard("rules/words/signs.yaml", "『』]", `『』, "${sign}〞"]`)).toEqual([]);
    },
  );
});

describe("the deadlines", () => {
  test("are chosen by the day: 2007's to 14 May 2019, 2019's from the next", () => {
    const { value } = readDeadlineRules(
      parseYaml(standard("rules/deadlines.yaml"), { file: "d", firstLine: 1 }).value ?? expect.fail(),
      "d",
    );
    const cite = (day: string) => value && findPublicationLimit(value, day)?.cite;
    expect([cite("2008-04-30"), cite("2019-05-14"), cite("2019-05-15"), cite("2026-01-01")]).toEqual([
      undefined,
      "条例（2007）第十八条",
      "条例（2019）第二十六条",
      "条例（2019）第二十六条",
    ]);
  });

  test("compare by the calendar, however their days were written", () => {
    const text = standard("rules/deadlines.yaml").replace(
      "2008-05-01, to: 2019-05-14",
      "2008-5-1, to: 2019年5月14日",
    );
    const { value } = readDeadlineRules(
      parseYaml(text, { file: "d", firstLine: 1 }).value ?? expect.fail(),
      "d",
    );
    expect(value && findPublicationLimit(value, "2016-12-31")?.cite).toBe("条例（2007）第十八条");
  });

  test.each([
    ["a day that does not exist", "to: 2019-05-14", "to: 2019-02-30"],
    ["a thirteenth month", "month: 3", "month: 13"],
    ["a limit in words", "workingDays: 20", "workingDays: 二十"],
  ])("are refused for %s", (_, from, to) => {
    expect(codesOf(withStandard("rules/deadlines.yaml", from, to))).toEqual([
      "bad-standard content/standards/rules/deadlines.yaml",
    ]);
  });
});

describe("a calendar", () => {
  test.each([
    ["a holiday on a Sunday", "2024-01-01", "2024-01-07"],
    ["a worked day on a Monday", "2024-02-04", "2024-02-05"],
    ["a day of another year", "2024-01-01", "2025-01-01"],
    ["a day that does not exist", "2024-04-04", "2024-04-31"],
  ])("is refused for %s", (_, from, to) => {
    expect(withStandard("calendar/2024.yaml", new RegExp(`${from}(?=,)`), to)).toEqual([
      expect.stringMatching(/^bad-standard content\/standards\/calendar\/2024\.yaml:\d+:\d+$/),
    ]);
  });
});

describe("an equation", () => {
  test("is names and whole numbers, sums and one relation", () => {
    expect(parseEquation("p3_1 = p3_1_1 + 2 − p3_1_2")).toEqual({
      left: [{ sign: 1, name: "p3_1", previous: false }],
      relation: "=",
      right: [
        { sign: 1, name: "p3_1_1", previous: false },
        { sign: 1, number: 2 },
        { sign: -1, name: "p3_1_2", previous: false },
      ],
    });
    expect(parseEquation("p1 ≤ sum(p2, p3)")).toMatchObject({
      relation: "<=",
      right: [{ name: "p2" }, { name: "p3" }],
    });
  });

  test.each([
    "",
    "p1",
    "p1 =",
    "= p1",
    "p1 = p2 = p3",
    "p1 = p2 * 2",
    "p1 = sum(p2",
    "p1 = p2 p3",
    "p1 == p2",
    "p1 = process.exit()",
    "p1 = 1.5",
  ])("is not what is written as %j", (text) => {
    expect(parseEquation(text)).toBeUndefined();
  });
});
