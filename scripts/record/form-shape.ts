/** Hands on the shape of a form file and of a local variant of a form, before anything in them is compared. */
import { z } from "zod";
import { type CounterName, counterNames } from "./count-rule.ts";
import { confidence, flag, wholeNumber } from "./shape.ts";

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, "代号用小写字母、数字和下划线");
const label = z.string().min(1, "不能是空的");
const group = z.array(label).optional();
const values = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1, "至少写一个值")]);

/** A row or a column gives the counter; both may narrow it. */
const count = z
  .strictObject({
    counter: z
      .enum(
        counterNames as readonly [CounterName, ...CounterName[]],
        `计数方法应当是 ${counterNames.join("、")} 之一`,
      )
      .optional(),
    where: z.record(z.string(), values).optional(),
  })
  .optional();
const sum = z.array(z.string()).min(1, "至少写一项").optional();

const column = z.strictObject({
  id,
  label,
  group,
  unit: z.string().optional(),
  signed: flag.optional(),
  count,
  sum,
});
const row = z.strictObject({
  id,
  label,
  group,
  unit: z.string().optional(),
  parent: z.string().optional(),
  partOf: z.string().optional(),
  heading: flag.optional(),
  signed: flag.optional(),
  count,
  sum,
  confidence,
});
const table = z.strictObject({
  id,
  heading: label.optional(),
  part: z.string().optional(),
  stub: label.optional(),
  unit: z.string().optional(),
  showsUnit: flag.optional(),
  direction: z.enum(["down", "across"], "direction 应当是 down 或 across").optional(),
  columns: z.array(column).min(1, "至少要有一栏"),
  rows: z.array(row).min(1, "至少要有一行"),
});
const equation = z.strictObject({
  id: z.string().min(1, "不能是空的"),
  kind: z.enum(["hard", "soft", "bound"], "kind 应当是 hard、soft 或 bound"),
  equation: z.string(),
  table: z.string().optional(),
  forEach: z.enum(["row", "column"], "forEach 应当是 row 或 column").optional(),
  cite: z.string().optional(),
  note: z.string().optional(),
  confidence,
});
const part = z.strictObject({
  id: z.string(),
  title: label,
  aliases: z.array(z.string()).optional(),
  cite: z.string().optional(),
  confidence,
});
const years = z.strictObject({ from: wholeNumber, to: wholeNumber.optional() });
const periods = z.array(z.enum(["quarter"], "periods 只能写 quarter")).optional();

/** A form file. A form that is one table may write its columns and rows at the top. */
export const formShape = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    issuedBy: z.string(),
    source: z.string(),
    years,
    confidence,
    verification: z.string(),
    tables: z.array(table).min(1, "至少要有一张表").optional(),
    columns: z.array(column).min(1, "至少要有一栏").optional(),
    rows: z.array(row).min(1, "至少要有一行").optional(),
    aids: z.array(row).optional(),
    equations: z.array(equation),
    parts: z.array(part).optional(),
    periods,
  })
  .refine((form) => (form.tables === undefined) === (form.rows !== undefined && form.columns !== undefined), {
    message: "要么写 tables，要么写 columns 和 rows",
  });

/** A local variant: what it changes in a national form. */
export const variantShape = z.strictObject({
  id: z.string(),
  extends: z.string(),
  title: z.string(),
  source: z.string(),
  confidence,
  years: years.optional(),
  periods,
  columns: z.strictObject({ table: z.string(), list: z.array(column).min(1, "至少要有一栏") }).optional(),
  rows: z
    .array(
      z
        .strictObject({
          after: z.string().optional(),
          replace: z.array(z.string()).min(1, "至少写一行").optional(),
          add: z.array(row).min(1, "至少写一行"),
        })
        .refine(
          (change) => (change.after === undefined) !== (change.replace === undefined),
          "写 after 或者 replace，只能写一种",
        ),
    )
    .optional(),
  equations: z
    .strictObject({ drop: z.array(z.string()).optional(), add: z.array(equation).optional() })
    .optional(),
});

export type RawColumn = z.infer<typeof column>;
export type RawRow = z.infer<typeof row>;
export type RawEquation = z.infer<typeof equation>;
export type RawForm = z.infer<typeof formShape>;
export type RawVariant = z.infer<typeof variantShape>;
export type RawPart = z.infer<typeof part>;
