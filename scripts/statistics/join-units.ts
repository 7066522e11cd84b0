/** Hands on the county's cells in a county whose units keep books of their own: its own part and theirs, added up. */

import { addQuantities } from "../text/quantity.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Figure } from "../record/figures.ts";
import { type Form, type FormCell, listFormCells } from "../record/form.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountScope } from "./count-scope.ts";
import { blankCell, countCell, declareCell, fillCells, valueCell } from "./fill-cells.ts";
import type { Cell, StatisticsTable } from "./table.ts";

/** What is joined. */
export interface Joining {
  readonly form: Form;
  /** The whole county. */
  readonly scope: CountScope;
  readonly declared: ReadonlyMap<string, Figure>;
  /** The tables of the units that handed in anything. */
  readonly units: readonly StatisticsTable[];
  readonly found: Collector;
}

/** The county's cells, and its own part of them. */
export interface Joined {
  readonly cells: readonly Cell[];
  readonly own: readonly Cell[];
}

/** Every cell of the county's form. */
export function joinUnits(joining: Joining): Joined {
  const { form, scope, declared, units, found } = joining;
  const told = new Set(units.flatMap(({ unit }) => unit?.id ?? []));
  const own = new Map([...declared].filter(([, figure]) => figure.scope === "own"));
  const ownScope = { ...scope, catalog: withoutUnits(scope.catalog, told) };
  const ownFilled = fillCells({ form, scope: ownScope, declared: own, found });
  const ownCells = indexCells(ownFilled);
  const unitCells = units.map(({ unit, cells }) => ({ name: unit?.name ?? "", cells: indexCells(cells) }));
  const cells = listFormCells(form).map((cell): Cell => {
    const whole = declared.get(cell.id);
    if (whole?.scope === "whole") return declareWhole(cell, whole, joining);
    const parts = [
      { name: "县本级", cell: ownCells.get(cell.id) },
      ...unitCells.map(({ name, cells }) => ({ name, cell: cells.get(cell.id) })),
    ];
    return joinCell(cell, parts, scope);
  });
  return { cells, own: ownFilled };
}

interface Part {
  readonly name: string;
  readonly cell: Cell | undefined;
}

/**
 * Where all is counted, the whole is counted at one go: what two offices answered together is one topic. A part that is
 * said to be unknown makes the whole unknown; one of which nothing was told is left out, and the note says so.
 */
function joinCell(cell: FormCell, parts: readonly Part[], scope: CountScope): Cell {
  const unknown = parts.find(
    (part) => part.cell?.content.kind === "blank" && part.cell.content.untold === undefined,
  );
  if (unknown?.cell?.content.kind === "blank")
    return blankCell(cell, `${unknown.name}：${unknown.cell.content.reason}`, false);
  const told = parts.flatMap((part) => (part.cell?.content.kind === "value" ? [part.cell] : []));
  const [only] = parts;
  if (told.length === 0) return only?.cell ?? blankCell(cell, "没有记录，也没有申报数。", true);
  const untold = parts.filter(({ cell: part }) => part?.content.kind === "blank").map(({ name }) => name);
  const note = untold.length === 0 ? undefined : noteUntold(untold);
  const counted = told.every(({ origin }) => origin === "computed") ? countCell(cell, scope) : undefined;
  if (counted?.origin === "computed") return { ...counted, note };
  const quantities = told.flatMap(({ content }) => (content.kind === "value" ? [content.quantity] : []));
  const sources = told.flatMap((part) => part.sources);
  return { ...valueCell(cell, addQuantities(quantities), "summed", sources), note };
}

const namesInFull = 3;

function noteUntold(names: readonly string[]): string {
  const some = names.slice(0, namesInFull).join("、");
  return `不含没有填报这一项的${some}${names.length > namesInFull ? `等${names.length}个单位` : ""}。`;
}

/** A figure for the whole county stands in place of what is counted; that needs a reason. */
function declareWhole(cell: FormCell, figure: Figure, { scope, units, found }: Joining): Cell {
  const counted = countCell(cell, scope)?.origin === "computed";
  const toldByAll = units.every(({ cells }) =>
    cells.some((part) => part.id === cell.id && part.origin === "computed"),
  );
  if (!counted || !toldByAll) return declareCell(cell, figure, "declared", scope);
  if (figure.content.kind === "value" && figure.overrideReason === undefined)
    found.add("override-without-reason", figure.place, { name: figure.name });
  return declareCell(cell, figure, "overridden", scope);
}

/** The county as if these units had neither books nor notices: what is left is its own part. */
function withoutUnits(catalog: Catalog, told: ReadonlySet<string>): Catalog {
  return {
    ...catalog,
    units: new Map(),
    published: catalog.published.filter(({ publisher }) => !told.has(publisher.id)),
  };
}

function indexCells(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.id, cell]));
}
