/** Hands on the cells of a form, filled: from records where they can be counted, else from sums, else from declared figures. */

import { addDecimal, addQuantities, type Quantity } from "../text/quantity.ts";
import type { Collector } from "../diagnostics/collector.ts";
import { isMoney } from "../record/count-rule.ts";
import type { Figure } from "../record/figures.ts";
import { type Form, type FormCell, listFormCells } from "../record/form.ts";
import { findEntered } from "../catalog/history.ts";
import type { CountScope } from "./count-scope.ts";
import { count } from "./counters.ts";
import { findFaultyBook } from "./faulty-books.ts";
import type { Cell, StatisticsTable } from "./table.ts";

/** What the cells are filled from. */
export interface Filling {
  readonly form: Form;
  readonly scope: CountScope;
  readonly declared: ReadonlyMap<string, Figure>;
  /** The tables of the units that keep their own books; what cannot be counted is added up from them. */
  readonly units: readonly StatisticsTable[];
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
  return form.aids.map((aid) => countCell(aid, scope) ?? blankCell(aid, "没有记录。"));
}

type FindCell = (id: string) => Cell | undefined;

function fillCell(cell: FormCell, filling: Filling, find: FindCell): Cell {
  const { scope, declared, found } = filling;
  const figure = declared.get(cell.id);
  const counted = countCell(cell, scope);
  if (figure && counted?.origin === "computed") {
    // A figure in place of a counted one needs a reason.
    if (figure.overrideReason === undefined)
      found.add("override-without-reason", figure.place, { name: figure.name });
    return declareCell(cell, figure, "overridden", filling);
  }
  if (counted?.origin === "computed") return addTold(counted, cell, filling);
  if (figure?.scope === "whole") return declareCell(cell, figure, "declared", filling);
  // One ledger waits to be mended, or does not say: what the others come to is not the whole.
  if (counted && !figure && (isFaulty(cell, scope) || isCountedInPart(cell, filling))) return counted;
  // The units' sums are without the county's own part; sums of what was counted or added up for each part are not.
  const summed = figure || isTold(cell, filling) ? undefined : sumCell(cell, find);
  if (summed) return summed;
  const rolled = rollUp(cell, figure, filling);
  if (rolled) return rolled;
  // A declared sum stands beside its parts, and the form's equation compares them.
  if (figure) return declareCell(cell, figure, "declared", filling);
  return sumCell(cell, find) ?? counted ?? blankCell(cell, reasonOf(cell));
}

/** The counted cell: a figure, or a blank that says why it cannot be counted; undefined where nothing is counted. */
function countCell(cell: FormCell, scope: CountScope): Cell | undefined {
  if (!cell.count) return undefined;
  const counted = count(cell.count, scope);
  if (counted.kind === "unknown") return blankCell(cell, counted.reason);
  const value = isMoney(cell.count.counter) && cell.unit === "万元" ? inWan(counted.value) : counted.value;
  return valueCell(cell, { value, approximate: false }, "computed", counted.sources);
}

/** 元 as 万元. */
function inWan(yuan: number): number {
  return Number((yuan / 10_000).toFixed(6));
}

function isFaulty({ count }: FormCell, scope: CountScope): boolean {
  return count !== undefined && findFaultyBook(count, scope) !== undefined;
}

function isCountedInPart({ id }: FormCell, { units }: Filling): boolean {
  return units.some(({ cells }) => cells.some((part) => part.id === id && part.origin === "computed"));
}

/** A counted figure with what units declared for want of a ledger, and with their corrections of what was counted. */
function addTold(counted: Cell, cell: FormCell, { units, scope }: Filling): Cell {
  let told = counted;
  for (const { unit, cells } of units) {
    const part = cells.find(({ id }) => id === cell.id);
    if (!part || (part.origin !== "declared" && part.origin !== "overridden")) continue;
    if (part.content.kind !== "value" || told.content.kind !== "value") continue;
    const alone = countCell(cell, { ...scope, unit: unit?.id });
    const already = alone?.content.kind === "value" ? alone.content.quantity.value : 0;
    const { value, approximate } = part.content.quantity;
    const sum = addQuantities([told.content.quantity, { value: addDecimal(value, -already), approximate }]);
    told = {
      ...told,
      content: { kind: "value", quantity: sum },
      origin: "summed",
      sources: [...told.sources, ...part.sources],
      note: `${told.note ?? ""}含${unit?.name ?? ""}${part.origin === "declared" ? "申报" : "更正"}的数。`,
    };
  }
  return told;
}

/** True where a unit declared the cell itself, and not only its parts. */
function isTold({ id }: FormCell, { units }: Filling): boolean {
  return units.some(({ cells }) =>
    cells.some((part) => part.id === id && (part.origin === "declared" || part.origin === "overridden")),
  );
}

/** What units have declared, with the county's own part, if there is one. */
function rollUp(cell: FormCell, own: Figure | undefined, filling: Filling): Cell | undefined {
  const { units } = filling;
  const parts = units.flatMap((unit) => unit.cells.find(({ id }) => id === cell.id) ?? []);
  const told = parts.filter((part) => part.content.kind === "value");
  if (told.length === 0) return undefined;
  const all = own ? [declareCell(cell, own, "declared", filling), ...told] : told;
  const quantities = all.flatMap((part) => (part.content.kind === "value" ? [part.content.quantity] : []));
  const silent = units.length - told.length;
  const note = silent === 0 ? undefined : `另有${silent}个报送单位没有填报这一项。`;
  const sources = all.flatMap((part) => part.sources);
  return { ...valueCell(cell, addQuantities(quantities), "summed", sources), note };
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

function reasonOf(cell: FormCell): string {
  return cell.sums.length > 0 ? "分项中有未载明的，不能相加。" : "没有记录，也没有申报数。";
}

function declareCell(
  cell: FormCell,
  figure: Figure,
  origin: "declared" | "overridden",
  { scope }: Filling,
): Cell {
  const { content } = figure;
  if (content.kind === "blank") return blankCell(cell, content.reason);
  if (content.kind === "not-applicable")
    return {
      ...blankCell(cell, content.reason),
      content: { kind: "not-applicable", reason: content.reason },
    };
  const note = origin === "overridden" ? figure.overrideReason : figure.note;
  const entered = findEntered(scope.catalog.history, figure.place);
  const sources = [{ kind: "document", source: content.source, entered }] as const;
  return { ...valueCell(cell, content.quantity, origin, sources), note };
}

function valueCell(
  { id, label, unit }: FormCell,
  quantity: Quantity,
  origin: Exclude<Cell["origin"], "blank">,
  sources: Cell["sources"],
): Cell {
  return { id, label, unit, content: { kind: "value", quantity }, origin, sources, note: undefined };
}

function blankCell({ id, label, unit }: FormCell, reason: string): Cell {
  return {
    id,
    label,
    unit,
    content: { kind: "blank", reason },
    origin: "blank",
    sources: [],
    note: undefined,
  };
}
