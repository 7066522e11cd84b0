/** The one list of 2014: a table that is right, and what is right to say when one of its figures is not. */
import { describe, expect, test } from "vitest";
import { inspectPublished, type PrintedFigures, tableOf } from "../support/published-table.ts";

/** A county's table of 2016 without a fault: 28 requests, 15 in person, none by fax, 9 online, 4 by post. */
const right: PrintedFigures = {
  p1_1: 4014,
  p1_1_a: 7,
  p1_1_b: 9,
  p1_2_1: 12,
  p1_2_2: 4014,
  p1_2_3: 0,
  p1_2_4: 260,
  p1_2_5: 100,
  p2_1: 6,
  p2_2_1: 3,
  p2_2_1_a: 1,
  p2_2_2: 2,
  p2_2_2_a: 2,
  p2_2_3: 15,
  p2_2_4: 4,
  p2_2_5: 1,
  p3_1: 28,
  p3_1_1: 15,
  p3_1_2: 0,
  p3_1_3: 9,
  p3_1_4: 4,
  p3_2: 28,
  p3_2_1: 26,
  p3_2_2: 2,
  p3_3: 28,
  p3_3_1: 6,
  p3_3_2: 11,
  p3_3_3: 2,
  p3_3_4: 5,
  p3_3_4_a: 0,
  p3_3_4_b: 1,
  p3_3_4_c: 2,
  p3_3_4_d: 0,
  p3_3_4_e: 2,
  p3_3_4_f: 0,
  p3_3_5: 1,
  p3_3_6: 2,
  p3_3_7: 0,
  p3_3_8: 1,
  p4: 2,
  p4_1: 1,
  p4_2: 0,
  p4_3: 1,
  p5: 0,
  p5_1: 0,
  p5_2: 0,
  p5_3: 0,
  p6: 0,
  p7: 0.042,
  p8_1: 1,
  p8_2: 3,
  p8_3: 52,
  p8_3_1: 2,
  p8_3_2: 50,
  p8_4: 3,
  p9_1: 2,
  p9_2: 4,
  p9_3: 130,
};

/** Ids of equations by verdict, of a table with these figures instead. */
function judge(figures: PrintedFigures, year = 2016) {
  const county = inspectPublished({ year, figures: { ...right, ...figures } });
  const { checks } = tableOf(county, year);
  const of = (verdict: string): readonly string[] =>
    checks.filter((check) => check.verdict === verdict).map(({ equation }) => equation);
  const codes = county.diagnostics.map(({ code }) => code).filter((code) => code.startsWith("equation-"));
  return { fails: of("fails"), open: of("not-assessable"), holds: of("holds"), codes };
}

/** What the form cannot tell from a published table alone: it has no row for what was carried in. */
const neverOpenBut = ["g14_6"];

describe("the list of 2014", () => {
  test("with right figures satisfies every equation that can be assessed, in each of its years", () => {
    for (const year of [2014, 2015, 2016, 2017, 2018]) {
      const { fails, open, holds } = judge({}, year);
      expect({ year, fails, open }).toEqual({ year, fails: [], open: neverOpenBut });
      // Nineteen that the form writes, and one for each ground of refusal: a part of its whole.
      expect(holds).toHaveLength(19 + 6);
    }
  });

  test.each<readonly [slip: string, figures: PrintedFigures, fails: readonly string[]]>([
    ["one request too many by fax", { p3_1_2: 1 }, ["g14_1"]],
    ["the total of requests is another", { p3_1: 29 }, ["g14_1"]],
    ["online and by post changed places", { p3_1_3: 4, p3_1_4: 9 }, []],
    ["one conclusion in time is missing", { p3_2_1: 25 }, ["g14_2"]],
    ["an answer is missing among the kinds", { p3_3_2: 10 }, ["g14_3"]],
    ["a refusal is missing among its grounds", { p3_3_4_c: 1 }, ["g14_4"]],
    ["a refusal is missing in the sum of refusals", { p3_3_4: 4 }, ["g14_3", "g14_4"]],
    ["a review case is missing in its total", { p4: 1 }, ["g14_7"]],
    ["a lawsuit stands in no result", { p5: 1 }, ["g14_8"]],
    ["part-time staff are left out", { p8_3: 2 }, ["g14_9"]],
    ["more documents than items", { p1_1_a: 4015, p1_1_b: 5000 }, ["g14_10"]],
    ["the website has more than all channels together", { p1_2_2: 4015 }, ["g14_11_b"]],
    ["the channels together have fewer than the total", { p1_2_2: 3000 }, ["g14_11_f"]],
  ])("in which %s", (_, figures, fails) => {
    const judged = judge(figures);
    expect(judged.fails).toEqual(fails);
    expect(judged.codes).toEqual(fails.map(() => "equation-fails"));
  });

  test.each<readonly [slip: string, figures: PrintedFigures, fails: readonly string[]]>([
    ["the person in charge attended more than were held", { p2_2_1_a: 4 }, ["g14_12_a"]],
    ["more topics than ways of answering", { p2_1: 11 }, ["g14_14"]],
  ])("in which %s is doubtful: the relation is from memory", (_, figures, fails) => {
    const judged = judge(figures);
    expect(judged.fails).toEqual(fails);
    expect(judged.codes).toEqual(fails.map(() => "equation-doubtful"));
  });

  test("in which a ground of refusal exceeds the refusals is told, though another ground is blank", () => {
    const { fails, open, codes } = judge({ p3_3_4_a: 6, p3_3_4_b: null });
    expect([fails, codes]).toEqual([["p3_3_4_a-part"], ["equation-doubtful"]]);
    expect(open).toContain("g14_4");
  });

  test("in which an application had two answers is doubtful, not wrong", () => {
    const { fails, codes } = judge({ p3_3: 29, p3_3_1: 7 });
    expect([fails, codes]).toEqual([["g14_5"], ["equation-doubtful"]]);
  });

  test("in which older documents were published is doubtful, not wrong", () => {
    const { fails, codes } = judge({ p1_1_b: 6 });
    expect([fails, codes]).toEqual([["g14_13"], ["equation-doubtful"]]);
  });

  test("with a channel left empty is not assessed where it counts, and 0 in it is a figure", () => {
    const { fails, open } = judge({ p3_1_2: null });
    expect([fails, open]).toEqual([[], expect.arrayContaining(["g14_1"])]);
    expect(judge({ p3_1_2: 0 }).open).not.toContain("g14_1");
  });

  test("with every figure one line too low fails where sums run", () => {
    // The four channels were written one line down: 总数 stands beside 当面, and so on.
    const { fails } = judge({ p3_1: 0, p3_1_1: 28, p3_1_2: 15, p3_1_3: 0, p3_1_4: 9 });
    expect(fails).toEqual(expect.arrayContaining(["g14_1"]));
  });
});
