/** Hands on the declared figures of a year by the cell that they fill; figures for cells that the form lacks are refused. */
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Figure, Figures } from "../record/figures.ts";
import { type Form, listFormCells } from "../record/form.ts";

/** Figures by cell id. */
export function readDeclared(
  form: Form,
  figures: Figures | undefined,
  found: Collector,
): ReadonlyMap<string, Figure> {
  const units = new Map(listFormCells(form).map((cell) => [cell.id, cell.unit]));
  const declared = new Map<string, Figure>();
  for (const figure of figures?.figures ?? []) {
    const { indicator, unit: written } = figure;
    if (!indicator) continue;
    const unit = units.get(indicator.text);
    if (unit === undefined) {
      found.add("unknown-indicator", indicator.place, {
        id: indicator.text,
        form: form.title,
        nearest: findNearest(indicator.text, units.keys()),
      });
      continue;
    }
    declared.set(indicator.text, figure);
    // 130000 元 in a row of 万元 would be ten thousand times too much.
    if (written !== undefined && written !== unit)
      found.add("unknown-value", figure.place, {
        key: "单位",
        value: written,
        nearest: undefined,
        known: unit,
      });
  }
  return declared;
}
