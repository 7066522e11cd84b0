/** Hands on forms read and judged: two rows of one id, unknown rows and fields, circles of sums are refused with their line. */

import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import type { Form, FormTable } from "./form.ts";
import { draftAid, draftCells, type FindScheme, nearest } from "./form-cells.ts";
import { type DraftTable, draftForm, type FormDraft } from "./form-draft.ts";
import { boundParts, readEquation } from "./form-equations.ts";
import { formShape } from "./form-shape.ts";
import { readShape } from "./shape.ts";

/** A form as it was written and as it was understood; a local variant starts from the first. */
export interface ReadForm {
  readonly draft: FormDraft;
  readonly form: Form;
}

/** Reads `standards/forms/<id>.yaml`. Its conditions name terms of the schemes. */
export function readForm(tree: Tree, file: string, findScheme: FindScheme): Checked<ReadForm> {
  const found = collect();
  const shaped = found.take(readShape(formShape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  const draft = draftForm(shaped);
  const form = found.take(judgeForm(draft, undefined, findScheme));
  return { value: form && { draft, form }, diagnostics: found.list() };
}

/** Judges a form whole, the national one or a variant of it. */
export function judgeForm(
  written: FormDraft,
  variant: Form["variant"],
  findScheme: FindScheme,
): Checked<Form> {
  const found = collect();
  const draft = { ...written, equations: [...written.equations, ...boundParts(written)] };
  checkIds(draft, found);
  const tables = draft.tables.map((table): FormTable => {
    checkRows(table, draft, found);
    const { id, heading, part, stub, showsUnit, direction } = table;
    return {
      id,
      heading,
      part,
      stub,
      showsUnit,
      direction,
      columns: table.columns.map(({ raw }) => ({ id: raw.id, label: raw.label, group: raw.group ?? [] })),
      rows: table.rows.map(({ raw }) => ({
        id: raw.id,
        label: raw.label,
        unit: raw.unit ?? table.unit,
        group: raw.group ?? [],
        parent: raw.parent,
        partOf: raw.partOf,
        heading: raw.heading ?? false,
        confidence: raw.confidence,
      })),
      cells: draftCells(table, findScheme, found),
    };
  });
  const aids = draft.aids.map((aid) => draftAid(aid, findScheme, found));
  const cells = new Set([...tables.flatMap((table) => table.cells), ...aids].map(({ id }) => id));
  const equations = draft.equations.flatMap(
    (equation) => readEquation(equation, { tables: draft.tables, cells }, found) ?? [],
  );
  const { id, title, issuedBy, from, to, confidence, verification, periods } = draft;
  const parts = draft.parts.map(({ raw }) => ({
    id: raw.id,
    title: raw.title,
    aliases: raw.aliases ?? [],
    cite: raw.cite,
  }));
  const form: Form = {
    id,
    title,
    issuedBy,
    from,
    to,
    confidence,
    verification,
    tables,
    aids,
    equations,
    parts,
    periods,
    variant,
    yearsPlace: draft.yearsPlace,
  };
  return { value: found.list().length > 0 ? undefined : form, diagnostics: found.list() };
}

/** Ids of tables, rows and equations are each used once in a form; of columns, once in a table. */
function checkIds(draft: FormDraft, found: Collector): void {
  const once = (noun: string, items: readonly Named[]): void => {
    const seen = new Set<string>();
    for (const { id, at } of items) {
      if (seen.has(id)) found.add("bad-form", at("id"), { what: `${noun} ${id} 写了两次。` });
      seen.add(id);
    }
  };
  once("表", draft.tables);
  once(
    "行",
    [...draft.tables.flatMap((table) => table.rows), ...draft.aids].map(({ raw, at }) => ({
      id: raw.id,
      at,
    })),
  );
  for (const table of draft.tables)
    once(
      "栏",
      table.columns.map(({ raw, at }) => ({ id: raw.id, at })),
    );
  once(
    "等式",
    draft.equations.map(({ raw, at }) => ({ id: raw.id, at })),
  );
}

type Named = Pick<DraftTable, "id" | "at">;

/** Rows name rows that exist, and a table stands in a part that exists. */
function checkRows(table: DraftTable, draft: FormDraft, found: Collector): void {
  const ids = new Set(table.rows.map(({ raw }) => raw.id));
  for (const { raw, at } of table.rows)
    for (const key of ["parent", "partOf"] as const) {
      const named = raw[key];
      if (named !== undefined && !ids.has(named))
        found.add("bad-form", at(key), { what: `没有 ${named} 这一行${nearest(named, ids)}。` });
    }
  const parts = draft.parts.map(({ raw }) => raw.id);
  if (table.part !== undefined && !parts.includes(table.part))
    found.add("bad-form", table.at("part"), {
      what: `没有 ${table.part} 这一部分${nearest(table.part, parts)}。`,
    });
}
