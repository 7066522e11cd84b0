/** References between notices: in both directions, never to what is not published. */
import { describe, expect, test } from "vitest";
import type { IndexNumber } from "../../scripts/text/index-number.ts";
import { type Elements, layNotices, writeNotice } from "../support/notice-text.ts";
import { complaintsAbout, inspectSmallCounty, placesOf } from "../support/small-county.ts";

const plan = "005429713/2024-00012";
const folder = "content/notices/2024";
const relationsOf = (overlay: Readonly<Record<string, string>>, number: string) => {
  const { catalog, diagnostics } = inspectSmallCounty(overlay);
  expect(placesOf(diagnostics)).toEqual([]);
  const relations = catalog?.byIndexNumber.get(number as IndexNumber)?.relations;
  return Object.fromEntries(
    Object.entries(relations ?? {}).filter(
      ([, numbers]: readonly [string, readonly string[]]) => numbers.length > 0,
    ),
  );
};

describe("a reference", () => {
  test.each([
    ["修订", "amends", "amendedBy"],
    ["废止文件", "repeals", "repealedBy"],
    ["解读", "interprets", "interpretedBy"],
    ["转发", "forwards", "forwardedBy"],
  ])("in %s is written once and known from both ends", (key, active, passive) => {
    const overlay = layNotices({ [key]: `[${plan}]` });
    expect(relationsOf(overlay, "005429713/2024-00101")).toEqual({ [active]: [plan] });
    expect(relationsOf(overlay, plan)).toEqual({ [passive]: ["005429713/2024-00101"] });
  });

  test("by a former number leads to the present one", () => {
    const overlay = layNotices({ 曾用索引号: "[005429713/2012-00007]" }, { 解读: "005429713/2012-00007" });
    expect(relationsOf(overlay, "005429713/2024-00102")).toEqual({ interprets: ["005429713/2024-00101"] });
  });

  test("written twice, or from both ends, is one", () => {
    const repealed: Elements = { 有效性: "废止", 废止日期: "2024-03-04", 废止依据: "005429713/2024-00102" };
    const overlay = layNotices(repealed, { 废止文件: "[005429713/2024-00101, 005429713/2024-00101]" });
    expect(relationsOf(overlay, "005429713/2024-00101")).toEqual({ repealedBy: ["005429713/2024-00102"] });
  });

  test("to nothing is refused at its own place", () => {
    expect(complaintsAbout(layNotices({ 解读: `[${plan}, 005429713/2024-00013]` }))).toEqual([
      `unresolved-reference ${folder}/101.md:11:28`,
    ]);
  });

  test("to a held notice is refused, under its former number too", () => {
    const held: Elements = { 公开方式: "依申请公开", 曾用索引号: "[005429713/2012-00007]" };
    for (const number of ["005429713/2024-00101", "005429713/2012-00007"])
      expect(complaintsAbout(layNotices(held, { 转发: number }))).toEqual([
        `held-reference ${folder}/102.md:11:5`,
      ]);
  });

  test("to a scheduled notice is refused until its day", () => {
    const overlay = layNotices(
      { 成文日期: "2024-05-08", 发布日期: "2024-05-10" },
      { 解读: "005429713/2024-00101", 成文日期: "2024-05-08", 发布日期: "2024-05-09" },
    );
    const laid = { ...overlay, "content/notices/2024/fangxun.md": null };
    expect(complaintsAbout(laid, "2024-05-09")).toEqual([
      `scheduled ${folder}/101.md:7:7`,
      `held-reference ${folder}/102.md:11:5`,
    ]);
    expect(complaintsAbout(laid, "2024-05-10")).toEqual([]);
  });

  test("of a held notice is nobody's business", () => {
    expect(complaintsAbout(layNotices({ 公开方式: "依申请公开", 解读: "005429713/1999-00001" }))).toEqual([]);
  });
});

describe("the ground of a repeal", () => {
  const repealed = (basis: string): Elements => ({ 有效性: "废止", 废止日期: "2024-03-04", 废止依据: basis });

  test("may be words", () => {
    expect(complaintsAbout(layNotices(repealed("上位法修改")))).toEqual([]);
  });

  test("that is a number must be a published one", () => {
    expect(relationsOf(layNotices(repealed(plan)), plan)).toEqual({ repeals: ["005429713/2024-00101"] });
    expect(complaintsAbout(layNotices(repealed("005429713/1999-00001")))).toEqual([
      `unresolved-reference ${folder}/101.md:13:7`,
    ]);
    expect(complaintsAbout(layNotices(repealed("005429713/2024-00102"), { 公开方式: "依申请公开" }))).toEqual(
      [`held-reference ${folder}/101.md:13:7`],
    );
  });
});

describe("the state of a notice", () => {
  const rule = (validity: string, more: Elements = {}): Elements => ({
    规范性文件: "是",
    有效性: validity,
    ...more,
  });
  const state = (validity: string, later: Elements, more: Elements = {}) =>
    complaintsAbout(layNotices(rule(validity, more), later));
  const mismatch = [`validity-mismatch ${folder}/101.md:12:6`];
  const amending: Elements = { 修订: "005429713/2024-00101" };
  const repealing: Elements = { 废止文件: "005429713/2024-00101" };

  test("is doubted where another notice amended or repealed it", () => {
    expect(state("现行有效", amending)).toEqual(mismatch);
    expect(state("现行有效", repealing)).toEqual(mismatch);
    expect(state("已修改", repealing)).toEqual(mismatch);
  });

  test("is believed where it says so itself", () => {
    expect(state("已修改", amending)).toEqual([]);
    expect(state("废止", repealing, { 废止日期: "2024-03-04" })).toEqual([]);
    expect(state("失效", amending, { 废止日期: "2024-03-04" })).toEqual([]);
  });

  test("stays until the day on which the other takes effect", () => {
    expect(state("现行有效", { ...repealing, 施行日期: "2025-02-01" })).toEqual([]);
    expect(state("现行有效", { ...repealing, 施行日期: "2025-01-31" })).toEqual(mismatch);
  });
});

describe("a link in a body", () => {
  const body = (href: string) => ({ "content/notices/2024/x.md": writeNotice({}, `见[原文](${href})。`) });

  test("to an index number, present or former, is a link to its notice", () => {
    expect(complaintsAbout(body(plan))).toEqual([]);
    expect(complaintsAbout(body("005429713/2012-00007"))).toEqual([
      `unresolved-reference ${folder}/x.md:12:7`,
    ]);
    expect(
      complaintsAbout({
        ...body("005429713/2012-00007"),
        ...layNotices({ 曾用索引号: "[005429713/2012-00007]" }),
      }),
    ).toEqual([]);
  });

  test("to a held notice is refused", () => {
    expect(
      complaintsAbout({ ...body("005429713/2024-00101"), ...layNotices({ 公开方式: "依申请公开" }) }),
    ).toEqual([`held-reference ${folder}/x.md:12:7`]);
  });

  test("to another site, or within the page, is its own affair", () => {
    expect(complaintsAbout(body("https://www.gov.cn/"))).toEqual([]);
    expect(complaintsAbout(body("#section-1"))).toEqual([]);
  });
});
