/** The whole: columns, attachments, agencies, owners, order, and what is published apart from what is held. */
import { describe, expect, test } from "vitest";
import { type Elements, layNotices } from "../support/notice-text.ts";
import {
  baseFiles,
  complaintsAbout,
  inspectSmallCounty,
  noticePath,
  placesOf,
} from "../support/small-county.ts";

const folder = "content/notices/2024";

describe("a column", () => {
  const column = (id: string, name: string, accepts: string) =>
    `- {代码: ${id}, 名称: ${name}, 说明: 示例。, 关键词: [示例], 类型: 信息公开目录, 责任单位: 县政府办${accepts}}\n`;
  const laid = (columns: string, ...notices: readonly Elements[]) => ({
    [noticePath]: null,
    "content/columns.yaml": columns,
    ...layNotices(...notices),
  });
  const columnsOf = (overlay: Parameters<typeof inspectSmallCounty>[0]) => {
    const { catalog, diagnostics } = inspectSmallCounty(overlay);
    expect(placesOf(diagnostics)).toEqual([]);
    return {
      chosen: catalog?.published.map((entry) => entry.column.id).reverse(),
      all: catalog?.columns.map(({ id }) => id),
    };
  };
  const normative = column("normative", "规范性文件", ", 收录: {规范性文件: 是}");
  const documents = column("documents", "政府文件", ", 收录: {类别: 政务工作, 体裁: 通知}");

  test("takes what fits all its filters, the first column first", () => {
    const rule: Elements = { 规范性文件: "是", 有效性: "现行有效", 体裁: "通知" };
    expect(columnsOf(laid(normative + documents, rule, { 体裁: "通知" }))).toEqual({
      chosen: ["normative", "documents"],
      all: ["normative", "documents"],
    });
    expect(columnsOf(laid(documents + normative, rule)).chosen).toEqual(["documents"]);
  });

  test("that a notice names takes it, by name or code, though another fits", () => {
    const named = laid(
      normative + documents,
      { 体裁: "通知", 栏目: "规范性文件" },
      { 体裁: "通知", 栏目: "normative" },
    );
    expect(columnsOf(named).chosen).toEqual(["normative", "normative"]);
  });

  test("that does not exist is refused where it is named", () => {
    expect(complaintsAbout(layNotices({ 栏目: "政务要闻" }))).toEqual([
      `unknown-value ${folder}/101.md:11:5`,
    ]);
  });

  test("of last resort takes what fits nowhere, and is there only then", () => {
    expect(columnsOf(laid(documents, { 体裁: "公告" }))).toEqual({
      chosen: ["other"],
      all: ["documents", "other"],
    });
  });

  test("of last resort is the county's own where it has one", () => {
    const own = column("other", "其他", ", 收录: {体裁: 其他}");
    expect(columnsOf(laid(documents + own, { 体裁: "公告" }))).toEqual({
      chosen: ["other"],
      all: ["documents", "other"],
    });
  });

  test("is one a class where the county names none", () => {
    expect(columnsOf({ [noticePath]: null, ...layNotices({ 类别: "公共服务" }) })).toEqual({
      chosen: ["service"],
      all: ["governance", "priority", "service"],
    });
  });

  test("has a code and a name of its own", () => {
    const [sameCode, sameName] = [column("documents", "公文", ""), column("papers", "政府文件", "")];
    for (const twin of [documents, sameCode, sameName])
      expect(complaintsAbout(laid(documents + twin, { 体裁: "通知" }))).toEqual([
        "duplicate-key content/columns.yaml:2:8",
      ]);
  });

  test("is owned by an agency that exists", () => {
    const strange = documents.replace("责任单位: 县政府办", "责任单位: 县大数据局");
    expect(complaintsAbout(laid(strange, { 体裁: "通知" })).map((line) => line.split(" ")[0])).toEqual([
      "unknown-agency",
    ]);
  });
});

describe("an attachment", () => {
  const carry = (path: string): Elements => ({ 附件: `[{名称: 职责表, 文件: ${path}}]` });
  const judge = (path: string) =>
    complaintsAbout({
      ...layNotices(carry(path)),
      "content/attachments/2024/职责表.csv": "单位,职责\n",
      "content/attachments/2024/setup.exe": "MZ",
    });

  test("lies below the attachments, however the path is begun", () => {
    for (const path of [
      "2024/职责表.csv",
      "./2024/职责表.csv",
      "attachments/2024/职责表.csv",
      "2024\\职责表.csv",
    ])
      expect(judge(path)).toEqual([]);
  });

  test("that is not there is refused", () => {
    expect(judge("2024/职责.csv")).toEqual([`missing-attachment ${folder}/101.md:11:20`]);
  });

  test.each([
    "../agencies.yaml",
    "2024/../../guide.md",
    "./../x.csv",
    "/etc/passwd",
    "C:/x.csv",
    "\\\\server\\x.csv",
    "attachments//etc/passwd",
  ])("outside is refused: %s", (path) => {
    expect(judge(`'${path}'`)).toEqual([`attachment-outside ${folder}/101.md:11:20`]);
  });

  test("of a kind that could run elsewhere is refused", () => {
    expect(judge("2024/setup.exe")).toEqual([`attachment-type ${folder}/101.md:11:20`]);
  });

  test("is found whichever way its name is composed", () => {
    const [composed, apart] = ["2024/résumé.txt".normalize("NFC"), "2024/résumé.txt".normalize("NFD")];
    for (const [written, onDisk] of [
      [apart, composed],
      [composed, apart],
    ] as const)
      expect(
        complaintsAbout({ ...layNotices(carry(written)), [`content/attachments/${onDisk}`]: "简历样表" }),
      ).toEqual([]);
  });

  test("stands beside its notice under a plain name", () => {
    const { catalog } = inspectSmallCounty({
      ...layNotices(carry("2024/职责表.csv")),
      "content/attachments/2024/职责表.csv": "单位,职责\n",
    });
    const entry = catalog?.published.find(({ notice }) => notice.indexNumber === "005429713/2024-00101");
    expect(entry?.attachments).toMatchObject([
      {
        name: "职责表",
        source: "2024/职责表.csv",
        path: "notices/005429713/2024-00101/attachment-1.csv",
        size: 14,
      },
    ]);
  });
});

describe("an agency", () => {
  const named = (name: string) => complaintsAbout(layNotices({ 发布机构: name }));

  test("is found by name, short name and code", () => {
    for (const name of ["洛宁县人民政府办公室", "县政府办", "county-office"]) expect(named(name)).toEqual([]);
    expect(named("洛宁县政府办公室")).toEqual([`unknown-agency ${folder}/101.md:5:7`]);
  });

  test("with brackets in its name is found, wide or narrow", () => {
    const zone =
      '- {代码: zone, 名称: 洛宁县产业集聚区（工业园）管委会, 类型: 其他机构, 索引号前缀: "0054297"}\n';
    const agencies = `${baseFiles["content/agencies.yaml"]}${zone}`;
    for (const name of ["洛宁县产业集聚区（工业园）管委会", "洛宁县产业集聚区(工业园)管委会"])
      expect(
        complaintsAbout({
          "content/agencies.yaml": agencies,
          ...layNotices({ 发布机构: name, 索引号: "0054297/2024-00001" }),
        }),
      ).toEqual([]);
  });

  test("shares no spelling with another", () => {
    const twin = '- {代码: office, 名称: 县政府办, 类型: 其他机构, 索引号前缀: "1"}\n';
    expect(
      complaintsAbout({ "content/agencies.yaml": `${baseFiles["content/agencies.yaml"]}${twin}` }),
    ).toEqual(["duplicate-agency content/agencies.yaml:6:8"]);
  });
});

describe("owners", () => {
  test("are agencies, by class and by priority area", () => {
    const { catalog, diagnostics } = inspectSmallCounty({
      "content/owners.yaml": "类别: {政务工作: 县政府办}\n重点领域: {财政资金: county-office}\n",
    });
    expect(placesOf(diagnostics)).toEqual([]);
    expect(catalog?.owners.classes.get("governance")?.id).toBe("county-office");
    expect(catalog?.owners.priorityAreas.get("public-funds")?.id).toBe("county-office");
    expect(catalog?.owners.classes.get("service")).toBeUndefined();
  });

  test("that do not exist, or answer for nothing known, are refused", () => {
    expect(
      complaintsAbout({ "content/owners.yaml": "类别: {政务工作: 县大数据局, 政务要闻: 县政府办}\n" }),
    ).toEqual(["unknown-agency content/owners.yaml:1:12", "unknown-key content/owners.yaml:1:19"]);
  });
});

describe("the published", () => {
  test("stand newest first; of one day the later minute, of one minute the higher number", () => {
    const { catalog } = inspectSmallCounty({
      [noticePath]: null,
      ...layNotices(
        { 发布日期: "2024-03-04" },
        { 发布日期: "2024-03-05 08:00" },
        { 发布日期: "2024-03-05 16:30" },
        { 发布日期: "2024-03-05 16:30" },
        { 发布日期: "2024-03-05" },
      ),
    });
    const serials = catalog?.published.map(({ notice }) => notice.indexNumber.slice(-3));
    expect(serials).toEqual(["104", "103", "102", "105", "101"]);
  });

  test("are apart from the held for good", () => {
    const { catalog } = inspectSmallCounty(
      layNotices({ 公开方式: "依申请公开" }, { 成文日期: "2025-02-03", 发布日期: "2025-02-05" }),
    );
    expect(catalog?.published.map(({ notice }) => notice.indexNumber)).toEqual(["005429713/2024-00012"]);
    expect(catalog?.held.map((notice) => notice.indexNumber)).toEqual([
      "005429713/2024-00101",
      "005429713/2024-00102",
    ]);
    expect([...(catalog?.byIndexNumber.keys() ?? [])]).toEqual(["005429713/2024-00012"]);
    expect([catalog, catalog?.published, catalog?.held].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test("of a repealed notice stays in the catalog", () => {
    const { catalog } = inspectSmallCounty(
      layNotices({ 有效性: "废止", 废止日期: "2024-06-01", 废止依据: "上位法修改" }),
    );
    expect(catalog?.published).toHaveLength(2);
  });
});

describe("files", () => {
  test("of an empty county are missed by name, and nothing is published over an old site", () => {
    const emptied = Object.fromEntries(
      Object.keys(baseFiles)
        .filter((path) => path.startsWith("content/"))
        .map((path) => [path, null]),
    );
    expect(complaintsAbout(emptied)).toEqual([
      "empty-content content",
      "missing-file content/agencies.yaml",
      "missing-guide content/guide.md",
    ]);
  });

  test("that bear no year, or lie where no year is read, are refused rather than lost", () => {
    const ledger = baseFiles["content/requests/2024.csv"] ?? "";
    expect(
      complaintsAbout({
        "content/requests/old/2024.csv": ledger,
        "content/requests/台账.csv": ledger,
        "content/figures/2024.yml": "年度: 2024\n",
        "content/reports/2024年.md": "---\n标题: 年报\n---\n",
        "content/notices/2024/附表.csv": "甲,乙\n",
      }),
    ).toEqual([
      "bad-file-name content/figures/2024.yml",
      "passed-over content/notices/2024/附表.csv",
      "bad-file-name content/reports/2024年.md",
      "bad-file-name content/requests/old/2024.csv",
      "bad-file-name content/requests/台账.csv",
    ]);
  });

  test("that nobody asked for are named, so that none is thought to be published", () => {
    expect(complaintsAbout({ "content/notes.md": "随手记", "content/constructor/x.md": "随手记" })).toEqual([
      "passed-over content/constructor/x.md",
      "passed-over content/notes.md",
    ]);
  });
});

test("a chart of a report is a composition of the year's figures", () => {
  const report =
    "---\n标题: 年报\n年度: 2024\n发布机构: 县政府办\n发布日期: 2025-01-20\n图表: [按类别]\n---\n## 一、总体情况\n\n无。\n";
  // So short a text lacks most of what the form asks for; that is another matter.
  const said = complaintsAbout({ "content/reports/2024.md": report });
  expect(said.filter((line) => line.startsWith("unknown-value"))).toEqual([
    "unknown-value content/reports/2024.md:6:6",
  ]);
});
