/** Hands on local variants of a national form: rows added or put in place of others, other columns, other equations, quarters. */

import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import type { Form } from "./form.ts";
import { type FindScheme, nearest } from "./form-cells.ts";
import { type DraftTable, type FormDraft, placeEach } from "./form-draft.ts";
import { type RawVariant, variantShape } from "./form-shape.ts";
import { judgeForm } from "./read-form.ts";
import { readShape, type Shaped } from "./shape.ts";

/** What a variant is read by: the national forms, and the terms that its conditions may name. */
export interface VariantStandards {
  readonly formDrafts: readonly FormDraft[];
  readonly findScheme: FindScheme;
}

/**
 * Reads `forms/<id>.yaml` of a county's own folder: what it changes in the form that it names. The whole is judged like
 * a national form, with complaints at the lines of the file that wrote them.
 */
export function readFormVariant(
  tree: Tree,
  file: string,
  { formDrafts: forms, findScheme }: VariantStandards,
): Checked<Form> {
  const found = collect();
  const shaped = found.take(readShape(variantShape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  const { value, placeOf } = shaped;
  const base = forms.find(({ id }) => id === value.extends);
  if (!base) {
    const known = forms.map(({ id }) => id);
    found.add("bad-form", placeOf(["extends"]), {
      what: `没有 ${value.extends} 这种统计表${nearest(value.extends, known)}。`,
    });
    return { value: undefined, diagnostics: found.list() };
  }
  const { from, to } = { from: base.from, to: base.to, ...value.years };
  if (from < base.from || (base.to !== undefined && (to ?? Number.POSITIVE_INFINITY) > base.to))
    found.add("bad-form", placeOf(["years"]), { what: `年份超出了 ${base.id} 适用的年份。` });
  const draft: FormDraft = {
    ...base,
    from,
    to,
    yearsPlace: placeOf([value.years ? "years" : "extends"]),
    confidence: value.confidence,
    periods: value.periods ?? base.periods,
    tables: changeRows(changeColumns(base.tables, shaped, found), shaped, found),
    equations: changeEquations(base, shaped, found),
  };
  const form =
    found.list().length > 0
      ? undefined
      : found.take(judgeForm(draft, { id: value.id, title: value.title, file }, findScheme));
  return { value: form, diagnostics: found.list() };
}

function changeColumns(
  tables: readonly DraftTable[],
  { value, placeOf }: Shaped<RawVariant>,
  found: Collector,
): readonly DraftTable[] {
  const { columns } = value;
  if (!columns) return tables;
  if (!tables.some(({ id }) => id === columns.table))
    found.add("bad-form", placeOf(["columns", "table"]), { what: `没有 ${columns.table} 这张表。` });
  const at = (...path: readonly PropertyKey[]): Place => placeOf(["columns", "list", ...path]);
  return tables.map((table) =>
    table.id === columns.table ? { ...table, columns: placeEach(columns.list, at) } : table,
  );
}

function changeRows(
  tables: readonly DraftTable[],
  { value, placeOf }: Shaped<RawVariant>,
  found: Collector,
): readonly DraftTable[] {
  let changed = tables;
  for (const [index, { after, replace, add }] of (value.rows ?? []).entries()) {
    const named = replace ?? (after === undefined ? [] : [after]);
    const added = placeEach(add, (...path) => placeOf(["rows", index, "add", ...path]));
    for (const id of named)
      if (!changed.some(({ rows }) => rows.some(({ raw }) => raw.id === id)))
        found.add("bad-form", placeOf(["rows", index, replace ? "replace" : "after"]), {
          what: `没有 ${id} 这一行${nearest(
            id,
            changed.flatMap(({ rows }) => rows.map(({ raw }) => raw.id)),
          )}。`,
        });
    const [first = ""] = named;
    changed = changed.map((table) => {
      const at = table.rows.findIndex(({ raw }) => raw.id === first);
      if (at < 0) return table;
      const kept = (rows: DraftTable["rows"]): DraftTable["rows"] =>
        replace ? rows.filter(({ raw }) => !replace.includes(raw.id)) : rows;
      const split = replace ? at : at + 1;
      const rows = [...kept(table.rows.slice(0, split)), ...added, ...kept(table.rows.slice(split))];
      return { ...table, rows: replace ? rows.map((row) => inSums(row, replace, add)) : rows };
    });
  }
  return changed;
}

type DraftRow = DraftTable["rows"][number];

/** Sums of other rows that held the replaced rows hold the new ones in their stead. */
function inSums(
  row: DraftRow,
  replaced: readonly string[],
  added: readonly { readonly id: string }[],
): DraftRow {
  const { sum } = row.raw;
  if (!sum?.some((id) => replaced.includes(id))) return row;
  const rest = sum.filter((id) => !replaced.includes(id));
  return { ...row, raw: { ...row.raw, sum: [...rest, ...added.map(({ id }) => id)] } };
}

function changeEquations(
  base: FormDraft,
  { value, placeOf }: Shaped<RawVariant>,
  found: Collector,
): FormDraft["equations"] {
  const { drop = [], add = [] } = value.equations ?? {};
  for (const [index, id] of drop.entries())
    if (!base.equations.some(({ raw }) => raw.id === id))
      found.add("bad-form", placeOf(["equations", "drop", index]), {
        what: `没有 ${id} 这个等式${nearest(
          id,
          base.equations.map(({ raw }) => raw.id),
        )}。`,
      });
  return [
    ...base.equations.filter(({ raw }) => !drop.includes(raw.id)),
    ...placeEach(add, (...path) => placeOf(["equations", "add", ...path])),
  ];
}
