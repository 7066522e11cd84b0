import { describe, expect, test } from "vitest";
import { parseBody, splitSections } from "../../scripts/source/markdown.ts";
import { listKeyFigures } from "../../scripts/page/key-figures.ts";
import { findPart, placeSections } from "../../scripts/page/report-sections.ts";
import { showAudit, showFindings } from "../../scripts/page/shown-checks.ts";
import { type ShownCell, showTables } from "../../scripts/page/shown-table.ts";
import { listForm, reportForm } from "../support/blank-form.ts";
import { fillForm, fillReportForm } from "../support/filled-form.ts";

const filled = fillReportForm();
const tables = showTables(filled);
const tableOf = (id: string) => {
  const table = tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no ${id}`);
  return table;
};
const cellsOf = (id: string): readonly ShownCell[] => tableOf(id).rows.flatMap(({ cells }) => cells);

describe("the tables of the form since 2021", () => {
  test("are all there, each with its words, its unit and its shape", () => {
    expect(tables.map(({ id, caption, unit, shape, part }) => [id, caption, unit, shape, part])).toEqual([
      ["table-art20-1", "第二十条第（一）项", "件", "small", "proactive"],
      ["table-art20-5", "第二十条第（五）项", "件", "small", "proactive"],
      // Its head says the unit already.
      ["table-art20-8", "第二十条第（八）项", undefined, "small", "proactive"],
      ["table-requests", "收到和处理政府信息公开申请情况", "件", "matrix", "requests"],
      ["table-disputes", "政府信息公开行政复议、行政诉讼情况", "件", "across", "disputes"],
    ]);
  });

  test("show every cell as it was filled", () => {
    const shown = new Map(
      tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.kind === "heading" ? [] : [[cell.id, cell]])),
        ),
      ),
    );
    expect(shown.size).toBe(filled.cells.length);
    for (const { id, content } of filled.cells)
      expect(shown.get(id)).toMatchObject(
        content.kind === "value"
          ? { kind: "figure", ...content.quantity }
          : { kind: content.kind, reason: content.reason },
      );
  });

  test("lead to an entry wherever there is something to tell, and nowhere where no record fits", () => {
    const anchors = Object.fromEntries(
      cellsOf("table-requests").flatMap((cell) => (cell.kind === "figure" ? [[cell.id, cell.anchor]] : [])),
    );
    expect(anchors["new_received.total"]).toBe("origin-new_received-total");
    expect(anchors["denied_1.natural"]).toBeUndefined();
    expect(anchors["total_processed.natural"]).toBeDefined();
  });

  test("tell which columns add up others", () => {
    expect(tableOf("table-requests").lastIsTotal).toBe(true);
    expect(tableOf("table-art20-1").lastIsTotal).toBe(false);
    const totals = cellsOf("table-disputes").map((cell) => cell.kind !== "heading" && cell.total === true);
    expect(totals.flatMap((isTotal, index) => (isTotal ? [index] : []))).toEqual([4, 9, 14]);
  });

  test("name the heads of a cell from the outside in: its groups, its row, its columns", () => {
    const { rows, head } = tableOf("table-requests");
    const names = new Map(
      [...head.flat(), ...rows.flatMap((row) => row.heads)].flatMap(({ id, label }) =>
        id ? [[id, label]] : [],
      ),
    );
    const headsOf = (id: string) => {
      const cell = rows.flatMap(({ cells }) => cells).find((one) => one.kind !== "heading" && one.id === id);
      return cell && cell.kind !== "heading"
        ? cell.headers?.split(" ").map((name) => names.get(name))
        : undefined;
    };
    expect(headsOf("denied_8.legal")).toEqual([
      "三、本年度办理结果",
      "（三）不予公开",
      "8.属于行政查询事项",
      "申请人情况",
      "法人或其他组织",
      "法律服务机构",
    ]);
    expect(headsOf("carried_forward.total")).toEqual(["四、结转下年度继续办理", "申请人情况", "总计"]);
    expect(headsOf("total_processed.natural")).toEqual([
      "三、本年度办理结果",
      "（七）总计",
      "申请人情况",
      "自然人",
    ]);
  });

  test("stand each where its column of row heads is", () => {
    const starts = new Map(
      tableOf("table-requests").rows.flatMap(({ heads }) => heads.map(({ label, start }) => [label, start])),
    );
    expect(starts.get("三、本年度办理结果")).toBe(0);
    expect(starts.get("（四）无法提供")).toBe(1);
    expect(starts.get("3.补正后申请内容仍不明确")).toBe(2);
    expect(starts.get("（七）总计")).toBe(1);
    expect(starts.get("四、结转下年度继续办理")).toBe(0);
  });
});

describe("a long list like that of 2014", () => {
  const [list] = showTables(fillForm(listForm));

  test("has a column of units, levels, and headings without a figure", () => {
    expect(list?.shape).toBe("list");
    expect(list?.rows.slice(0, 3).map(({ level, unit, cells }) => [level, unit, cells[0]?.kind])).toEqual([
      [0, "——", "heading"],
      [1, "条", "figure"],
      [3, "条", "figure"],
    ]);
    expect(list?.head[0]?.map(({ label }) => label)).toEqual(["统计指标", "单位", "统计数"]);
  });

  test("needs no names for its heads, and says who issued it", () => {
    expect(list?.rows.every(({ heads }) => heads.every(({ id }) => id === undefined))).toBe(true);
    expect([list?.issuedBy, list?.caption]).toEqual(["国办发〔2014〕32号", "2024年度政府信息公开情况统计表"]);
  });
});

describe("the parts of a report", () => {
  const parse = (text: string) =>
    placeSections(splitSections(parseBody(text)), tables, reportForm, (href) => href);

  test("take their tables under the heading of the text, whatever its number", () => {
    const { sections, rest } = parse(
      "现报告如下。\n\n## 一、总体情况\n\n好。\n\n## 三、收到和处理政府信息公开申请情况\n",
    );
    expect(rest).toEqual([]);
    expect(sections.map(({ heading, tables: inside }) => [heading, inside.length])).toEqual([
      ["", 0],
      ["一、总体情况", 0],
      ["三、收到和处理政府信息公开申请情况", 1],
      ["主动公开政府信息情况", 3],
      ["政府信息公开行政复议、行政诉讼情况", 1],
    ]);
  });

  test("put no table twice where two headings name one part", () => {
    const { sections } = parse("## 二、主动公开政府信息情况\n\n甲\n\n## 七、主动公开政府信息情况\n\n乙\n");
    const ids = sections.flatMap(({ tables: inside }) => inside.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(tables.length);
  });

  test("are found by other words that are accepted for them", () => {
    const parts = [
      {
        id: "problems",
        title: "五、存在的主要问题及改进情况",
        aliases: ["存在的主要问题和改进情况"],
        cite: undefined,
      },
      { id: "other", title: "六、其他需要报告的事项", aliases: [], cite: undefined },
    ];
    expect(findPart("五、政府信息公开工作存在的主要问题和改进情况", parts)?.id).toBe("problems");
    expect(findPart("六 、其他需要报告的事项", parts)?.id).toBe("other");
    expect(findPart("一、总体情况", parts)).toBeUndefined();
  });
});

describe("the audit", () => {
  test("tells what fails first, then what cannot be judged, then what holds", () => {
    const audit = showAudit(filled);
    expect(audit?.checks.map(({ verdict }) => verdict)).toEqual(["fails", "not-assessable", "holds"]);
    expect(audit?.checks.map(({ sides }) => sides)).toEqual(["左边28，右边27", undefined, "左边28，右边28"]);
  });

  test("gives the reason of a waiver", () => {
    expect(showFindings(filled.findings)[0]?.waived?.reason).toBe("一件申请有两种答复。");
  });

  test("is not there for a form without equations", () => {
    expect(showAudit({ ...filled, checks: [] })).toBeUndefined();
  });
});

test("the key figures are found by what their cells count, in a table of several columns too", () => {
  expect(listKeyFigures(filled).map(({ label, cell }) => [label, cell.id])).toEqual([
    ["收到申请", "new_received.total"],
  ]);
});
