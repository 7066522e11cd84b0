/** Hands on the declared figures of a year by the cell that they fill; figures for cells that the form lacks are refused. */
import { findNearest } from "../text/nearest.ts";
import { formatQuantity } from "../text/quantity.ts";
import type { Collector } from "../diagnostics/collector.ts";
import { expectedFigure, type Figure, type Figures } from "../record/figures.ts";
import { type Form, listFormCells } from "../record/form.ts";

/** Figures by cell id. */
export function readDeclared(
  form: Form,
  figures: Figures | undefined,
  found: Collector,
): ReadonlyMap<string, Figure> {
  const cells = new Map(listFormCells(form).map((cell) => [cell.id, cell]));
  const declared = new Map<string, Figure>();
  for (const figure of figures?.figures ?? []) {
    const { indicator, unit: written } = figure;
    if (!indicator) continue;
    const cell = cells.get(indicator.text);
    if (!cell) {
      found.add("unknown-indicator", indicator.place, {
        id: indicator.text,
        form: form.title,
        nearest: findNearest(indicator.text, cells.keys()),
      });
      continue;
    }
    declared.set(indicator.text, figure);
    const { unit, signed } = cell;
    const { content, valuePlace } = figure;
    const expected =
      content.kind === "value" ? expectedFigure(content.quantity, { unit, signed }) : undefined;
    if (content.kind === "value" && expected !== undefined)
      found.add("bad-number", valuePlace, {
        key: figure.name,
        value: formatQuantity(content.quantity),
        expected,
      });
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
