/** Hands on reports and tables told in a few words, read with the repository's own forms and named figures. */
import { readFileSync } from "node:fs";
import type { Checked } from "../../scripts/diagnostics/diagnostic.ts";
import { parseArticle } from "../../scripts/source/front-matter.ts";
import type { Tree } from "../../scripts/source/tree.ts";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import { type DeadlineRules, readDeadlineRules } from "../../scripts/record/deadline-rules.ts";
import type { Form } from "../../scripts/record/form.ts";
import { type Indicators, readIndicators } from "../../scripts/record/indicators.ts";
import { type Report, readReport } from "../../scripts/record/report.ts";
import { type ReportRules, readReportRules } from "../../scripts/record/report-rules.ts";
import { wholeYear } from "../../scripts/statistics/period.ts";
import type { Cell, StatisticsTable } from "../../scripts/statistics/table.ts";
import { ownStandards } from "./request-ledger.ts";

/** A standard of this repository, read alone. */
function readOwn<T>(name: string, read: (tree: Tree, file: string) => Checked<T>): T {
  const file = `content/standards/${name}`;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const tree = parseYaml(text, { file, firstLine: 1 }).value;
  const checked = tree && read(tree, file);
  if (checked?.value === undefined) throw new Error(`${file}: ${JSON.stringify(checked?.diagnostics)}`);
  return checked.value;
}

export const ownIndicators: Indicators = readOwn("indicators.yaml", readIndicators);
export const ownDeadlines: DeadlineRules = readOwn("rules/deadlines.yaml", readDeadlineRules);
export const ownReportRules: ReportRules = readOwn("rules/report-text.yaml", readReportRules);

/** A national form of this repository. */
export function ownForm(id: string): Form {
  const form = ownStandards.forms.find((each) => each.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** A report of the year with this body; `matter` are further lines of its front matter. */
export function tellReport(body: string, year = 2023, matter = ""): Report {
  const text = `---
标题: 青崖县${year}年政府信息公开工作年度报告
年度: ${year}
发布机构: 青崖县人民政府办公室
发布日期: ${year + 1}-01-20
${matter}---
${body}
`;
  const article = parseArticle({ path: `content/reports/${year}.md`, text });
  const report = article.value && readReport(article.value, year);
  if (!report?.value) throw new Error(JSON.stringify([article.diagnostics, report?.diagnostics]));
  return report.value;
}

/** Figures by cell id; a cell that is not told is blank. */
export type ToldFigures = Readonly<Record<string, number | string>>;

/** A table of a form with these figures. */
export function tellTable(form: Form, figures: ToldFigures, year = 2023): StatisticsTable {
  const cells = form.tables
    .flatMap((table) => table.cells)
    .map(
      ({ id, label, unit }): Cell => ({
        id,
        label,
        unit,
        content: contentOf(figures[id]),
        origin: figures[id] === undefined ? "blank" : "declared",
        sources: [],
        note: undefined,
      }),
    );
  return {
    year,
    period: wholeYear(year),
    unit: undefined,
    form,
    cells,
    aids: [],
    checks: [],
    findings: [],
    contributions: [],
    own: [],
  };
}

function contentOf(figure: number | string | undefined): Cell["content"] {
  if (figure === undefined) return { kind: "blank", reason: "没有数" };
  const approximate = String(figure).endsWith("余");
  return { kind: "value", quantity: { value: Number(String(figure).replace("余", "")), approximate } };
}
