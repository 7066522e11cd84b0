/** Hands on the rows of a ledger as records of fields, after its heading was judged once. */

import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { CsvRow, CsvTable } from "../source/csv-tree.ts";
import { type Mapping, placeOf } from "../source/tree.ts";
import { type Fields, type Key, openFields } from "./fields.ts";
import { checkPersonalColumns, checkPersonalNames } from "./ledger-privacy.ts";
import type { PersonalWords } from "./personal-words.ts";

/** What a ledger's columns are called, and which of them must be there. */
export interface LedgerColumns<Id extends string> {
  readonly keys: readonly Key<Id>[];
  readonly required: readonly Id[];
}

/** A ledger opened: what its head says, and its rows. */
export interface LedgerRows<Id extends string> {
  readonly note: string | undefined;
  /** 来源, in whatever words it was written. */
  readonly origin: string | undefined;
  readonly rows: readonly Fields<Id>[];
}

const headKeys: readonly Key<"origin" | "note">[] = [
  { id: "origin", name: "来源" },
  { id: "note", name: "说明" },
];

/** Opens a ledger; undefined where its heading is wrong, since then every row would be. */
export function openRows<Id extends string>(
  table: CsvTable,
  { keys, required }: LedgerColumns<Id>,
  words: PersonalWords,
  found: Collector,
): LedgerRows<Id> | undefined {
  const { file, head, columns, keyed } = table;
  const spellings = new Map(
    keys.flatMap((key) => [key.id, key.name, ...(key.aliases ?? [])].map((spelling) => [spelling, key.id])),
  );
  const find = (heading: string): Id | undefined => spellings.get(heading.normalize("NFKC").trim()) as Id;
  const before = countErrors(found);
  checkPersonalColumns(table, words, (text) => find(text) !== undefined, found);
  checkPersonalNames(table, words, found);
  const headEntries = head.map(({ key, value }) => ({ key, value, spot: value.spot }));
  const said = openFields(
    { kind: "map", spot: { line: 1, column: 1 }, entries: headEntries },
    { file, keys: headKeys, found },
  );
  // A heading that is refused as personal need not be called unknown too.
  if (countErrors(found) > before) return undefined;
  const named = new Set(columns.map(({ text }) => find(text)));
  const start = placeOf(file, columns[0]?.spot ?? { line: 1, column: 1 });
  for (const id of keyed ? [] : required)
    if (!named.has(id))
      found.add("missing-column", start, { column: keys.find((key) => key.id === id)?.name ?? id });
  const headings = columns.map((cell) => ({ key: cell.text, value: cell, spot: cell.spot }));
  openFields({ kind: "map", spot: { line: 1, column: 1 }, entries: headings }, { file, keys, found });
  if (countErrors(found) > before) return undefined;
  const rows = table.rows.map((row) => openFields(mapRow(row, table), { file, keys, found }));
  return { note: said.text("note")?.text, origin: said.text("origin")?.text, rows };
}

/** How many errors there are so far: a record that adds to them is left out. */
export function countErrors(found: Collector): number {
  return found.list().filter(({ severity }) => severity === "error").length;
}

/** An empty cell is no field. */
function mapRow({ cells, spot }: CsvRow, { columns }: CsvTable): Mapping {
  const entries = columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell === undefined || cell.text === "" ? [] : [{ key: column.text, value: cell, spot: cell.spot }];
  });
  return { kind: "map", entries, spot };
}

/** A case number has brackets: （2024）豫0328行初12号. */
const idShape = /^(?=.*\d)[\p{Script=Han}A-Za-z0-9〔（([][\p{Script=Han}A-Za-z0-9\-/／〔〕（）()[\]]{0,39}$/u;

/** The number of a record, by which people speak of it. */
export function readRecordId<Id extends string>(
  fields: Fields<Id | "id">,
  found: Collector,
): string | undefined {
  const written = fields.text("id");
  if (!written) return undefined;
  if (idShape.test(written.text)) return written.text;
  found.add("bad-record-id", written.place, { id: written.text.slice(0, 40) });
  return undefined;
}

/** Complains about the second of two records with one number. */
export function checkTwins(
  records: readonly { readonly id: string; readonly place: Place }[],
  found: Collector,
): void {
  const seen = new Map<string, number>();
  for (const { id, place } of records) {
    const line = seen.get(id);
    if (line !== undefined) found.add("duplicate-record", place, { id, line });
    else seen.set(id, place.line ?? 0);
  }
}
