/** `check --fix` in memory: a county of slips becomes one without, and nothing else of it changes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountyFiles } from "../../scripts/catalog/county-files.ts";
import { mendCounty } from "../../scripts/inspection/mend-county.ts";
import {
  baseFiles,
  changedNotice,
  countyFiles,
  inspectFiles,
  noticePath,
  type Overlay,
  placesOf,
} from "../support/small-county.ts";

const inspect = (files: CountyFiles) => inspectFiles(files).diagnostics;

function mend(overlay: Overlay) {
  const result = mendCounty(countyFiles(overlay), inspect);
  const textOf = (path: string): string => {
    const content = result.files.content.find(({ file }) => file.path === path)?.file.content;
    return content?.kind === "bytes" ? Buffer.from(content.bytes).toString("utf8") : "";
  };
  return { ...result, textOf, remains: placesOf(inspect(result.files)) };
}

/** Slips of a clerk, each with the line it spoils. */
const slips: readonly (readonly [from: string, to: string])[] = [
  ["标题: 关于", "标题：关于"],
  ["标题: 关于", "标题:关于"],
  ["标题: 关于", "标题:\u3000关于"],
  ["标题: 关于", "标题:\u00A0关于"],
  ["成文日期: 2024-05-20", "成文日期: 2024年5月20号"],
  ["成文日期: 2024-05-20", "成文日期: 20240520"],
  ["公开方式: 主动公开", "公开方式: 主动公升"],
  ["公开方式: 主动公开", "公开方试: 主动公开"],
  ["内容概述: 明确", "内容概述：明确"],
  ["发布机构: 县政府办", "发布机构：　县政府办"],
];

describe("mending", () => {
  test.each(slips)("%s, written %s, is as it was", (from, to) => {
    const { textOf, remains, changed } = mend({ [noticePath]: changedNotice([from, to]) });
    expect(textOf(noticePath)).toBe(baseFiles[noticePath]);
    expect(remains).toEqual([]);
    expect(changed.map(({ path }) => path)).toEqual([noticePath]);
  });

  test("goes on behind the slip that hid the others: mark, colon, brackets, tabs", () => {
    const notice = `\uFEFF${changedNotice(
      ["标题: 关于", "标题：关于"],
      [
        "公开方式: 主动公开",
        '公开方式: 主动公开\n文号: "洛政办[2024]12号"\n审核:\n\t- 环节: 经办人员\n\t  审核人: 经办人员',
      ],
    )}`;
    const { textOf, remains } = mend({ [noticePath]: notice });
    // Nobody has signed; that is not for a machine to mend.
    expect(remains.filter((one) => !one.startsWith("review-"))).toEqual([]);
    expect(textOf(noticePath)).toContain(
      '文号: "洛政办〔2024〕12号"\n审核:\n  - 环节: 经办人员\n    审核人: 经办人员\n',
    );
  });

  test.each([
    ["标题: 关于", "标题：[关于"],
    ["标题: 关于", "标题：关于: "],
    ["标题: 关于印发", "标题：关于 #印发"],
    ["成文日期: 2024-05-20", "成文日期: 2024-02-30"],
    ["公开方式: 主动公开", "公开方式: 主动公开\n公开属性质: 主动公开"],
    ["公开方式: 主动公开", "公开方式: 予公开"],
    ["公开方式: 主动公开", "\u3000公开方式: 主动公开"],
  ])("leaves to people what could mean something else: %s, written %s", (from, to) => {
    const notice = changedNotice([from, to]);
    const { textOf, changed, remains } = mend({ [noticePath]: notice });
    expect([textOf(noticePath), changed]).toEqual([notice, []]);
    expect(remains).not.toEqual([]);
  });

  test("never touches the standards, nor a ledger that is no UTF-8", () => {
    const ledger = Buffer.concat([
      Buffer.from("id,channel,applicant,receivedOn,note\n2024-001,online,naturalPerson,20240109,"),
      Buffer.from([0xb1, 0xea]),
      Buffer.from("\n"),
    ]);
    const { changed, left } = mend({ "content/requests/2024.csv": ledger });
    expect(changed).toEqual([]);
    expect(left.every(({ place }) => place.file === "content/requests/2024.csv")).toBe(true);
  });

  test("says whose sign-off it voids", () => {
    const reviews = "\n审核:\n  - {环节: 初审, 审核人: 经办人员, 核准码: 0f3a 9c21}";
    const slip = ["成文日期: 2024-05-20", "成文日期: 20240520"] as const;
    const signed = mend({
      [noticePath]: changedNotice(slip, ["公开方式: 主动公开", `公开方式: 主动公开${reviews}`]),
    });
    expect(signed.changed.map((file) => file.signed)).toEqual([true]);
    const unsigned = mend({
      [noticePath]: changedNotice(
        slip,
        ["内容概述: ", "摘要: 核准码 "],
        ["公开方式: 主动公开", "公开方式: 主动公开\n审核:\n- {环节: 初审, 审核人: 经办人员}"],
      ),
    });
    expect(unsigned.changed.map((file) => file.signed)).toEqual([false]);
  });

  test("changes no line without a complaint, and leaves no remedy for another run", () => {
    const kinds = fc.subarray(slips.map((_, index) => index));
    fc.assert(
      fc.property(kinds, fc.constantFrom("\n", "\r\n"), (chosen, end) => {
        let text = baseFiles[noticePath] ?? "";
        for (const index of chosen) {
          const [from = "", to = ""] = slips[index] ?? [];
          if (text.includes(from)) text = text.replace(from, () => to);
        }
        const spoilt = text.replaceAll("\n", end);
        const { files, mended, textOf } = mend({ [noticePath]: spoilt });
        const lines = new Set(mended.map(({ place }) => place.line));
        const after = textOf(noticePath).split(end);
        for (const [index, line] of spoilt.split(end).entries())
          if (!lines.has(index + 1)) expect(after[index]).toBe(line);
        expect(after).toHaveLength(spoilt.split(end).length);
        expect(mendCounty(files, inspect).mended).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test("a county without slips is the very county that was read", () => {
  const files = countyFiles({});
  expect(mendCounty(files, inspect)).toEqual({ files, changed: [], mended: [], left: [] });
});
