/** Hands on a year's table as JSON: every cell, blanks too, with origin and sources, and the findings. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { flattenDiagnostic } from "../diagnostics/format-machine.ts";
import type { Cell, CellSource, StatisticsTable } from "../statistics/table.ts";

/** The contract of `stats <year> --format json`. */
export function exportTableAsJson(
  { year, form, cells, findings }: StatisticsTable,
  complaints: readonly Diagnostic[] = [],
): string {
  const note =
    form === undefined ? { note: `还没有收录适用于${year}年度的统计表，这里只有能由记录算出的数字。` } : {};
  const all = [
    ...findings.map(({ diagnostic, waiver }) => ({
      ...flattenDiagnostic(diagnostic),
      waived: waiver ? { reason: waiver.reason, by: waiver.by, on: waiver.on } : null,
    })),
    ...complaints.map((diagnostic) => ({ ...flattenDiagnostic(diagnostic), waived: null })),
  ];
  return `${JSON.stringify({ year, form: form?.id ?? null, cells: cells.map(exportCell), findings: all, ...note }, null, 2)}\n`;
}

function exportCell({ id, label, unit, content, origin, sources, note }: Cell) {
  const value = content.kind === "value" ? content.quantity : undefined;
  return {
    id,
    label,
    unit,
    value: value?.value ?? null,
    approximate: value?.approximate ?? false,
    blank: content.kind === "blank" ? content.reason : null,
    origin,
    sources: sources.map(exportSource),
    ...(note === undefined ? {} : { note }),
  };
}

function exportSource(source: CellSource) {
  if (source.kind !== "document") return source;
  const { document, where, words } = source.source;
  return { kind: source.kind, document, where: where ?? null, words: words ?? null };
}
