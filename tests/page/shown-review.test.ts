/** What the public is told of reviews: steps and days, never a name; and what went out before it was reviewed. */
import { describe, expect, test } from "vitest";
import { makeNoticePage } from "../../scripts/page/notice-page.ts";
import { makeReportPage } from "../../scripts/page/report-page.ts";
import { writeNotice } from "../support/notice-text.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { gated, generalSignatures, signText } from "../support/signed-county.ts";
import { noticePath } from "../support/small-county.ts";

const facts = {
  索引号: "005429713/2024-00012",
  成文日期: "2024-05-20",
  发布日期: "2024-05-24",
  重要程度: "一般",
};
const plain = writeNotice(facts);
const emergency = writeNotice({
  ...facts,
  应急发布: "{理由: 山洪预警, 批准人: 马某某, 日期: 2024-05-24, 补审期限: 2024-05-28}",
});

/** The page of the one notice, and the notes of the report of its year. */
function see(text: string, today: string) {
  const { view, read } = seeSmallCounty(gated({ [noticePath]: text }), today);
  const [entry] = view.catalog.published;
  const table = view.tables.get(2024);
  if (!entry || !table) throw new Error("nothing is published");
  return { page: makeNoticePage(view, entry, read), notes: makeReportPage(view, table, read).notes };
}

describe("a reviewed notice", () => {
  test("tells steps and days, without any name", () => {
    const { page } = see(signText(plain), "2024-06-01");
    expect(page.colophon).toContainEqual({
      label: "审核",
      value: { kind: "text", text: "经办人员、保密审查、信息中心主任，2024年5月21日至2024年5月23日" },
    });
    expect(JSON.stringify(page)).not.toMatch(/郑某某|许某某|杨某某/);
    expect(page.remark).toBeUndefined();
  });
});

describe("an emergency", () => {
  const open = signText(emergency, [["保密审查", "许某某", "2024-05-24"]]);

  test("is remarked on above the title and in the report of the year until it is reviewed", () => {
    const { page, notes } = see(open, "2024-05-27");
    expect([page.remark?.word, page.remark?.text]).toEqual([
      "应急发布",
      "因山洪预警先行发布，审核手续正在补办，2024年5月28日以前补齐。",
    ]);
    expect(notes.filter((note) => note.includes("应急发布"))).toHaveLength(1);
  });

  test("is not mentioned any more once all have signed", () => {
    const { page, notes } = see(
      signText(
        emergency,
        generalSignatures.map(([role, by]) => [role, by, "2024-05-24"]),
      ),
      "2024-05-27",
    );
    expect([page.remark, notes.filter((note) => note.includes("应急发布"))]).toEqual([undefined, []]);
  });
});
