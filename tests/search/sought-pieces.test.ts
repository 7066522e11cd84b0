import { describe, expect, test } from "vitest";
import { listSoughtPieces } from "../../scripts/search/browser/sought-pieces.ts";

describe("what is worth a search in an applicant's words", () => {
  test.each<[string, readonly string[]]>([
    ["我想要了解洛政办〔2016〕12号", ["洛政办〔2016〕12号"]],
    ["《洛宁县防汛应急预案》", ["洛宁县防汛应急预案", "防汛应急预案"]],
    ["请提供2024年城关镇宅基地审批的相关信息", ["2024年城关镇宅基地审批", "宅基地审批"]],
    [
      "申请公开洛宁县2023年农村低保发放标准和名单，以及低保资金使用情况",
      ["洛宁县2023年农村低保发放标准和名单", "低保资金使用", "农村低保发放标准"],
    ],
    ["乡村振兴\n资金", ["乡村振兴"]],
    ["低保", []],
    ["，。？！", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(listSoughtPieces(text)).toEqual(expected);
  });

  test("never more than three, however much is written, of whatever signs", () => {
    for (const text of [
      "防汛应急预案，".repeat(5000),
      "(".repeat(20_000),
      "\ud800〔2024〕",
      "👪".repeat(50),
      `${"县".repeat(5000)}。`,
    ])
      expect(listSoughtPieces(text).length).toBeLessThanOrEqual(3);
  });
});
