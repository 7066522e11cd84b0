/** One notice and its elements: what is read, and what is said of it. */
import { describe, expect, test } from "vitest";
import { growthOf, linear } from "../support/growth.ts";
import { changedNotice, complaintsAbout, inspectSmallCounty, noticePath } from "../support/small-county.ts";

/** Complaints about the notice with lines added below its 公开方式 (line 11 and on), or replaced. */
const withLines = (...lines: readonly string[]) =>
  about(["公开方式: 主动公开\n", `公开方式: 主动公开\n${lines.map((line) => `${line}\n`).join("")}`]);
const about = (...changes: readonly (readonly [string, string])[]): readonly string[] =>
  complaintsAbout({ [noticePath]: changedNotice(...changes) }).map((line) =>
    line.replace(`${noticePath}:`, ""),
  );
const read = (...changes: readonly (readonly [string, string])[]) =>
  inspectSmallCounty({ [noticePath]: changedNotice(...changes) }).catalog?.published[0]?.notice;

describe("keys", () => {
  test("may be written as identifiers, in full-width signs, or under another name that offices use", () => {
    expect(
      about(["标题:", "title:"], ["类别:", "class:"], ["成文日期:", "生成日期:"], ["公开方式:", "公开属性:"]),
    ).toEqual([]);
  });

  test("that are asked for without condition are asked for all at once", () => {
    const text = "---\n文号: 洛政办〔2024〕12号\n---\n正文\n";
    const missing = complaintsAbout({ [noticePath]: text });
    expect(missing).toEqual(
      Array.from({ length: 1 }, () => `missing-key ${noticePath}:2:1`).concat(missing.slice(1)),
    );
    expect(missing).toHaveLength(9);
  });

  test("that nobody knows are named, each at its line", () => {
    expect(withLines("关健词: 防汛", "备注: 略")).toEqual(["unknown-key 11:1", "unknown-key 12:1"]);
  });

  test("under two spellings are named at the second", () => {
    expect(withLines("索引: 005429713/2024-00013", "发布时间: 2024-05-25")).toEqual([
      "both-spellings 11:1",
      "both-spellings 12:1",
    ]);
  });
});

describe("values", () => {
  test("of a closed list are read by label, identifier or alias", () => {
    expect(read(["类别: 政务工作", "类别: governance"])?.class).toBe("governance");
    expect(read(["类别: 政务工作", "类别: 政务工作类信息"])?.class).toBe("governance");
    expect(read(["综合政务\\应急管理", "综合政务/应急管理"])?.subject).toBe("02-03");
    expect(read(["综合政务\\应急管理", "综合政务 ＼ 应急管理"])?.subject).toBe("02-03");
  });

  test("in a list may stand in brackets, on lines, or be divided as clerks divide", () => {
    const keywords = (line: string) =>
      read(["公开方式: 主动公开\n", `公开方式: 主动公开\n${line}\n`])?.keywords;
    for (const line of [
      "关键词: [防汛, 应急预案]",
      "关键词:\n  - 防汛\n  - 应急预案",
      "关键词: 防汛、应急预案",
      "关键词: 防汛；应急预案",
      "关键词: 防汛，应急预案",
    ])
      expect(keywords(line)).toEqual(["防汛", "应急预案"]);
  });

  test("divided by clerks have each a column of their own", () => {
    expect(withLines("服务对象: 农民、飞行员、 𬭎县居民")).toEqual([
      "unknown-value 11:10",
      "unknown-value 11:15",
    ]);
  });

  test.each([
    ["文号: []", "wrong-shape 11:5"],
    ["文号: {甲: 乙}", "wrong-shape 11:5"],
    ["关键词: {甲: 乙}", "wrong-shape 11:1"],
    ["附件: 职责表.csv", "wrong-shape 11:5"],
    ["关键词: [防汛, [应急]]", "wrong-shape 11:11"],
    ["规范性文件: 也许", "unknown-value 11:8"],
    ["施行日期: 2024年5月32日", "bad-date 11:7"],
    ["公开时限: 20.5", "bad-number 11:7"],
    ["关键词: ['']", "empty-value 11:7"],
    ["文号: '   '", "empty-value 11:5"],
    ["附件: [{名称: 职责表}]", "missing-key 11:6"],
    ["审核: [{环节: 初审}]", "missing-key 11:6"],
    ["豁免: [{规则: no-such-rule, 理由: 甲, 责任人: 乙, 日期: 2024-01-01}]", "unknown-code 11:11"],
    ["豁免: [{规则: late-publication, 理由: 甲, 责任人: 乙}]", "missing-key 11:6"],
    ["栏目: 没有的栏目", "unknown-value 11:5"],
  ])("of a wrong kind are named: %s", (line, place) => {
    expect(withLines(line)).toEqual([place]);
  });

  test("of a document number in any bracket become the official one", () => {
    const line = (number: string): readonly [string, string] => [
      "公开方式: 主动公开\n",
      `公开方式: 主动公开\n文号: ${number}\n`,
    ];
    expect(read(line('"洛政办(2024)012号"'))?.documentNumber).toBe("洛政办〔2024〕12号");
    expect(read(line("洛政办〔2024〕12号"))?.documentNumber).toBe("洛政办〔2024〕12号");
  });
});

describe("conditions", () => {
  test("a normative document says whether it is in force", () => {
    expect(withLines("规范性文件: 是")).toEqual(["missing-key 2:1"]);
    expect(withLines("规范性文件: 是", "有效性: 现行有效")).toEqual([]);
  });

  test("a repealed one says since when, and only such a one does", () => {
    expect(withLines("有效性: 废止")).toEqual(["missing-key 2:1"]);
    expect(withLines("有效性: 失效", "废止日期: 2024-12-31")).toEqual([]);
    expect(withLines("有效性: 现行有效", "废止日期: 2024-12-31")).toEqual(["element-out-of-place 12:7"]);
  });

  test("a repealed notice stays in the catalog", () => {
    const notice = read([
      "公开方式: 主动公开\n",
      "公开方式: 主动公开\n有效性: 废止\n废止日期: 2024-12-31\n废止依据: 县政府常务会议决定\n",
    ]);
    expect(notice).toMatchObject({ validity: "repealed", repealedOn: "2024-12-31" });
  });

  test("a priority area stands exactly where the class is 重点领域", () => {
    expect(about(["类别: 政务工作", "类别: 重点领域"])).toEqual(["missing-key 2:1"]);
    expect(about(["类别: 政务工作", "类别: 重点领域\n重点领域: 安全生产"])).toEqual([]);
  });

  test("what is withheld names its ground, and is never published", () => {
    expect(about(["公开方式: 主动公开", "公开方式: 不予公开"])).toContain("missing-key 2:1");
    const { catalog, diagnostics } = inspectSmallCounty({
      [noticePath]: changedNotice(["公开方式: 主动公开", "公开方式: 不予公开\n不予公开依据: 条例第十四条"]),
    });
    expect([diagnostics, catalog?.published, catalog?.held.length]).toEqual([[], [], 1]);
  });

  test("writing comes before publishing and before repeal", () => {
    expect(about(["发布日期: 2024-05-24", "发布日期: 2024-05-20"])).toEqual([]);
    expect(withLines("有效性: 废止", "废止日期: 2024-05-19")).toEqual(["date-order 12:7"]);
  });
});

describe("a body", () => {
  test("is known by its first line and its digest, not kept", () => {
    expect(read()?.body).toMatchObject({ file: noticePath, firstLine: 12, localLinks: [] });
    expect(read()?.body.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ["甲\n\n乙[丙](javascript:1)", "unsafe-link 14:6"],
    ["甲\n乙[丙\n丁](javascript:1)", "unsafe-link 14:4"],
    ["甲[乙](data:,1)[丙](data:,1)", "unsafe-link 12:6 unsafe-link 12:18"],
    ["| 甲 |\n| - |\n| [乙](//a.example) |", "unsafe-link 14:7"],
    ["> - 甲\n>   [乙](vbscript:1)", "unsafe-link 13:9"],
    ["𬭎[乙](data:,1)", "unsafe-link 12:6"],
    ["[乙](&#106;avascript:1)", "unsafe-link 12:1"],
    ["甲[乙]()", "unsafe-link 12:5"],
    ["![乙](javascript:1)", "unsafe-link 12:6"],
    ["甲\n乙<br>丙", "html-in-body 13:2"],
    ["[乙](005429713/2024-00099)", "unresolved-reference 12:5"],
    ["[乙](005429713/2024-00012) [丙](https://www.gov.cn/) [丁](#section-1)", ""],
  ])("is judged at the place of its fault: %j", (body, places) => {
    expect(about(["各乡镇人民政府，县人民政府有关部门：", body]).join(" ")).toBe(places);
  });

  test("of ten thousand links is judged within bounds", () => {
    const judge = (links: number) => {
      const found = about(["各乡镇人民政府，县人民政府有关部门：", "[甲](%E6%B4%9B)\n".repeat(links)]);
      expect(found.length).toBeGreaterThan(0.9 * links);
    };
    expect(growthOf(judge, 625)).toBeLessThan(linear);
  });
});
