/** Persons in a notice that was taken back: what is no longer shown stops nobody, since taking down must not wait. */
import { describe, expect, test } from "vitest";
import { identityOf } from "../support/drawn-persons.ts";
import { changedNotice, inspectSmallCounty, noticePath } from "../support/small-county.ts";

const own = identityOf("41032819900101123");
const words = "请认真组织实施";

describe("a notice that was taken back", () => {
  const back = (kind: string, more = "", reason = "面积有误"): readonly (readonly [string, string])[] => [
    [
      "公开方式: 主动公开",
      `公开方式: 主动公开\n状态: 撤回\n撤回: {方式: ${kind}, 理由: ${reason}, 日期: 2024-06-03, 责任人: 县政府办${more}}`,
    ],
  ];
  const weigh = (...changes: readonly (readonly [string, string])[]) =>
    inspectSmallCounty({ [noticePath]: changedNotice(...changes) })
      .diagnostics.filter(({ code }) => code === "personal-number")
      .map(({ severity, place }) => `${severity} ${place.line}`);

  test.each(["保留说明", "撤下"])("%s: body, summary and attachments only warn", (kind) => {
    expect(weigh([words, `张三${own}`], ...back(kind))).toEqual(["warning 16"]);
    expect(
      weigh(["内容概述: 明确", `内容概述: >\n  张三${own}\n\n  又13800000001，明确`], ...back(kind)),
    ).toEqual(["warning 5", "warning 7"]);
    expect(
      weigh(["公开方式", `附件:\n- {名称: 张三${own}, 文件: 2024/a.pdf}\n公开方式`], ...back(kind)),
    ).toEqual(["warning 11"]);
  });

  test("被替代: the same", () => {
    const heir = changedNotice(["00012", "00013"]);
    const text = changedNotice([words, `张三${own}`], ...back("被替代", ", 替代: 005429713/2024-00013"));
    const { diagnostics } = inspectSmallCounty({
      [noticePath]: text,
      "content/notices/2024/heir.md": heir,
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain("personal-number");
  });

  test("title and reason still stop it where they are shown, and only there", () => {
    const title = ["标题: ", `标题: 张三${own}`] as const;
    expect(weigh(title, ...back("保留说明"))).toEqual(["error 3"]);
    expect(weigh(...back("保留说明", "", `误列张三${own}`))).toEqual(["error 12"]);
    expect(weigh(title, ...back("撤下"))).toEqual(["warning 3"]);
  });

  test("before its own day stops nobody by its text", () => {
    const later = ["发布日期: 2024-05-24", "发布日期: 2025-05-24"] as const;
    expect(weigh([words, `张三${own}`], later, ...back("撤下"))).toEqual(["warning 16"]);
  });
});
