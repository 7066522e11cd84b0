/** Hands on blank statistics forms: rows, units, what each row counts, the equations between them. */
import { z } from "zod";
import { findNearest } from "../text/nearest.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { type Equation, parseEquation } from "./equation.ts";
import { type Confidence, confidence, flag, readShape, wholeNumber } from "./shape.ts";
import type { SchemeId } from "./standards.ts";

/** The closed list of counters in code; forms choose by name and narrow by equality only. */
export const counterNames = [
  "notices-published",
  "normative-issued",
  "interpretations-published",
  "requests-received",
  "requests-concluded",
  "requests-replied",
] as const;

export type CounterName = (typeof counterNames)[number];

/** The fields by which counting may be narrowed, and what each may equal: a term of a scheme, or yes and no. */
export type CountFields = Readonly<Record<string, SchemeId | "flag">>;

const noticeFields: CountFields = {
  class: "class",
  priorityArea: "priority-area",
  genre: "genre",
  subject: "subject",
  normativeDocument: "flag",
  channel: "publication-channel",
};
const requestFields: CountFields = {
  channel: "request-channel",
  applicant: "applicant",
  outcome: "request-outcome",
  extended: "flag",
};

/** The fields that a counter knows. */
export function countFieldsOf(counter: CounterName): CountFields {
  return counter.startsWith("requests-") ? requestFields : noticeFields;
}

/** What a row counts: a counter, narrowed by fields that must be equal. */
export interface CountRule {
  readonly counter: CounterName;
  readonly where: Readonly<Record<string, string>>;
}

export interface FormRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly parent: string | undefined;
  readonly partOf: string | undefined;
  /** A heading takes no figure. */
  readonly heading: boolean;
  readonly count: CountRule | undefined;
  readonly sum: readonly string[] | undefined;
  readonly confidence: Confidence;
}

/** `hard` is an identity of the form, `soft` normally true, `bound` an inequality. */
export interface FormEquation extends Equation {
  readonly id: string;
  readonly kind: "hard" | "soft" | "bound";
  readonly text: string;
  readonly cite: string | undefined;
  readonly place: Place;
}

/** A national form: blank, and law. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly issuedBy: string;
  readonly from: number;
  readonly to: number | undefined;
  readonly confidence: Confidence;
  readonly verification: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly FormRow[];
  readonly equations: readonly FormEquation[];
}

const row = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, "代号用小写字母、数字和下划线"),
  label: z.string().min(1, "不能是空的"),
  unit: z.string(),
  parent: z.string().optional(),
  partOf: z.string().optional(),
  heading: flag.optional(),
  count: z
    .strictObject({
      counter: z.enum(counterNames, `计数方法应当是 ${counterNames.join("、")} 之一`),
      where: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  sum: z.array(z.string()).optional(),
  confidence,
});
const shape = z.strictObject({
  id: z.string(),
  title: z.string(),
  issuedBy: z.string(),
  source: z.string(),
  years: z.strictObject({ from: wholeNumber, to: wholeNumber.optional() }),
  confidence,
  verification: z.string(),
  // The filler makes one cell a row; a form of several columns would print crooked.
  columns: z.array(z.strictObject({ id: z.string(), label: z.string() })).length(1, "还只能读一栏的统计表"),
  rows: z.array(row),
  equations: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["hard", "soft", "bound"], "kind 应当是 hard、soft 或 bound"),
      equation: z.string(),
      cite: z.string().optional(),
      note: z.string().optional(),
      confidence,
    }),
  ),
  parts: z
    .array(z.strictObject({ id: z.string(), title: z.string(), cite: z.string().optional(), confidence }))
    .optional(),
});

/** Reads `standards/forms/<id>.yaml`. Two rows of one id, unknown rows and fields, circles of sums are refused with their line. */
export function readForm(tree: Tree, file: string): Checked<Form> {
  const found = collect();
  const shaped = found.take(readShape(shape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  const { value, placeOf } = shaped;
  const ids = new Set<string>();
  for (const [index, { id }] of value.rows.entries()) {
    if (ids.has(id)) found.add("bad-form", placeOf(["rows", index, "id"]), { what: `行 ${id} 写了两次。` });
    ids.add(id);
  }
  const headings = new Set(value.rows.filter((raw) => raw.heading).map(({ id }) => id));
  const known = (id: string, place: Place): void => {
    if (ids.has(id)) return;
    const nearest = findNearest(id, ids);
    found.add("bad-form", place, {
      what: `没有 ${id} 这一行${nearest === undefined ? "" : `，是不是 ${nearest}`}。`,
    });
  };
  // A heading takes no figure: a sum or an equation over one could never be told.
  const figured = (id: string, place: Place): void => {
    known(id, place);
    if (headings.has(id)) found.add("bad-form", place, { what: `${id} 是标题行，没有数字。` });
  };
  for (const [index, raw] of value.rows.entries()) {
    if (raw.parent !== undefined) known(raw.parent, placeOf(["rows", index, "parent"]));
    if (raw.partOf !== undefined) known(raw.partOf, placeOf(["rows", index, "partOf"]));
    for (const [at, term] of (raw.sum ?? []).entries()) figured(term, placeOf(["rows", index, "sum", at]));
    if (raw.sum && raw.count)
      found.add("bad-form", placeOf(["rows", index, "sum"]), {
        what: `${raw.id} 又计数又相加，只能写一种。`,
      });
    // A field that nothing has would count 0 for ever.
    for (const field of Object.keys(raw.count?.where ?? {}))
      if (raw.count && !Object.hasOwn(countFieldsOf(raw.count.counter), field))
        found.add("bad-form", placeOf(["rows", index, "count", "where", field]), {
          what: `${raw.count.counter} 不能按 ${field} 计数。`,
        });
    if (findCircle(raw.id, value.rows))
      found.add("bad-form", placeOf(["rows", index, "sum"]), { what: `${raw.id} 的相加关系绕回了自己。` });
  }
  const equations: FormEquation[] = [];
  for (const [index, raw] of value.equations.entries()) {
    const place = placeOf(["equations", index, "equation"]);
    const equation = parseEquation(raw.equation);
    if (!equation) {
      found.add("bad-form", place, { what: `读不懂等式“${raw.equation}”。` });
      continue;
    }
    for (const name of [...equation.left, ...equation.right].flatMap((term) =>
      term.name === undefined ? [] : [term.name],
    ))
      figured(name, place);
    equations.push({ ...equation, id: raw.id, kind: raw.kind, text: raw.equation, cite: raw.cite, place });
  }
  const rows = value.rows.map(
    (raw): FormRow => ({
      id: raw.id,
      label: raw.label,
      unit: raw.unit,
      parent: raw.parent,
      partOf: raw.partOf,
      heading: raw.heading ?? false,
      count: raw.count && { counter: raw.count.counter, where: raw.count.where ?? {} },
      sum: raw.sum,
      confidence: raw.confidence,
    }),
  );
  const { id, title, issuedBy, verification, columns, years } = value;
  const form = {
    id,
    title,
    issuedBy,
    from: years.from,
    to: years.to,
    confidence: value.confidence,
    verification,
    columns,
    rows,
    equations,
  };
  return { value: found.list().length > 0 ? undefined : form, diagnostics: found.list() };
}

function findCircle(
  start: string,
  rows: readonly { readonly id: string; readonly sum?: readonly string[] | undefined }[],
): boolean {
  const sums = new Map(rows.map((candidate) => [candidate.id, candidate.sum ?? []]));
  const seen = new Set<string>();
  const next = [...(sums.get(start) ?? [])];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === start) return true;
    if (!seen.has(id)) next.push(...(sums.get(id) ?? []));
    seen.add(id);
  }
  return false;
}
