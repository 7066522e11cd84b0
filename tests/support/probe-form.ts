/** Hands on a small form for tests, in place of the national one, which serves 2024; and the year's figures to go with it. */

/** Where the form is laid, and where the figures. */
export const probePath = "content/standards/forms/gov-2021.yaml";
export const figuresPath = "content/figures/2024.yaml";

/** The text of a form. Rows and equations are written as flow maps, without what all of them have. */
export function writeForm(rows: readonly string[], equations: readonly string[] = []): string {
  const list = (items: readonly string[], more: string) => items.map((item) => `  - {${item}${more}}`);
  const head = [
    "id: gov-2021",
    "title: 试验表",
    "issuedBy: 示例",
    "source: 示例",
    "years: {from: 2024, to: 2024}",
    "confidence: memory",
    "verification: 示例",
    "columns:",
    "  - {id: count, label: 统计数}",
  ];
  const table = ["rows:", ...list(rows, ", label: 行, unit: 件, confidence: memory")];
  const relations =
    equations.length === 0 ? ["equations: []"] : ["equations:", ...list(equations, ", confidence: verified")];
  return `${[...head, ...table, ...relations].join("\n")}\n`;
}

/** The line of the file on which a row or an equation stands. */
export function lineOf(text: string, words: string): number {
  return text.split("\n").findIndex((line) => line.includes(words)) + 1;
}

/** Figures for rows: `a: 5`, `b: 100余`, or a blank where the value is undefined. `more` is appended. */
export function writeFigures(values: Readonly<Record<string, string | undefined>>, more = ""): string {
  const figures = Object.entries(values).map(([id, value]) => {
    const content = value === undefined ? "空缺: 没有统计" : `数值: ${value}, 来源: {文件: 示例统计}`;
    return `  - {名称: 指标${id}, 指标: ${id}, ${content}}`;
  });
  return `${["年度: 2024", "数据:", ...figures].join("\n")}\n${more}`;
}
