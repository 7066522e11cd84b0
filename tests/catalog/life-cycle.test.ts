/** The life of a notice: held before publication, spared while a draft, taken back in three ways. */
import { describe, expect, test } from "vitest";
import { exportCatalogAsJson } from "../../scripts/export/catalog-files.ts";
import { type Elements, layNotices, writeNotice } from "../support/notice-text.ts";
import { complaintsAbout, inspectSmallCounty, type Overlay, placesOf } from "../support/small-county.ts";

const draft = "content/notices/2024/draft.md";
const path = "content/notices/2024/101.md";
const numbersOf = (overlay: Overlay, today?: string) =>
  inspectSmallCounty(overlay, today).catalog?.published.map(({ notice }) => notice.indexNumber);
const severities = (overlay: Overlay, today?: string) =>
  inspectSmallCounty(overlay, today).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
const withdrawn = (kind: string, more = "", on = "2024-03-20"): Elements => ({
  状态: "撤回",
  撤回: `{方式: ${kind}, 理由: 面积有误, 日期: ${on}, 责任人: 县政府办${more}}`,
});

describe("a state", () => {
  test.each(["草稿", "送审", "已审", "draft", "submitted", "reviewed"])("%s is held", (state) => {
    const { catalog } = inspectSmallCounty(layNotices({ 状态: state }));
    expect(catalog?.published.map(({ notice }) => notice.indexNumber)).toEqual(["005429713/2024-00012"]);
    expect(catalog?.held.map(({ indexNumber }) => indexNumber)).toEqual(["005429713/2024-00101"]);
  });

  test.each(["发布", "published"])("%s goes out on its day, as one without does", (state) => {
    const overlay = layNotices({ 状态: state, 发布日期: "2024-03-05" }, { 发布日期: "2024-03-05" });
    expect(numbersOf(overlay, "2024-03-04")).toEqual([]);
    expect(
      complaintsAbout(overlay, "2024-03-04").filter((line) => line.startsWith("scheduled")),
    ).toHaveLength(3);
    expect(numbersOf(overlay, "2024-03-05")).toEqual(["005429713/2024-00102", "005429713/2024-00101"]);
  });

  test("已审 waits for 发布 however often its day comes, and says so from that day on", () => {
    const overlay = layNotices({ 状态: "已审", 发布日期: "2024-12-05" });
    expect(severities(overlay, "2024-12-04")).toEqual([]);
    expect(severities(overlay, "2024-12-05")).toEqual(["note publication-due"]);
    expect(numbersOf(overlay, "2024-12-05")).toHaveLength(1);
  });

  test("that is none refuses the build, since nobody knows what was meant", () => {
    expect(severities(layNotices({ 状态: "拟发" }))).toEqual(["error unknown-value"]);
  });
});

describe("a draft", () => {
  const bare = "---\n状态: 草稿\n索引号: 005429713/2024-00200\n标题:\n---\n";

  test("may lack nearly everything, and stops nobody", () => {
    const said = severities({ [draft]: bare });
    expect(said.length).toBeGreaterThan(3);
    expect(said.every((line) => line.startsWith("note "))).toBe(true);
  });

  test("may be wrong in every other way too", () => {
    const wrong = writeNotice(
      {
        状态: "草稿",
        发布机构: "县志办",
        成文日期: "2024-13-01",
        附件: "[{名称: 表, 文件: 2024/no.csv}]",
        转发: "005429713/2024-09999",
        豁免: "[]",
        备注: "问一下",
      },
      "",
    );
    const said = severities({ [draft]: wrong });
    expect(said.filter((line) => !line.startsWith("note "))).toEqual([]);
    expect(said).toContain("note bad-date");
  });

  test("keeps its index number: whoever else takes it is told of in the draft, and goes out", () => {
    const overlay = { "content/notices/2024/0.md": bare, ...layNotices({ 索引号: "005429713/2024-00200" }) };
    expect(complaintsAbout(overlay)).toContain("duplicate-index-number content/notices/2024/0.md:3:6");
    expect(severities(overlay)).not.toContain("error duplicate-index-number");
    expect(numbersOf(overlay)).toContain("005429713/2024-00200");
  });

  test("whose front matter is no YAML has no state, and is refused", () => {
    expect(
      severities({ [draft]: "---\n状态: 草稿\n标题: [未完\n---\n" }).some((line) => line.startsWith("error")),
    ).toBe(true);
  });

  test.each(["送审", "已审"])("that became %s is judged in full, as warnings", (state) => {
    const said = severities({
      [draft]: writeNotice({ 状态: state, 主题分类: undefined, 内容概述: "字".repeat(101) }),
    });
    expect(said).toEqual(["warning missing-key", "warning summary-too-long"]);
  });

  test("is refused as what goes out once it says so", () => {
    expect(severities({ [draft]: writeNotice({ 状态: "发布", 主题分类: undefined }) })).toEqual([
      "error missing-key",
    ]);
  });
});

describe("a notice taken back", () => {
  test("as 撤下 leaves number, addresses and day, and no word of itself", () => {
    const { catalog, diagnostics } = inspectSmallCounty(
      layNotices({ ...withdrawn("撤下"), 标题: "关于公布储备点的通知", 曾用索引号: "005429713/2023-00007" }),
    );
    expect(placesOf(diagnostics)).toEqual([]);
    expect(catalog?.tombstones).toEqual([
      {
        indexNumber: "005429713/2024-00101",
        formerIndexNumbers: ["005429713/2023-00007"],
        path: "notices/005429713/2024-00101/index.html",
        formerPaths: ["notices/005429713/2023-00007/index.html"],
        publishedOn: "2024-03-04",
        withdrawnOn: "2024-03-20",
        publisher: "县政府办",
        replacedBy: undefined,
      },
    ]);
    expect(catalog?.published).toHaveLength(1);
    const json = catalog ? exportCatalogAsJson(catalog) : "";
    expect(json).not.toContain("储备点");
    expect(JSON.parse(json)).toMatchObject({
      withdrawn: [{ indexNumber: "005429713/2024-00101", state: "removed" }],
    });
  });

  test("as 保留说明 stays with title and elements, without text, summary, attachments and validity", () => {
    const { catalog, diagnostics } = inspectSmallCounty(
      layNotices({
        ...withdrawn("保留说明"),
        规范性文件: "是",
        有效性: "现行有效",
        附件: "[{名称: 表, 文件: 2024/gone.csv}]",
      }),
    );
    expect(placesOf(diagnostics)).toEqual([]);
    const entry = catalog?.published.find(({ notice }) => notice.withdrawal);
    expect(entry).toMatchObject({
      attachments: [],
      notice: {
        title: "关于做好春季护林防火工作的通知",
        summary: "已于2024年3月20日撤回。",
        normativeDocument: false,
      },
    });
    expect(entry?.notice.validity).toBeUndefined();
    expect(entry?.notice.attachments).toEqual([]);
  });

  test("as 被替代 leads on to the end of a chain, from former numbers too", () => {
    const { catalog, diagnostics } = inspectSmallCounty(
      layNotices(
        withdrawn("被替代", ", 替代: 005429713/2024-00102"),
        withdrawn("被替代", ", 替代: 005429713/2023-00009"),
        { 曾用索引号: "005429713/2023-00009" },
      ),
    );
    expect(placesOf(diagnostics)).toEqual([]);
    expect(catalog?.tombstones.map(({ replacedBy }) => replacedBy)).toEqual([
      "005429713/2024-00103",
      "005429713/2024-00103",
    ]);
    expect(catalog?.byIndexNumber.get("005429713/2024-00101" as never)?.notice.indexNumber).toBe(
      "005429713/2024-00103",
    );
  });

  test.each([
    ["itself", ["005429713/2024-00101"], 1],
    ["a circle", ["005429713/2024-00102", "005429713/2024-00101"], 2],
    ["a chain into a circle", ["005429713/2024-00102", "005429713/2024-00103", "005429713/2024-00102"], 3],
  ] as const)("cannot be replaced by %s", (_, targets, count) => {
    const overlay = layNotices(...targets.map((target) => withdrawn("被替代", `, 替代: ${target}`)));
    expect(severities(overlay)).toEqual(Array.from({ length: count }, () => "error withdrawal-target"));
    expect(inspectSmallCounty(overlay).catalog?.tombstones).toEqual([]);
  });

  test.each([
    ["a draft", { 状态: "草稿" }],
    ["one that is not public", { 公开方式: "依申请公开" }],
    ["one of tomorrow", { 发布日期: "2025-02-01", 成文日期: "2025-01-20" }],
    ["one that was taken down", withdrawn("撤下")],
  ])("cannot be replaced by %s", (_, target) => {
    const overlay = layNotices(withdrawn("被替代", ", 替代: 005429713/2024-00102"), target);
    expect(severities(overlay)).toContain("error withdrawal-target");
  });

  test.each([
    ["before its publication", "2024-03-03"],
    ["tomorrow", "2025-02-01"],
  ])("cannot be taken back %s", (_, on) => {
    expect(severities(layNotices(withdrawn("撤下", "", on)))).toEqual(["error withdrawal-date"]);
  });

  test("without saying how and why is refused", () => {
    expect(severities(layNotices({ 状态: "撤回" }))).toEqual(["error missing-key"]);
  });

  test("need not be mended first: its own faults are warnings, a file that went with it is not missed", () => {
    const faulty = {
      ...withdrawn("撤下"),
      体裁: "通知书",
      内容概述: "字".repeat(101),
      附件: "[{名称: 表, 文件: 2024/gone.csv}]",
    };
    expect(severities(layNotices(faulty))).toEqual(["warning unknown-value"]);
  });

  test("may be emptied down to its number and its withdrawal", () => {
    const emptied = writeNotice({ ...withdrawn("撤下"), 标题: "已撤下", 内容概述: "已撤下" }, "");
    const { catalog } = inspectSmallCounty({ [draft]: emptied });
    expect(severities({ [draft]: emptied }).some((line) => line.startsWith("error"))).toBe(false);
    expect(catalog?.tombstones).toHaveLength(1);
  });

  test("is not to be pointed at, which only warns, so that the withdrawal need not wait", () => {
    const overlay = {
      ...layNotices({ ...withdrawn("撤下") }, { 转发: "005429713/2024-00101" }),
      "content/notices/2024/200.md": writeNotice(
        { 索引号: "005429713/2024-00200" },
        "见[通知](005429713/2024-00101)。",
      ),
    };
    expect(severities(overlay)).toEqual(["warning withdrawn-reference", "warning withdrawn-reference"]);
    const { catalog } = inspectSmallCounty(overlay);
    expect(catalog?.published.flatMap(({ relations }) => relations.forwards)).toEqual([]);
  });

  test("takes its files with it: the same file does not go out with another notice", () => {
    const file = "[{名称: 名单, 文件: 2024/mingdan.csv}]";
    const laid = { "content/attachments/2024/mingdan.csv": "编号,地点\n1,故县镇\n" };
    for (const kind of ["撤下", "保留说明"])
      expect(
        severities({ ...laid, ...layNotices({ ...withdrawn(kind), 附件: file }, { 附件: file }) }),
      ).toEqual(["error held-attachment"]);
    const replacing = layNotices(
      { ...withdrawn("被替代", ", 替代: 005429713/2024-00102"), 附件: file },
      { 附件: file },
    );
    expect(severities({ ...laid, ...replacing })).toEqual([]);
  });

  test("stands at its place in the complaints", () => {
    expect(complaintsAbout(layNotices(withdrawn("撤下", "", "2025-02-01")))).toEqual([
      `withdrawal-date ${path}:12:10`,
    ]);
  });
});

test("a correction is dated between publication and today", () => {
  const corrected = (on: string) => layNotices({ 更正记录: `[{日期: ${on}, 说明: 电话更正。}]` });
  expect(severities(corrected("2024-03-03"))).toEqual(["error change-date"]);
  expect(severities(corrected("2025-02-01"))).toEqual(["error change-date"]);
  expect(severities(corrected("2024-03-04"))).toEqual([]);
});
