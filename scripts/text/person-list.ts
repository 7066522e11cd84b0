/** Hands on what a list of persons tells of each: the cells under 住址, 账号 and 身份证号 of a table that names people. */
import { cellGap } from "./personal-number.ts";

/** Words that head the columns of such a table. */
export interface PersonHeadings {
  readonly nameHeadings: readonly string[];
  readonly addressHeadings: readonly string[];
  readonly accountHeadings: readonly string[];
  readonly identityHeadings: readonly string[];
}

/** A cell of a list: the line, and where in it the value begins. */
export interface ListedValue {
  readonly kind: "home" | "account" | "identity";
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly masked: string;
}

type Kind = ListedValue["kind"];

/** Values that point at one house or one account. Lines are rows whose cells are divided by `|` or joined by us. */
export function findListedValues(lines: readonly string[], headings: PersonHeadings): readonly ListedValue[] {
  const found: ListedValue[] = [];
  let columns: ReadonlyMap<number, Kind> = new Map();
  for (const [line, text] of lines.entries()) {
    if (!text.includes("|") && !text.includes(cellGap)) {
      if (text.trim() !== "") columns = new Map();
      continue;
    }
    const mayHead = headings.nameHeadings.some((word) => text.includes(word));
    if (columns.size === 0 && !mayHead) continue;
    const cells = splitCells(text);
    const headed = mayHead ? readHeadings(cells, headings) : undefined;
    if (headed) columns = headed;
    else
      for (const [index, kind] of columns) {
        const cell = cells[index];
        const masked = cell && maskValue(kind, cell.text);
        if (cell && masked !== undefined)
          found.push({ kind, line, start: cell.start, length: cell.text.length, masked });
      }
  }
  return found;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

function splitCells(line: string): readonly Cell[] {
  const divider = line.includes(cellGap) ? cellGap : "|";
  let start = 0;
  return line.split(divider).map((raw) => {
    const lead = raw.length - raw.trimStart().length;
    const cell = { text: raw.trim(), start: start + lead };
    start += raw.length + 1;
    return cell;
  });
}

/** The columns of interest, or undefined for a row that heads no list of persons. */
function readHeadings(
  cells: readonly Cell[],
  { nameHeadings, addressHeadings, accountHeadings, identityHeadings }: PersonHeadings,
): ReadonlyMap<number, Kind> | undefined {
  const isOne = (words: readonly string[]) => (cell: Cell) => {
    const bare = cell.text.replace(/[\s*"']/g, "");
    return bare.length <= 16 && words.some((word) => bare.startsWith(word) || bare.endsWith(word));
  };
  if (!cells.some(isOne(nameHeadings))) return undefined;
  const kinds: readonly (readonly [Kind, (cell: Cell) => boolean])[] = [
    ["home", isOne(addressHeadings)],
    ["account", isOne(accountHeadings)],
    ["identity", isOne(identityHeadings)],
  ];
  const columns = cells.flatMap((cell, index) => {
    const kind = kinds.find(([, matches]) => matches(cell))?.[0];
    return kind === undefined ? [] : [[index, kind] as const];
  });
  return columns.length === 0 ? undefined : new Map(columns);
}

/** House numbers in digits of either kind; a village alone is no home. */
const house = /(?:\d+|[一二三四五六七八九十百]+)\s*(?:号|室|单元|栋|幢|排)|\d+-\d+(?:-\d+)?$/u;
const office = /政府|局|委员会|厅|中心|法院|公司|律师|事务所|学校|医院|村委/u;

/** How the value may be shown; undefined where it tells nothing of one person, or is hidden already. */
function maskValue(kind: Kind, value: string): string | undefined {
  const narrow = value.normalize("NFKC");
  if (/[*×＊]{2}/.test(narrow)) return undefined;
  if (kind === "home")
    return house.test(narrow) && !office.test(narrow) ? `${[...value].slice(0, 2).join("")}***` : undefined;
  const digits = narrow.replace(/[\s'"-]/g, "");
  const shape = kind === "account" ? /^\d{12,22}$/ : /^\d{15,19}[\dXx]?$/;
  if (!shape.test(digits)) return undefined;
  return `${digits.slice(0, 3)}${"*".repeat(digits.length - 5)}${digits.slice(-2)}`;
}
