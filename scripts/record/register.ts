/** Hands on the register of addresses: what was ever published, where, since when, and how it stands. */

import type { CivilDate } from "../text/civil-date.ts";
import { findNearest } from "../text/nearest.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { CsvTable } from "../source/csv-tree.ts";
import { placeOf } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";

/** How an address stands: what is there, in which way it was taken back, or that a corrected notice gave it up. */
export type RegisteredState = "published" | "removed" | "replaced" | "explained" | "retired";

/** One address. */
export interface RegisteredAddress {
  /** None for reports and texts, whose address is their name. */
  readonly indexNumber: string | undefined;
  /** Path below the site root. */
  readonly path: string;
  /** Of an attachment: the day since which this very file is there. */
  readonly firstOn: CivilDate;
  readonly state: RegisteredState;
  readonly withdrawnOn: CivilDate | undefined;
  /** Of an attachment: the beginning of its SHA-256. */
  readonly digest: string | undefined;
}

/** A line of the file. */
export interface RegisterLine extends RegisteredAddress {
  readonly place: Place;
}

export interface Register {
  readonly place: Place;
  readonly lines: readonly RegisterLine[];
}

/** The states as they are written. */
export const stateLabels: Readonly<Record<RegisteredState, string>> = {
  published: "公开",
  removed: "撤下",
  replaced: "被替代",
  explained: "保留说明",
  retired: "停用",
};

type ColumnId = "indexNumber" | "path" | "firstOn" | "state" | "withdrawnOn" | "digest";

/** The columns, in the order in which they are written. */
export const registerColumns: readonly Key<ColumnId>[] = [
  { id: "indexNumber", name: "索引号" },
  { id: "path", name: "网址" },
  { id: "firstOn", name: "首次发布" },
  { id: "state", name: "状态" },
  { id: "withdrawnOn", name: "撤回日期" },
  { id: "digest", name: "校验" },
];

/** Reads the register. A line that cannot be read is an error: the address on it could be lost unseen. */
export function readRegister({ file, columns, rows }: CsvTable): Checked<Register> {
  const found = collect();
  const seen = new Map<string, number>();
  const lines = rows.flatMap(({ cells, spot }): readonly RegisterLine[] => {
    const entries = columns.flatMap((column, index) => {
      const cell = cells[index];
      return cell === undefined || cell.text === ""
        ? []
        : [{ key: column.text, value: cell, spot: cell.spot }];
    });
    const fields = openFields({ kind: "map", entries, spot }, { file, keys: registerColumns, found });
    const complete = (["path", "firstOn", "state"] as const).map((id) => fields.need(id)).every(Boolean);
    const [path, firstOn, state] = [
      fields.text("path"),
      fields.date("firstOn"),
      readState(fields.text("state"), found),
    ];
    const rest = {
      indexNumber: fields.text("indexNumber")?.text,
      withdrawnOn: fields.date("withdrawnOn"),
      digest: fields.text("digest")?.text,
    };
    if (!complete || !path || !firstOn || !state) return [];
    const twin = seen.get(path.text);
    if (twin !== undefined) {
      found.add("duplicate-record", path.place, { id: path.text, line: twin });
      return [];
    }
    seen.set(path.text, spot.line);
    return [{ ...rest, path: path.text, firstOn, state, place: placeOf(file, spot) }];
  });
  return { value: { place: { file }, lines }, diagnostics: found.list() };
}

function readState(written: Written | undefined, found: Collector): RegisteredState | undefined {
  if (!written) return undefined;
  const known = Object.entries(stateLabels) as readonly (readonly [RegisteredState, string])[];
  const state = known.find(([id, label]) => [id, label].includes(written.text))?.[0];
  const labels = known.map(([, label]) => label);
  if (!state)
    found.add("unknown-value", written.place, {
      key: "状态",
      value: written.text,
      nearest: findNearest(written.text, labels),
      known: labels.join("、"),
    });
  return state;
}
