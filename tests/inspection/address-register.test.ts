/** The register of addresses: what was ever published is still there, or says why it is not. */
import { describe, expect, test } from "vitest";
import { proposeIndexNumber } from "../../scripts/catalog/next-index-number.ts";
import { keepRegister } from "../../scripts/inspection/keep-register.ts";
import { listSiteAddresses } from "../../scripts/inspection/site-addresses.ts";
import { writeRegister } from "../../scripts/export/register-file.ts";
import { type Elements, layNotices } from "../support/notice-text.ts";
import { complaintsAbout, inspectSmallCounty, noticePath, type Overlay } from "../support/small-county.ts";

const register = "content/register.csv";
const path = "content/notices/2024/101.md";

/** The register that `npm run register` would write for the county. */
function registerOf(overlay: Overlay, today?: string): string {
  const { catalog, tables } = inspectSmallCounty(overlay, today);
  if (!catalog) throw new Error("no catalog");
  return writeRegister(keepRegister(catalog, listSiteAddresses(catalog, tables)).lines);
}

/** What is said about the second county, whose register is that of the first. */
const afterwards = (before: Overlay, now: Overlay): readonly string[] =>
  complaintsAbout({ ...now, [register]: registerOf(before) });

const one = layNotices({});
const withdrawn = (kind: string): Elements => ({
  状态: "撤回",
  撤回: `{方式: ${kind}, 理由: 有误, 日期: 2024-03-20, 责任人: 县政府办}`,
});
const file = "content/attachments/2024/mingdan.csv";
const attached: Elements = { 附件: "[{名称: 名单, 文件: 2024/mingdan.csv}]" };

describe("a register", () => {
  test("that is up to date has nothing to say, and is written the same again", () => {
    const before = registerOf(one);
    expect(afterwards(one, one)).toEqual([]);
    expect(registerOf({ ...one, [register]: before })).toBe(before);
    expect(before.split("\n")[1]).toBe("索引号,网址,首次发布,状态,撤回日期,校验");
    expect(before).toContain(
      "\n005429713/2024-00101,notices/005429713/2024-00101/index.html,2024-03-04,公开,,\n",
    );
  });

  test("is not missed where the county has none", () => {
    expect(complaintsAbout({ [noticePath]: null, ...one })).toEqual([]);
  });

  test("is read with the mark and the encoding that Excel gives it", () => {
    expect(
      complaintsAbout({ ...one, [register]: `\ufeff${registerOf(one).replaceAll("\n", "\r\n")}` }),
    ).toEqual([]);
  });

  test("keeps numbers from being given again, though the file is gone", () => {
    const { catalog } = inspectSmallCounty({ [register]: registerOf(one) });
    const [agency] = catalog?.agencies ?? [];
    expect(catalog && agency && proposeIndexNumber(catalog, agency, 2024)).toBe("005429713/2024-00102");
  });

  test.each([
    ["a day that is none", "x,notices/x/index.html,2024-02-30,公开,,", "bad-date"],
    ["a state that is none", "x,notices/x/index.html,2024-02-03,在,,", "unknown-value"],
    ["no address", "x,,2024-02-03,公开,,", "missing-key"],
    ["too few cells", "x,notices/x/index.html", "csv-row-length"],
  ])("with %s in a line is refused there", (_, line, code) => {
    const said = complaintsAbout({ [register]: `${registerOf({})}${line}\n` });
    expect(said.filter((text) => text.startsWith(`${code} ${register}:6:`))).toHaveLength(1);
  });
});

describe("an address that was registered", () => {
  test.each([
    ["a draft", { 状态: "草稿" }, `transition-not-allowed ${path}:11:5`],
    ["sent for review", { 状态: "送审" }, `transition-not-allowed ${path}:11:5`],
    ["reviewed", { 状态: "已审" }, `transition-not-allowed ${path}:11:5`],
    ["on request", { 公开方式: "依申请公开" }, `transition-not-allowed ${path}:10:7`],
    [
      "withheld",
      { 公开方式: "不予公开", 不予公开依据: "条例第十六条" },
      `transition-not-allowed ${path}:10:7`,
    ],
    ["of tomorrow", { 发布日期: "2025-02-01" }, `transition-not-allowed ${path}:7:7`],
  ])("may not become %s, which nothing softens", (_, elements, expected) => {
    expect(afterwards(one, layNotices(elements))).toContain(expected);
    const { diagnostics } = inspectSmallCounty({ ...layNotices(elements), [register]: registerOf(one) });
    expect(diagnostics.find(({ code }) => code === "transition-not-allowed")?.severity).toBe("error");
  });

  test("may not become a draft that is no notice any more", () => {
    const draft = "---\n状态: 草稿\n索引号: 005429713/2024-00101\n---\n";
    expect(afterwards(one, { [path]: draft })).toContain(`transition-not-allowed ${path}:2:1`);
  });

  test("may not be deleted: the line of the register is named", () => {
    expect(afterwards(one, {})).toEqual([`lost-address ${register}:5:1`]);
  });

  test("may not take another number, unless it keeps the old one as a former one", () => {
    const renumbered = { 索引号: "005429713/2024-00150" };
    expect(afterwards(one, layNotices(renumbered))).toEqual([
      `unregistered ${register}`,
      `lost-address ${register}:5:1`,
    ]);
    expect(afterwards(one, layNotices({ ...renumbered, 曾用索引号: "005429713/2024-00101" }))).toEqual([
      `unregistered ${register}`,
    ]);
  });

  test("of a rule may not change its name", () => {
    const rule = "---\n标题: 保密审查制度\n更新日期: 2024-01-08\n---\n未经审查不得公开。\n";
    const before = { "content/regulations/secrecy.md": rule };
    expect(afterwards(before, before)).toEqual([]);
    expect(afterwards(before, { "content/regulations/baomi.md": rule })).toEqual([
      `unregistered ${register}`,
      `lost-address ${register}:5:1`,
    ]);
  });

  test("is not looked for in a county of which a file cannot be read: that is said already", () => {
    expect(
      afterwards(one, { [path]: "---\n标题: [未完\n---\n" }).some((line) => line.startsWith("lost-address")),
    ).toBe(false);
  });

  test("is not lost on an earlier day, on which it was not there yet", () => {
    expect(
      complaintsAbout({ ...one, [register]: registerOf(one) }, "2024-03-01").filter(
        (line) => !line.startsWith("scheduled"),
      ),
    ).toEqual([]);
  });
});

describe("what was taken back", () => {
  test.each(["撤下", "保留说明"])("as %s keeps its address", (kind) => {
    expect(afterwards(one, layNotices(withdrawn(kind)))).toEqual([`unregistered ${register}`]);
    expect(afterwards(layNotices(withdrawn(kind)), layNotices(withdrawn(kind)))).toEqual([]);
  });

  test("is published again only with a correction that is not older than the withdrawal", () => {
    const corrected = (on: string) => layNotices({ 更正记录: `[{日期: ${on}, 说明: 更正后重新发布。}]` });
    const before = layNotices(withdrawn("撤下"));
    expect(afterwards(before, one)).toContain(`transition-not-allowed ${path}:2:1`);
    expect(afterwards(before, corrected("2024-03-19"))).toContain(`transition-not-allowed ${path}:2:1`);
    expect(afterwards(before, corrected("2024-03-20"))).toEqual([`unregistered ${register}`]);
  });
});

describe("an attachment that was registered", () => {
  const before = { ...layNotices(attached), [file]: "编号\n1\n" };
  const told: Elements = { 更正记录: "[{日期: 2024-05-06, 说明: 名单更正。}]" };

  test("may be another file, or gone, once the public was told", () => {
    const other = { [file]: "编号\n2\n" };
    expect(afterwards(before, { ...layNotices(attached), ...other })).toEqual([
      `attachment-changed ${path}:11:1`,
      `unregistered ${register}`,
    ]);
    expect(afterwards(before, { ...layNotices({ ...attached, ...told }), ...other })).toEqual([
      `unregistered ${register}`,
    ]);
    expect(afterwards(before, one)).toEqual([`attachment-changed ${path}:2:1`, `unregistered ${register}`]);
    expect(afterwards(before, layNotices(told))).toEqual([`unregistered ${register}`]);
  });

  test("needs a new word for a new change: that of the last one does not serve again", () => {
    const second = { ...layNotices({ ...attached, ...told }), [file]: "编号\n2\n" };
    const kept = registerOf({ ...second, [register]: registerOf(before) });
    expect(kept).toContain("attachment-1.csv,2024-05-06,公开");
    const third = {
      ...layNotices({ ...attached, 更正记录: "[{日期: 2024-05-05, 说明: 名单更正。}]" }),
      [file]: "编号\n3\n",
    };
    expect(complaintsAbout({ ...third, [register]: kept })).toContain(`attachment-changed ${path}:11:1`);
  });

  test("goes with its notice, and is told of as given up", () => {
    const gone = layNotices(withdrawn("撤下"));
    expect(afterwards(before, gone)).toEqual([`unregistered ${register}`]);
    const kept = registerOf({ ...gone, [register]: registerOf(before) });
    expect(kept).toMatch(/attachment-1\.csv,2024-03-04,停用,,[0-9a-f]{16}\n/);
    expect(complaintsAbout({ ...gone, [register]: kept })).toEqual([]);
  });
});
