/** Hands on the column of a notice: the one it names, else the first whose filters all fit. */

import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Column } from "../record/column.ts";
import type { Notice } from "../record/notice.ts";
import type { Scheme } from "../record/scheme.ts";

/** Where a county names no columns there is one a class. */
export function defaultColumns(classes: Scheme): readonly Column[] {
  return classes.terms.map((term) => ({
    place: { file: "columns.yaml" },
    id: term.id,
    name: term.label,
    description: describeClass(term.label),
    keywords: [term.label],
    kind: "信息公开目录",
    owner: undefined,
    accepts: { class: term.id },
  }));
}

function describeClass(label: string): string {
  return `${label}类信息。`;
}

/** True for a column of which nothing is said but that it is a class: the two hold the same unless a notice names its column. */
export function isPlainClass({ id, name, description, owner, accepts }: Column): boolean {
  const onlyClass = accepts.class === id && Object.keys(accepts).length === 1;
  return onlyClass && owner === undefined && description === describeClass(name);
}

/** A last column for what none of the county's own accepts, so that nothing published lies outside every column. */
export const otherColumn: Column = {
  place: { file: "columns.yaml" },
  id: "other",
  name: "其他信息",
  description: "未归入其他栏目的信息。",
  keywords: ["其他"],
  kind: "信息公开目录",
  owner: undefined,
  accepts: {},
};

/** Complains about two columns of one id or name: their pages would have one address. */
export function checkColumns(columns: readonly Column[], found: Collector): void {
  const seen = new Map<string, Column>();
  for (const column of columns) {
    const spellings = [column.id, column.name];
    const key = spellings.find((spelling) => seen.has(spelling));
    if (key !== undefined)
      found.add("duplicate-key", column.place, { key, line: seen.get(key)?.place.line ?? 0 });
    for (const spelling of spellings) if (!seen.has(spelling)) seen.set(spelling, column);
  }
}

/** Finds the column of a notice. */
export function chooseColumn(notice: Notice, columns: readonly Column[], found: Collector): Column {
  const { column: named } = notice;
  if (named) {
    const column = columns.find(({ id, name }) => id === named.text || name === named.text);
    if (column) return column;
    const names = columns.map(({ name }) => name);
    found.add("unknown-value", named.place, {
      key: "栏目",
      value: named.text,
      nearest: findNearest(named.text, names),
      known: names.join("、"),
    });
  }
  // A county that keeps a column 其他信息 of its own needs no second one.
  return (
    columns.find((column) => fits(notice, column)) ??
    columns.find(({ id }) => id === otherColumn.id) ??
    otherColumn
  );
}

function fits(notice: Notice, { accepts }: Column): boolean {
  return (
    (accepts.class === undefined || accepts.class === notice.class) &&
    (accepts.priorityArea === undefined || accepts.priorityArea === notice.priorityArea) &&
    (accepts.genre === undefined || accepts.genre === notice.genre) &&
    (accepts.normativeDocument === undefined || accepts.normativeDocument === notice.normativeDocument)
  );
}
