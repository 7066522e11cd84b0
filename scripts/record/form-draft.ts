/** Hands on a form as it was written, each of its pieces with its place: what a local variant changes and the reader judges. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { RawColumn, RawEquation, RawForm, RawPart, RawRow } from "./form-shape.ts";
import type { Shaped } from "./shape.ts";

/** A piece of a file, with a way to the place of each of its own fields. */
export interface Placed<T> {
  readonly raw: T;
  readonly at: (...path: readonly PropertyKey[]) => Place;
}

export interface DraftTable {
  readonly id: string;
  readonly heading: string | undefined;
  readonly part: string | undefined;
  readonly stub: string;
  readonly unit: string;
  readonly showsUnit: boolean;
  readonly direction: "down" | "across";
  readonly at: (...path: readonly PropertyKey[]) => Place;
  readonly columns: readonly Placed<RawColumn>[];
  readonly rows: readonly Placed<RawRow>[];
}

/** A form that has not been judged. */
export interface FormDraft {
  readonly id: string;
  readonly title: string;
  readonly issuedBy: string;
  readonly from: number;
  readonly to: number | undefined;
  readonly confidence: RawForm["confidence"];
  readonly verification: string;
  readonly tables: readonly DraftTable[];
  readonly aids: readonly Placed<RawRow>[];
  readonly equations: readonly Placed<RawEquation>[];
  readonly parts: readonly Placed<RawPart>[];
  readonly periods: readonly "quarter"[];
  readonly yearsPlace: Place;
}

/** The id of the table of a form that writes only columns and rows. */
const onlyTable = "table";

/** Takes a form file apart. */
export function draftForm({ value, placeOf }: Shaped<RawForm>): FormDraft {
  const raws = value.tables ?? [
    {
      id: onlyTable,
      stub: "统计指标",
      columns: value.columns ?? [],
      rows: value.rows ?? [],
      showsUnit: true,
    },
  ];
  const tables = raws.map((raw, index): DraftTable => {
    const base: readonly PropertyKey[] = value.tables ? ["tables", index] : [];
    const at = (...path: readonly PropertyKey[]): Place => placeOf([...base, ...path]);
    return {
      id: raw.id,
      heading: raw.heading,
      part: raw.part,
      stub: raw.stub ?? "信息内容",
      unit: raw.unit ?? "",
      showsUnit: raw.showsUnit ?? false,
      direction: raw.direction ?? "down",
      at,
      columns: placeEach(raw.columns, (...path) => at("columns", ...path)),
      rows: placeEach(raw.rows, (...path) => at("rows", ...path)),
    };
  });
  return {
    id: value.id,
    title: value.title,
    issuedBy: value.issuedBy,
    from: value.years.from,
    to: value.years.to,
    confidence: value.confidence,
    verification: value.verification,
    tables,
    aids: placeEach(value.aids ?? [], (...path) => placeOf(["aids", ...path])),
    equations: placeEach(value.equations, (...path) => placeOf(["equations", ...path])),
    parts: placeEach(value.parts ?? [], (...path) => placeOf(["parts", ...path])),
    periods: value.periods ?? [],
    yearsPlace: placeOf(["years"]),
  };
}

/** Each item of a list with the way to its own fields. */
export function placeEach<T>(
  items: readonly T[],
  at: (...path: readonly PropertyKey[]) => Place,
): readonly Placed<T>[] {
  return items.map((raw, index) => ({ raw, at: (...path) => at(index, ...path) }));
}
