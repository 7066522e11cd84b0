/** Hands on the cells of a form, filled from the books of one keeper: counted, else added up, else declared. */

import { addQuantities, type Quantity } from "../text/quantity.ts";
import type { Collector } from "../diagnostics/collector.ts";
import { isMoney } from "../record/count-rule.ts";
import type { Figure } from "../record/figures.ts";
import { type Form, type FormCell, listFormCells } from "../record/form.ts";
import { findEntered } from "../catalog/history.ts";
import type { CountScope } from "./count-scope.ts";
import { count } from "./counters.ts";
import { hasBook } from "./faulty-books.ts";
import type { Cell } from "./table.ts";

/** What the cells are filled from. */
export interface Filling {
  readonly form: Form;
  readonly scope: CountScope;
  readonly declared: ReadonlyMap<string, Figure>;
  readonly found: Collector;
}

/** Every cell of the form, in its order. */
export function fillCells(filling: Filling): readonly Cell[] {
  const blank = new Map(listFormCells(filling.form).map((cell) => [cell.id, cell]));
  const filled = new Map<string, Cell>();
  // Sums may rest on sums; the form has no circles, so descending ends.
  const fill = (cell: FormCell): Cell => {
    const known = filled.get(cell.id);
    if (known) return known;
    const made = fillCell(cell, filling, (id) => {
      const part = blank.get(id);
      return part && fill(part);
    });
    filled.set(cell.id, made);
    return made;
  };
  return [...blank.values()].map(fill);
}

/** What is counted only for equations. */
export function fillAids({ form, scope }: Pick<Filling, "form" | "scope">): readonly Cell[] {
  return form.aids.map((aid) => countCell(aid, scope) ?? blankCell(aid, "没有记录。", true));
}

type FindCell = (id: string) => Cell | undefined;

function fillCell(cell: FormCell, filling: Filling, find: FindCell): Cell {
  const { scope, declared, found } = filling;
  const figure = declared.get(cell.id);
  const counted = countCell(cell, scope);
  if (figure && counted?.origin === "computed") {
    // A figure in place of a counted one needs a reason; a blank or 不适用 has told its own.
    if (figure.content.kind === "value" && figure.overrideReason === undefined)
      found.add("override-without-reason", figure.place, { name: figure.name });
    return declareCell(cell, figure, "overridden", scope);
  }
  if (counted?.origin === "computed") return counted;
  // A declared sum stands beside its parts, and the form's equation compares them.
  if (figure) return declareCell(cell, figure, "declared", scope);
  return sumCell(cell, find) ?? counted ?? blankSum(cell, find);
}

/** The counted cell: a figure, or a blank that says why it cannot be counted; undefined where nothing is counted. */
export function countCell(cell: FormCell, scope: CountScope): Cell | undefined {
  if (!cell.count) return undefined;
  const counted = count(cell.count, scope);
  if (counted.kind === "unknown") return blankCell(cell, counted.reason, !hasBook(cell.count, scope));
  const value = isMoney(cell.count.counter) && cell.unit === "万元" ? inWan(counted.value) : counted.value;
  return valueCell(cell, { value, approximate: false }, "computed", counted.sources);
}

/** 元 as 万元. */
function inWan(yuan: number): number {
  return Number((yuan / 10_000).toFixed(6));
}

/** The first list of parts that are all known adds up. */
function sumCell(cell: FormCell, find: FindCell): Cell | undefined {
  for (const sum of cell.sums) {
    const parts = sum.map(find);
    const quantities = parts.flatMap((part) =>
      part?.content.kind === "value" ? [part.content.quantity] : [],
    );
    if (quantities.length < sum.length) continue;
    const sources = parts.flatMap((part) => part?.sources ?? []);
    return valueCell(cell, addQuantities(quantities), "summed", sources);
  }
  return undefined;
}

/** A sum of which nothing at all was told is untold itself. */
function blankSum(cell: FormCell, find: FindCell): Cell {
  if (cell.sums.length === 0) return blankCell(cell, "没有记录，也没有申报数。", true);
  const contents = cell.sums.flat().map((id) => find(id)?.content);
  const untold = contents.every((content) => content?.kind === "blank" && content.untold === true);
  return blankCell(cell, "分项中有未载明的，不能相加。", untold);
}

/** A declared figure as a cell, with who entered it. */
export function declareCell(
  cell: FormCell,
  figure: Figure,
  origin: "declared" | "overridden",
  { catalog }: CountScope,
): Cell {
  const { content } = figure;
  if (content.kind === "blank") return blankCell(cell, content.reason, false);
  if (content.kind === "not-applicable") return { ...blankCell(cell, content.reason, false), content };
  const note = origin === "overridden" ? figure.overrideReason : figure.note;
  const entered = findEntered(catalog.history, figure.place);
  const sources = [{ kind: "document", source: content.source, entered }] as const;
  return { ...valueCell(cell, content.quantity, origin, sources), note };
}

/** A cell with a figure. */
export function valueCell(
  { id, label, unit }: FormCell,
  quantity: Quantity,
  origin: Exclude<Cell["origin"], "blank">,
  sources: Cell["sources"],
): Cell {
  return { id, label, unit, content: { kind: "value", quantity }, origin, sources, note: undefined };
}

/** A cell without one, and why. */
export function blankCell({ id, label, unit }: FormCell, reason: string, untold: boolean): Cell {
  return {
    id,
    label,
    unit,
    content: { kind: "blank", reason, ...(untold ? { untold } : {}) },
    origin: "blank",
    sources: [],
    note: undefined,
  };
}
