/** Hands on ledgers: the `# key: value` lines above a CSV table, and its rows with line and column of every cell. */
import { parse } from "csv-parse/sync";
import { complain } from "../diagnostics/codes.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "./source-file.ts";
import { placeOf, type Scalar, type Spot } from "./tree.ts";

/** A CSV file: what its head says of itself, and its rows. */
export interface CsvTable {
  readonly file: string;
  readonly head: readonly { readonly key: string; readonly value: Scalar }[];
  readonly columns: readonly Scalar[];
  readonly rows: readonly CsvRow[];
  /** True where each row names its own cells (YAML): a column that none of them names is empty, not forgotten. */
  readonly keyed?: true;
}

export interface CsvRow {
  readonly spot: Spot;
  readonly cells: readonly Scalar[];
}

/** Reads a ledger. Rows whose number of cells differs from the heading's are complained about and left out. */
export function parseCsv({ path, text }: SourceFile): Checked<CsvTable> {
  const found = collect();
  const lines = text.split("\n");
  const head = readHead(lines);
  const separator = findSeparator(lines[head.length] ?? "");
  if (separator) {
    const place = { file: path, line: head.length + 1, column: separator.column };
    return { value: undefined, diagnostics: [complain("csv-separator", place, { sign: separator.name })] };
  }
  const records = parseRecords(lines.slice(head.length).join("\n"));
  if ("problem" in records) {
    const { line, column } = records.spot;
    const place = { file: path, line: head.length + line, column };
    return { value: undefined, diagnostics: [complain("csv-syntax", place, { what: records.problem })] };
  }
  const [heading, ...rest] = records.rows.map(({ raw, cells, line }) =>
    placeCells(raw, cells, head.length + line),
  );
  if (!heading)
    return {
      value: undefined,
      diagnostics: [complain("csv-syntax", { file: path, line: 1 }, { what: "没有表头" })],
    };
  const swallowed = findSwallowed(rest, heading.cells.length);
  if (swallowed) {
    const what = "有一个双引号把后面几行也圈了进去";
    return {
      value: undefined,
      diagnostics: [complain("csv-syntax", placeOf(path, swallowed.spot), { what })],
    };
  }
  const rows = rest.filter((row) => {
    if (row.cells.every((cell) => cell.text === "")) return false;
    if (row.cells.length === heading.cells.length) return true;
    const facts = { expected: heading.cells.length, found: row.cells.length };
    found.add("csv-row-length", { file: path, ...row.spot }, facts);
    return false;
  });
  const pairs = head.flatMap((line, index) => readPair(line, index + 1));
  const named = ({ cells }: CsvRow): readonly Scalar[] =>
    cells.filter((_, index) => heading.cells[index]?.text !== "");
  const unnamed = heading.cells.findIndex(({ text }) => text === "");
  if (unnamed >= 0)
    found.add("csv-empty-heading", placeOf(path, heading.cells[unnamed]?.spot ?? heading.spot), {
      column: unnamed + 1,
    });
  const table = {
    file: path,
    head: pairs,
    columns: named(heading),
    rows: rows.map((row) => ({ ...row, cells: named(row) })),
  };
  return { value: table, diagnostics: found.list() };
}

/** What stands between the headings where no comma does; undefined where one does, or nothing. */
function findSeparator(heading: string): { readonly name: string; readonly column: number } | undefined {
  if (heading.includes(",")) return undefined;
  const [sign] = /[;；，\t]/.exec(heading) ?? [];
  if (sign === undefined) return undefined;
  const name = { ";": "分号", "；": "全角分号", "，": "全角逗号" }[sign] ?? "制表符";
  return { name, column: [...heading.slice(0, heading.indexOf(sign))].length + 1 };
}

function readHead(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !line.startsWith("#") && line.trim() !== "");
  return lines.slice(0, end < 0 ? lines.length : end);
}

function readPair(line: string, number: number): CsvTable["head"] {
  const colon = line.search(/[:：]/);
  if (colon < 0) return [];
  const padded = line.slice(colon + 1);
  const lead = padded.length - padded.trimStart().length;
  // Excel pads every line with commas to the width of the table.
  const text = trimPadding(padded.trimStart()).replace(/^"(.*)"$/, "$1");
  const column = [...line.slice(0, colon)].length + lead + 2;
  return [
    { key: line.slice(1, colon).trim(), value: { kind: "scalar", text, spot: { line: number, column } } },
  ];
}

function trimPadding(text: string): string {
  let end = text.length;
  while (end > 0 && /[,\s]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The record without the line breaks round it; a quoted cell may hold any number of its own. */
function trimBreaks(raw: string): string {
  let [start, end] = [0, raw.length];
  while (start < end && raw[start] === "\n") start++;
  while (end > start && raw[end - 1] === "\n") end--;
  return raw.slice(start, end);
}

interface RawRecord {
  readonly raw: string;
  readonly cells: readonly string[];
  readonly line: number;
}

type Records = { readonly rows: readonly RawRecord[] } | { readonly problem: string; readonly spot: Spot };

function parseRecords(text: string): Records {
  try {
    const parsed = parse(text, {
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly {
      readonly info: { readonly lines: number };
      readonly raw: string;
      readonly record: readonly string[];
    }[];
    const rows = parsed.map(({ info, raw, record }) => {
      const content = trimBreaks(raw);
      return { raw: content, cells: record, line: info.lines - (content.split("\n").length - 1) };
    });
    return { rows };
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? "");
    const line = Number((error as { lines?: unknown }).lines ?? 1);
    return {
      problem: csvProblems[code] ?? "引号没有成对，或者逗号的位置不对",
      spot: findStrayQuote(text) ?? { line: Number.isFinite(line) ? line : 1, column: 1 },
    };
  }
}

const csvProblems: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "有一个双引号没有配对",
  CSV_INVALID_CLOSING_QUOTE: "右引号后面还有文字",
  INVALID_OPENING_QUOTE: "双引号出现在一栏的中间",
};

/**
 * Two stray quotation marks in different rows make one cell of all that stands between them, and rows would be lost
 * without a word: a cell of several lines with the commas of whole rows is taken for such.
 */
function findSwallowed(rows: readonly CsvRow[], width: number): Scalar | undefined {
  // In so narrow a table a sentence has as many commas as a row.
  if (width < 5) return undefined;
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) {
      const commas = cell.text.split("\n").map((line) => line.split(",").length - 1);
      if (commas.length < 2) continue;
      const expected = (at: number): number =>
        at === 0 ? width - 1 - index : at === commas.length - 1 ? index : width - 1;
      if (commas.every((found, at) => found >= expected(at))) return cell;
    }
  return undefined;
}

/** The first mark that stands where none can: in the middle of a cell, before further words, or opening without end. */
function findStrayQuote(text: string): Spot | undefined {
  let state: "start" | "bare" | "quoted" | "closed" = "start";
  let [line, column] = [1, 0];
  let opened: Spot = { line: 1, column: 1 };
  let mark: Spot = opened;
  for (const sign of text) {
    column++;
    if (state === "quoted") {
      if (sign === '"') [state, mark] = ["closed", { line, column }];
    } else if (sign === "," || sign === "\n") state = "start";
    else if (sign === '"') {
      if (state === "bare") return { line, column };
      // Two marks within a quotation are one that is meant.
      if (state === "closed" && (mark.line !== line || mark.column !== column - 1)) return { line, column };
      if (state === "start") opened = { line, column };
      state = "quoted";
    } else if (sign.trim() !== "") {
      if (state === "closed") return mark;
      state = "bare";
    }
    if (sign === "\n") [line, column] = [line + 1, 0];
  }
  return state === "quoted" ? opened : undefined;
}

/** Finds each cell's column by walking the raw record, minding quotes. */
function placeCells(raw: string, cells: readonly string[], line: number): CsvRow {
  const starts: Spot[] = [{ line, column: 1 }];
  let [quoted, row, column] = [false, line, 1];
  for (const sign of raw) {
    column++;
    if (sign === '"') quoted = !quoted;
    else if (sign === "\n") [row, column] = [row + 1, 1];
    else if (sign === "," && !quoted) starts.push({ line: row, column });
  }
  const placed = cells.map(
    (text, index): Scalar => ({ kind: "scalar", text, spot: starts[index] ?? { line, column: 1 } }),
  );
  return { spot: { line, column: 1 }, cells: placed };
}
