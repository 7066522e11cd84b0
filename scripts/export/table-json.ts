/** Hands on a year's table as JSON: every cell, blanks too, with origin and sources, and the findings. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { flattenDiagnostic } from "../diagnostics/format-machine.ts";
import type { Cell, CellSource, Check, Contribution, StatisticsTable } from "../statistics/table.ts";

/** The contract of `stats <year> --format json` and of `table.json`; docs/exports.md tells it key by key. */
export function exportTableAsJson(table: StatisticsTable, complaints: readonly Diagnostic[] = []): string {
  const { year, form, unit, period, cells, checks, findings, contributions } = table;
  const note =
    form === undefined ? { note: `还没有收录适用于${year}年度的统计表，这里只有能由记录算出的数字。` } : {};
  const all = [
    ...findings.map(({ diagnostic, waiver }) => ({
      ...flattenDiagnostic(diagnostic),
      waived: waiver ? { reason: waiver.reason, by: waiver.by, on: waiver.on } : null,
    })),
    ...complaints.map((diagnostic) => ({ ...flattenDiagnostic(diagnostic), waived: null })),
  ];
  const json = {
    year,
    form: form?.id ?? null,
    unit: unit?.id ?? null,
    period: { first: period.first, last: period.last, quarter: period.quarter ?? null },
    cells: cells.map(exportCell),
    checks: checks.map(exportCheck),
    findings: all,
    ...(contributions.length === 0 ? {} : { units: contributions.map(exportContribution) }),
    ...note,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function exportContribution({ agency, table }: Contribution) {
  return { id: agency.id, name: agency.name, told: table !== undefined };
}

function exportCheck({ equation, kind, where, verdict, left, right, words }: Check) {
  return { equation, kind, where, verdict, left: left ?? null, right: right ?? null, words };
}

function exportCell({ id, label, unit, content, origin, sources, note }: Cell) {
  const value = content.kind === "value" ? content.quantity : undefined;
  return {
    id,
    label,
    unit,
    value: value?.value ?? null,
    approximate: value?.approximate ?? false,
    blank: content.kind === "value" ? null : content.reason,
    // Only where it is so: a blank may be filled one day, this never.
    ...(content.kind === "not-applicable" ? { notApplicable: true } : {}),
    origin,
    sources: sources.map(exportSource),
    ...(note === undefined ? {} : { note }),
  };
}

function exportSource(source: CellSource) {
  if (source.kind !== "document") return source;
  const { document, where, words } = source.source;
  const { entered } = source;
  return {
    kind: source.kind,
    document,
    where: where ?? null,
    words: words ?? null,
    entered: entered ? { by: entered.by ?? null, on: entered.on } : null,
  };
}
