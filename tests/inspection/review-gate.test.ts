/** Nothing goes out unreviewed: every rule of review broken once, and kept once. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeNotice } from "../support/notice-text.ts";
import { changedConfig } from "../support/seen-county.ts";
import {
  codeOf,
  gated,
  generalSignatures,
  people,
  type Signature,
  signText,
} from "../support/signed-county.ts";
import { inspectSmallCounty, noticePath, type Overlay } from "../support/small-county.ts";

const plain = writeNotice({
  索引号: "005429713/2024-00012",
  成文日期: "2024-05-20",
  发布日期: "2024-05-24",
  重要程度: "一般",
});
const changed = (from: string, to: string): string => {
  if (!plain.includes(from)) throw new Error(from);
  return plain.replace(from, to);
};

/** `code severity` of what is said of the one notice, and whether the site may go out. */
function judge(text: string, overlay: Overlay = {}, today?: string): readonly string[] {
  const { diagnostics } = inspectSmallCounty(gated({ [noticePath]: text, ...overlay }), today);
  return diagnostics.map(({ code, severity, place }) =>
    place.file === noticePath ? `${code} ${severity}` : `${code} ${place.file}`,
  );
}
const sign = (...signatures: readonly Signature[]): string => signText(plain, signatures);
/** The three usual signatures with one of them another. */
const instead = (role: string, by: string, on: string, more?: Readonly<Record<string, string>>): string =>
  sign(...generalSignatures.map((one): Signature => (one[0] === role ? [role, by, on, more ?? {}] : one)));

describe("who has to sign", () => {
  test("a general notice of the office: 经办人员, 信息中心主任, 保密审查", () => {
    expect(judge(plain)).toEqual(["review-missing error", "secrecy-review-missing error"]);
    expect(judge(sign(...generalSignatures))).toEqual([]);
    for (const left of generalSignatures)
      expect(judge(sign(...generalSignatures.filter((one) => one !== left)))).toEqual([
        left[0] === "保密审查" ? "secrecy-review-missing error" : "review-missing error",
      ]);
  });

  test("without an importance nobody knows, and the least is asked for", () => {
    expect(judge(signText(changed("重要程度: 一般\n", "")))).toEqual(["importance-missing error"]);
  });

  test("more, the more important it is", () => {
    const middle: readonly Signature[] = [
      ...generalSignatures,
      ["政府办主管副主任", "吴某某", "2024-05-23"],
      ["政府办主任", "冯某某", "2024-05-24"],
    ];
    const high: readonly Signature[] = [...middle, ["县领导", "马某某", "2024-05-24"]];
    const grade = (importance: string, signatures: readonly Signature[]) =>
      judge(signText(changed("重要程度: 一般", `重要程度: ${importance}`), signatures));
    expect(grade("较重要", generalSignatures)).toEqual(["review-missing error"]);
    expect(grade("较重要", middle)).toEqual([]);
    expect(grade("重要", middle)).toEqual(["review-missing error"]);
    expect([grade("重要", high), grade("特别重要", high)]).toEqual([[], []]);
  });

  test("what a township sends in: its head and the responsible leader before the centre", () => {
    const sentIn = changed("发布机构: 县政府办", "发布机构: 县政府办\n报送单位: 城关镇");
    const ownPage = writeNotice({
      索引号: "005430100/2024-00001",
      发布机构: "城关镇",
      成文日期: "2024-05-20",
      发布日期: "2024-05-24",
      重要程度: "一般",
    });
    const heads: readonly Signature[] = [
      ["单位主要负责人", "钱某某", "2024-05-20"],
      ["主管县领导", "马某某", "2024-05-21"],
    ];
    for (const text of [sentIn, ownPage]) {
      expect(judge(signText(text))).toEqual(["review-missing error"]);
      expect(judge(signText(text, [...heads, ...generalSignatures]))).toEqual([]);
    }
  });

  test("nobody, where the county keeps no list and nobody has signed", () => {
    expect(inspectSmallCounty({ [noticePath]: plain }).diagnostics).toEqual([]);
  });

  test("but a county that has named a day cannot lose its list", () => {
    const { diagnostics } = inspectSmallCounty({
      ...changedConfig({ reviewsFrom: "2024-01-01" }),
      [noticePath]: plain,
    });
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      "missing-file content/people.yaml",
    ]);
  });

  test("not for what was published before the county's day", () => {
    expect(judge(plain, changedConfig({ reviewsFrom: "2024-05-25" }))).toEqual([]);
    expect(judge(plain, changedConfig({ reviewsFrom: "2024-05-24" }))).toHaveLength(2);
  });
});

describe("what is no way round", () => {
  const register = (...lines: readonly string[]): Overlay => ({
    "content/register.csv": `索引号,网址,首次发布,状态,撤回日期,校验\n${lines.join("\n")}\n`,
    "content/guide.md": null,
  });
  const line = "005429713/2024-00012,notices/005429713/2024-00012/index.html,2024-05-24,公开,,";
  const from = changedConfig({ reviewsFrom: "2024-06-01" });
  const only = (told: readonly string[]) => told.filter((one) => one.endsWith("error"));

  test("an agency that is none in 报送单位", () => {
    const text = changed("发布机构: 县政府办", "发布机构: 县政府办\n报送单位: 城关鎮");
    expect(judge(signText(text))).toEqual(["unknown-agency error"]);
  });

  test("a sender of another kind, where a township publishes", () => {
    const text = writeNotice({
      索引号: "005430100/2024-00001",
      发布机构: "城关镇",
      报送单位: "县政府办",
      成文日期: "2024-05-20",
      发布日期: "2024-05-24",
      重要程度: "一般",
    });
    expect(judge(signText(text))).toEqual(["review-missing error"]);
  });

  test("an older day: the register is the witness of what is old stock", () => {
    expect(only(judge(plain, { ...from, ...register(line) }))).toEqual([]);
    expect(only(judge(plain, { ...from, ...register(line.replaceAll("00012", "00011")) }))).toEqual([
      "review-missing error",
      "secrecy-review-missing error",
    ]);
  });

  test("a withdrawal that keeps the title of what was never published", () => {
    const back = changed(
      "公开方式",
      "状态: 撤回\n撤回: {方式: 保留说明, 理由: 内容有误, 日期: 2024-06-03, 责任人: 杨某某}\n公开方式",
    );
    expect(only(judge(back))).toEqual(["review-missing error", "secrecy-review-missing error"]);
    expect(only(judge(back, register(line)))).toEqual([]);
    expect(only(judge(signText(back)))).toEqual([]);
    expect(only(judge(signText(back).replace("主动公开", "不予公开")))).toContain(
      "withdrawal-not-public error",
    );
  });
});

describe("whose signature counts", () => {
  test.each([
    ["somebody who is not on the list", "信息中心主任", "赵某某", "2024-05-23", "unknown-reviewer"],
    ["somebody without the role", "信息中心主任", "吴某某", "2024-05-23", "reviewer-without-role"],
    ["a role that is none", "信息中心副主任", "杨某某", "2024-05-23", "unknown-review-role"],
    ["a day that has not come", "信息中心主任", "杨某某", "2025-02-01", "review-in-future"],
    ["a day after publication", "信息中心主任", "杨某某", "2024-05-25", "review-late"],
    ["a day before the step before it", "信息中心主任", "杨某某", "2024-05-20", "review-order"],
  ])("not that of %s", (_, role, by, on, code) => {
    const text = signText(
      plain,
      generalSignatures.map((one): Signature => (one[0] === "信息中心主任" ? [role, by, on] : one)),
    );
    expect(judge(text)).toContain(`${code} error`);
  });

  test("the author's only as the author", () => {
    expect(judge(instead("经办人员", "许某某", "2024-05-21"))).toEqual(["reviewer-is-author error"]);
  });

  test("that of somebody who held the role on the day, and of the right unit", () => {
    const late = changed("发布日期: 2024-05-24", "发布日期: 2024-07-01").replace(
      "一般",
      "较重要\n公开时限: 60",
    );
    const signatures: readonly Signature[] = [
      ...generalSignatures,
      ["政府办主管副主任", "吴某某", "2024-06-28"],
    ];
    const by = (on: string) => judge(signText(late, [...signatures, ["政府办主任", "冯某某", on]]));
    expect(by("2024-06-30")).toEqual([]);
    expect(by("2024-07-01")).toEqual(["reviewer-without-role error"]);
    const head = people.replace("单位主要负责人, 单位: 城关镇", "单位主要负责人, 单位: 县政府办");
    const sentIn = changed("发布机构: 县政府办", "发布机构: 县政府办\n报送单位: 城关镇");
    const all: readonly Signature[] = [
      ["单位主要负责人", "钱某某", "2024-05-20"],
      ["主管县领导", "马某某", "2024-05-21"],
      ...generalSignatures,
    ];
    expect(judge(signText(sentIn, all), { "content/people.yaml": head })).toEqual([
      "reviewer-without-role error",
    ]);
  });

  test("one without a code, or without a day, says nothing about any text", () => {
    expect(judge(instead("信息中心主任", "杨某某", "2024-05-23", { 核准码: "", 分项码: "" }))).toEqual([
      "review-unbound error",
    ]);
    expect(judge(instead("信息中心主任", "杨某某", ""))).toEqual(["review-undated error"]);
  });

  test("a return stands until the same role has agreed", () => {
    const back: Signature = [
      "信息中心主任",
      "杨某某",
      "2024-05-22",
      { 结论: "退回", 意见: "第二段口径不清" },
    ];
    expect(judge(sign(...generalSignatures, back))).toEqual(["review-returned error"]);
    expect(judge(sign(back, ...generalSignatures))).toEqual([]);
  });
});

describe("what was signed is what goes out", () => {
  test("one character more, in the body or in any element, voids every signature on it", () => {
    const signed = sign(...generalSignatures);
    const void3 = ["review-void error", "review-void error", "review-void error"];
    for (const [from, to] of [
      ["请认真组织实施。", "请认真组织实施。。"],
      ["关于做好春季护林防火工作的通知", "关于做好秋季护林防火工作的通知"],
      ["发布日期: 2024-05-24", "发布日期: 2024-05-24 09:00"],
      ["重要程度: 一般", "重要程度: 一般\n关键词: [防火]"],
      ["公开方式: 主动公开", "公开方式: proactive"],
    ] as const) {
      expect(signed).toContain(from);
      expect(judge(signed.replace(from, to))).toEqual(void3);
    }
  });

  test("what changed is named", () => {
    const text = sign(...generalSignatures)
      .replace("春季", "秋季")
      .replace("现将", "兹将");
    const { diagnostics } = inspectSmallCounty(gated({ [noticePath]: text }));
    expect(diagnostics[0]?.message).toContain("“正文”、“标题”");
    expect(diagnostics[0]?.message).not.toContain("内容概述");
  });

  test("any change of a character of the body is seen, and taken back is forgotten", () => {
    const signed = sign(...generalSignatures);
    const start = signed.lastIndexOf("---\n") + 4;
    fc.assert(
      fc.property(fc.nat(signed.length - start - 2), fc.constantFrom("，", "不", "0", " x"), (at, sign) => {
        const text = `${signed.slice(0, start + at)}${sign}${signed.slice(start + at)}`;
        expect(judge(text).filter((line) => line.startsWith("review-void"))).toHaveLength(3);
        expect(judge(text.replace(text, signed))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("remarks, spelling of keys, quotes and a last empty line are not what was signed", () => {
    const signed = sign(...generalSignatures);
    expect(
      judge(
        `${signed.replace("标题: ", "# 待校对\n标题: ").replace("重要程度: 一般", 'importance: "一般"')}\n`,
      ),
    ).toEqual([]);
  });

  test("neither are the stations on its way", () => {
    expect(judge(sign(...generalSignatures).replace("审核:", "状态: 发布\n审核:"))).toEqual([]);
  });

  test("an attachment exchanged under its own name voids them too", () => {
    const withFile = changed(
      "公开方式: 主动公开",
      "公开方式: 主动公开\n附件:\n  - {名称: 名单, 文件: 2024/名单.csv}",
    );
    const [path, bytes] = ["content/attachments/2024/名单.csv", "村名,户数\n东山底,12\n"];
    const signed = signText(withFile, generalSignatures, [bytes]);
    expect(judge(signed, { [path]: bytes })).toEqual([]);
    expect(judge(signed, { [path]: bytes.replace("12", "13") })).toHaveLength(3);
    const said = inspectSmallCounty(gated({ [noticePath]: signed, [path]: "村名,户数\n" })).diagnostics[0];
    expect(said?.message).toContain("“附件的内容”");
  });

  test("signatures copied from another notice, and two notices that swapped their bodies", () => {
    const other = plain.replace("2024-00012", "2024-00013").replace("春季护林防火", "汛期值班");
    const otherPath = "content/notices/2024/zhiban.md";
    const { code, parts } = codeOf(other);
    const copied = generalSignatures.map(
      ([role, by, on]): Signature => [role, by, on, { 核准码: code, 分项码: parts }],
    );
    const told = judge(signText(plain, copied), { [otherPath]: signText(other) });
    expect(told).toEqual(["review-copied error", "review-copied error", "review-copied error"]);
    const [mine, theirs] = [signText(plain), signText(other.replace("现将", "现就"))];
    const swap = (text: string, from: string) =>
      `${text.slice(0, text.lastIndexOf("---\n"))}${from.slice(from.lastIndexOf("---\n"))}`;
    const swapped = judge(swap(mine, theirs), { [otherPath]: swap(theirs, mine) });
    expect(swapped.filter((line) => line.startsWith("review-void"))).toHaveLength(6);
  });

  test("a correction is signed anew, not later than its own day", () => {
    const corrected = changed(
      "公开方式: 主动公开",
      "公开方式: 主动公开\n更正记录:\n  - {日期: 2024-06-20, 说明: 更正第二段的日期。}",
    );
    const anew = generalSignatures.map(([role, by]): Signature => [role, by, "2024-06-20"]);
    const old = signText(plain).slice(plain.indexOf("---\n", 4), signText(plain).lastIndexOf("---\n"));
    const withHistory = signText(corrected.replace("\n---\n现", `\n${old.trim()}\n---\n现`), anew);
    expect(withHistory.match(/环节/g)).toHaveLength(6);
    expect(judge(withHistory)).toEqual([]);
    expect(judge(signText(plain, anew))).toContain("review-late error");
  });

  test("a correction does not stand for the review before publication", () => {
    const corrected = changed(
      "公开方式: 主动公开",
      "公开方式: 主动公开\n更正记录:\n  - {日期: 2024-06-20, 说明: 更正第二段的日期。}",
    );
    const late = generalSignatures.map(([role, by]): Signature => [role, by, "2024-06-19"]);
    expect(judge(signText(corrected, late))).toEqual(["review-only-after error"]);
  });

  test("also where the county keeps no list", () => {
    const text = sign(...generalSignatures).replace("春季", "秋季");
    expect(inspectSmallCounty({ [noticePath]: text }).diagnostics.map(({ code }) => code)).toEqual([
      "review-void",
      "review-void",
      "review-void",
    ]);
  });
});

describe("what is held", () => {
  test("is warned about, and a draft not even that", () => {
    const onRequest = changed("主动公开", "依申请公开");
    expect(judge(onRequest)).toEqual(["review-missing warning", "secrecy-review-missing warning"]);
    expect(judge(changed("重要程度", "状态: 草稿\n重要程度"))).toEqual([]);
    expect(judge(plain, {}, "2024-05-23").filter((line) => line !== "scheduled note")).toEqual([
      "review-missing warning",
      "secrecy-review-missing warning",
    ]);
  });
});

describe("an emergency", () => {
  const emergency = (by: string, on: string, until: string) =>
    changed(
      "重要程度: 一般",
      `重要程度: 一般\n应急发布: {理由: 山洪预警, 批准人: ${by}, 日期: ${on}, 补审期限: ${until}}`,
    );
  const secrecy: Signature = ["保密审查", "许某某", "2024-05-24"];

  test("lets a notice out before all have signed, for some days", () => {
    const text = signText(emergency("马某某", "2024-05-24", "2024-05-28"), [secrecy]);
    expect(judge(text, {}, "2024-05-28")).toEqual(["emergency-open warning"]);
    expect(judge(text, {}, "2024-05-29")).toEqual(["emergency-overdue error"]);
  });

  test("is over when they have", () => {
    const text = signText(emergency("马某某", "2024-05-24", "2024-05-28"), [
      secrecy,
      ["经办人员", "郑某某", "2024-05-25"],
      ["信息中心主任", "杨某某", "2024-05-28"],
    ]);
    expect(judge(text)).toEqual([]);
  });

  test("does not go without 保密审查", () => {
    expect(judge(emergency("马某某", "2024-05-24", "2024-05-28"), {}, "2024-05-25")).toEqual([
      "secrecy-review-missing error",
      "emergency-open warning",
    ]);
  });

  test.each([
    ["by somebody who may not", "郑某某", "2024-05-24", "2024-05-28"],
    ["by the leader of another agency", "罗某某", "2024-05-24", "2024-05-28"],
    ["after publication", "马某某", "2024-05-25", "2024-05-28"],
    ["for too long", "马某某", "2024-05-24", "2024-05-30"],
  ])("allowed %s is none", (_, by, on, until) => {
    expect(judge(signText(emergency(by, on, until), [secrecy]), {}, "2024-05-25")).toContain(
      "emergency-unfounded error",
    );
  });
});

describe("coordination", () => {
  const touching = (answer: string) =>
    changed("重要程度", `发布协调:\n  - {机关: 洛宁县水利局${answer}}\n重要程度`);

  test.each([
    ["agreed in time", ", 答复: 同意, 日期: 2024-05-22", []],
    ["not answered", "", ["coordination-open error"]],
    ["answered on no day", ", 答复: 同意", ["coordination-open error"]],
    ["refused", ", 答复: 不同意, 日期: 2024-05-22", ["coordination-refused error"]],
    ["agreed too late", ", 答复: 无意见, 日期: 2024-05-25", ["coordination-late error"]],
  ])("another organ has %s", (_, answer, expected) => {
    expect(judge(signText(touching(answer)))).toEqual(expected);
  });

  test("is asked for without a list of people too", () => {
    const { diagnostics } = inspectSmallCounty({ [noticePath]: touching("") });
    expect(diagnostics.map(({ code }) => code)).toEqual(["coordination-open"]);
  });
});

describe("the list of people", () => {
  const complaints = (text: string) =>
    judge(signText(plain), { "content/people.yaml": text }).filter((line) => line.endsWith("people.yaml"));

  test.each([
    ["two of one name", people.replace("吴某某", "冯某某"), "duplicate-person"],
    [
      "one mailbox for two",
      people.replace("代码: wu,", "代码: wu, 邮箱: zheng@luoning.example,"),
      "duplicate-person",
    ],
    ["one name with a space in it", people.replace("吴某某", "冯 某某"), "duplicate-person"],
    ["a private key", people.replace("代码: wu,", "代码: wu, 手机: '000',"), "unknown-key"],
    ["a role that is none", people.replace("政府办主任", "办公室主任"), "unknown-value"],
    ["a head of no unit", people.replace("单位主要负责人, 单位: 城关镇", "单位主要负责人"), "missing-key"],
    [
      "a unit that is none",
      people.replace("单位主要负责人, 单位: 城关镇", "单位主要负责人, 单位: 县公安局"),
      "unknown-agency",
    ],
    [
      "an end before the beginning",
      people.replace("自: 2024-01-01", "自: 2024-01-01, 至: 2023-01-01"),
      "date-order",
    ],
  ])("with %s is refused", (_, text, code) => {
    expect(complaints(text)).toEqual([`${code} content/people.yaml`]);
  });
});
