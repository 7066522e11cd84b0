/** Hands on what is counted over: a county whole, or one of its units, within a period; and what counting gives. */

import type { Where } from "../record/count-rule.ts";
import type { Books } from "../catalog/books.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Period } from "./period.ts";
import type { CellSource } from "./table.ts";

/** `unit` is an agency's id: only what it published and the books that it keeps. Undefined: everything. */
export interface CountScope {
  readonly catalog: Catalog;
  readonly period: Period;
  readonly unit: string | undefined;
}

/** What a counter found: the records and what they come to, or why it cannot say. */
export type Counted =
  | { readonly kind: "records"; readonly sources: readonly CellSource[]; readonly value: number }
  | { readonly kind: "unknown"; readonly reason: string };

/** A counter: where the records are found, and the conditions that they must meet. */
export type Counter = (where: Where, scope: CountScope) => Counted;

/** The books of whoever keeps any, with the kind of the agency. */
export interface Keeper {
  readonly books: Books;
  /** Term of the scheme agency-kind. */
  readonly agencyKind: string;
}

/** Who keeps books in the scope, the county itself first; `agencyKind` narrows. */
export function listKeepers({ catalog, unit }: CountScope, where: Where): readonly Keeper[] {
  const { agencies, units } = catalog;
  const kindOf = (id: string): string => agencies.find((agency) => agency.id === id)?.kind ?? "";
  const own: Keeper = { books: catalog, agencyKind: ownKind(catalog) };
  const ofUnits = [...units].flatMap(([id, books]) =>
    unit === undefined || id === unit ? [{ books, agencyKind: kindOf(id) }] : [],
  );
  const all = unit === undefined ? [own, ...ofUnits] : ofUnits;
  const kinds = where.agencyKind;
  return kinds ? all.filter(({ agencyKind }) => kinds.includes(agencyKind)) : all;
}

/** The books of one sort that the scope reaches. */
export function listBooks<T>(
  where: Where,
  scope: CountScope,
  open: (books: Books) => ReadonlyMap<number, T>,
): readonly T[] {
  return listKeepers(scope, where).flatMap(({ books }) => open(books).get(scope.period.year) ?? []);
}

/** What a field of a record says; a field may say several things (channels). */
export type Facts<T> = Readonly<Record<string, (record: T) => string | readonly string[] | undefined>>;

/** The conditions as one question: each field equals one of its values. Whose book it is was asked before. */
export function meets<T>(where: Where, facts: Facts<T>): (record: T) => boolean {
  const conditions = Object.entries(where).flatMap(([field, values]) => {
    const of = facts[field];
    return of ? [{ of, values: new Set(values) }] : [];
  });
  return (record) =>
    conditions.every(({ of, values }) => {
      const said = of(record);
      return typeof said === "object" ? said.some((one) => values.has(one)) : values.has(said ?? "");
    });
}

type Piles = ReadonlyMap<string, readonly object[]>;

const sorted = new WeakMap<readonly object[], Map<unknown, Piles>>();

/**
 * Those of a list that meet the conditions, in its order. A form asks one list for every value of a field: the list is sorted
 * out by the field once, and must not change after.
 */
export function listMeeting<T extends object>(
  records: readonly T[],
  where: Where,
  facts: Facts<T>,
): readonly T[] {
  const fits = meets(where, facts);
  for (const [field, [value, ...others]] of Object.entries(where)) {
    const of = facts[field];
    if (of === undefined || value === undefined || others.length > 0) continue;
    const pile = (pilesOf(records, of).get(value) ?? []) as readonly T[];
    return Object.keys(where).length === 1 ? pile : pile.filter(fits);
  }
  return records.filter(fits);
}

function pilesOf<T extends object>(records: readonly T[], of: Facts<T>[string]): Piles {
  const known = sorted.get(records) ?? new Map<unknown, Piles>();
  sorted.set(records, known);
  const made = known.get(of);
  if (made) return made;
  const piles = new Map<string, T[]>();
  for (const record of records) {
    const said = of(record);
    for (const value of typeof said === "object" ? new Set(said) : [said ?? ""]) {
      const pile = piles.get(value);
      if (pile) pile.push(record);
      else piles.set(value, [record]);
    }
  }
  known.set(of, piles);
  return piles;
}

/** The county's own books are kept by the office that answers for the site, or by the one that runs it. */
function ownKind({ agencies, config }: Catalog): string {
  const keeper = [config.host, config.operator].flatMap(
    (name) => agencies.find((agency) => [agency.name, agency.shortName].includes(name)) ?? [],
  )[0];
  return keeper?.kind ?? "government-office";
}
