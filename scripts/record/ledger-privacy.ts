/** Hands on complaints about personal information in a ledger: columns for it, names, numbers and addresses where a pattern makes them clear. */

import { findBareName, findPersonalNames } from "../text/personal-name.ts";
import { findPersonalNumbers, personalNumberNames } from "../text/personal-number.ts";
import { findPersonalTraces } from "../text/personal-trace.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { CsvTable } from "../source/csv-tree.ts";
import type { SourceFile } from "../source/source-file.ts";
import { placeOf, type Scalar } from "../source/tree.ts";
import type { PersonalWords } from "./personal-words.ts";

/** Complains at each heading of a personal field (条例第十五条). `known` are headings that the ledger has a use for. */
export function checkPersonalColumns(
  { file, columns }: CsvTable,
  { isPersonalColumn }: PersonalWords,
  known: (heading: string) => boolean,
  found: Collector,
): void {
  for (const { text, spot } of columns)
    if (!known(text) && isPersonalColumn(text))
      found.add("personal-column", placeOf(file, spot), { column: text });
}

/** Complains at each name in the head and in the cells, and at a 备注 that is nothing but a name. */
export function checkPersonalNames(table: CsvTable, { surnames }: PersonalWords, found: Collector): void {
  for (const cell of listValues(table))
    for (const { masked } of findPersonalNames(cell.text, surnames))
      found.add("personal-value", placeOf(table.file, cell.spot), { what: "人的姓名", masked });
  const note = table.columns.findIndex(({ text }) =>
    ["备注", "note"].includes(text.normalize("NFKC").trim()),
  );
  for (const { cells } of table.rows) {
    const cell = cells[note];
    const bare = cell && findBareName(cell.text, surnames);
    if (bare)
      found.add("personal-value", placeOf(table.file, cell.spot), { what: "人的姓名", masked: bare.masked });
  }
}

/**
 * Complains at each personal number, e-mail, passport or home, wherever in the file it stands: in a cell, in the head, in a remark that nobody reads.
 * A cell of several lines is looked at as a whole too. True where there is none.
 */
export function checkPersonalNumbers(
  { path: file, text }: SourceFile,
  table: CsvTable,
  found: Collector,
): boolean {
  let clean = true;
  const complain = (place: Place, { what, masked }: Trace): void => {
    clean = false;
    found.add("personal-value", place, { what, masked });
  };
  for (const [index, line] of text.split("\n").entries())
    for (const number of findTraces(line)) {
      const column = [...line.slice(0, number.start)].length + 1;
      complain({ file, line: index + 1, column }, number);
    }
  for (const { text: value, spot } of listValues(table))
    for (const number of findTraces(value))
      if (value.slice(number.start, number.start + number.length).includes("\n"))
        complain(placeOf(file, spot), number);
  return clean;
}

type Trace = {
  readonly what: string;
  readonly masked: string;
  readonly start: number;
  readonly length: number;
};

function findTraces(text: string): readonly Trace[] {
  return [
    ...findPersonalNumbers(text).map(({ kind, ...number }) => ({
      ...number,
      what: personalNumberNames[kind],
    })),
    ...findPersonalTraces(text).map(({ name, ...trace }) => ({ ...trace, what: name })),
  ];
}

function listValues({ head, rows }: CsvTable): readonly Scalar[] {
  return [...head.map(({ value }) => value), ...rows.flatMap(({ cells }) => cells)];
}
