/** Hands on the books of an office: its ledgers, activities, decisions, declared figures and reports, by year. */
import type { Collector } from "../diagnostics/collector.ts";
import { decodeFile, type RawFile } from "../source/source-file.ts";
import { parseYaml } from "../source/yaml-tree.ts";
import { type ActivityBook, readActivities, spreadTree } from "../record/activity.ts";
import { type DecisionBook, readDecisions } from "../record/decision.ts";
import { type DisputeLedger, readDisputes } from "../record/dispute.ts";
import { type Figures, readFigures } from "../record/figures.ts";
import { checkPersonalNumbers } from "../record/ledger-privacy.ts";
import { countErrors } from "../record/ledger-rows.ts";
import { readRequests } from "../record/read-requests.ts";
import { type Report, readReport } from "../record/report.ts";
import type { RequestLedger } from "../record/request.ts";
import type { Standards } from "../record/standards.ts";
import { readYamlFile } from "../record/yaml-file.ts";
import { readArticle } from "./article-file.ts";
import { openLedger } from "./ledger-file.ts";

/** What an office keeps: the county itself, or a department or township that reports to it. */
export interface Books {
  readonly ledgers: ReadonlyMap<number, RequestLedger>;
  readonly disputes: ReadonlyMap<number, DisputeLedger>;
  readonly activities: ReadonlyMap<number, ActivityBook>;
  readonly decisions: ReadonlyMap<number, DecisionBook>;
  readonly figures: ReadonlyMap<number, Figures>;
  readonly reports: ReadonlyMap<number, Report>;
  /** Files with an error in them, by `requests/2024`: what is left of them is never counted. */
  readonly faulty: ReadonlyMap<string, string>;
}

/** A file by its path below the folder of its keeper: `requests/2024.csv`. */
export interface BookFile {
  readonly path: string;
  readonly file: RawFile;
}

/** Folders with one file a year, and the endings of its name; the first is the usual one. */
const endings: Readonly<Record<string, readonly string[]>> = {
  requests: [".csv", ".yaml"],
  disputes: [".csv", ".yaml"],
  activities: [".yaml"],
  decisions: [".csv", ".yaml"],
  figures: [".yaml"],
  reports: [".md"],
};

/** True where the file lies in a folder of books. */
export function isBook(path: string): boolean {
  return path.includes("/") && Object.hasOwn(endings, folderOf(path));
}

/** Reads all books of one keeper. A file that is no book of a year is refused, since its figures would be lost. */
export function readBooks(files: readonly BookFile[], standards: Standards, found: Collector): Books {
  const faulty = new Map<string, string>();
  const shelf = <T>(
    folder: string,
    read: (file: RawFile, year: number) => T | undefined,
  ): ReadonlyMap<number, T> =>
    fillShelf(
      files.filter(({ path }) => folderOf(path) === folder),
      read,
      { faulty, found },
    );
  const table = (file: RawFile) => openLedger(file, found);
  return {
    ledgers: shelf("requests", (file, year) => {
      const opened = table(file);
      return opened && found.take(readRequests(opened, year, standards));
    }),
    disputes: shelf("disputes", (file, year) => {
      const opened = table(file);
      return opened && found.take(readDisputes(opened, year, standards));
    }),
    activities: shelf("activities", (file, year) => readActivityFile(file, year, standards, found)),
    decisions: shelf("decisions", (file, year) => {
      const opened = table(file);
      return opened && found.take(readDecisions(opened, year, standards));
    }),
    figures: shelf("figures", (file, year) => {
      const tree = readYamlFile(file, found);
      return tree && found.take(readFigures(tree, file.path, year));
    }),
    reports: shelf("reports", (file, year) =>
      readArticle(file, found, (article) => readReport(article, year)),
    ),
    faulty,
  };
}

function fillShelf<T>(
  files: readonly BookFile[],
  read: (file: RawFile, year: number) => T | undefined,
  { faulty, found }: { readonly faulty: Map<string, string>; readonly found: Collector },
): ReadonlyMap<number, T> {
  const [shelf, seen] = [new Map<number, T>(), new Map<number, string>()];
  for (const { path, file } of files) {
    const year = yearOfFile({ path, file }, found);
    if (year === undefined) continue;
    const other = seen.get(year);
    if (other !== undefined) {
      found.add("duplicate-book", { file: file.path }, { year, other });
      faulty.set(`${folderOf(path)}/${year}`, file.path);
      continue;
    }
    seen.set(year, file.path);
    const before = countErrors(found);
    const book = read(file, year);
    if (countErrors(found) > before) faulty.set(`${folderOf(path)}/${year}`, file.path);
    if (book) shelf.set(year, book);
  }
  return shelf;
}

/** The year in the name. A file in a folder below, or with another ending, would be lost. */
function yearOfFile({ path, file }: BookFile, found: Collector): number | undefined {
  // What is no file at all was named before.
  if (file.content.kind === "link" || file.content.kind === "unreadable") return undefined;
  const [folder = "", name = "", ...below] = path.split("/");
  const known = endings[folder] ?? [];
  const year =
    below.length === 0 && known.some((ending) => name.endsWith(ending))
      ? /^(\d{4})\.[a-z]+$/.exec(name)?.[1]
      : undefined;
  if (year !== undefined) return Number(year);
  const examples = known.map((ending) => `${folder}/2024${ending}`).join(" 或者 ");
  found.add("bad-file-name", { file: file.path }, { expected: `四位年份，例如 ${examples}` });
  return undefined;
}

/** An activity book is looked through for personal numbers as a ledger is. */
function readActivityFile(
  file: RawFile,
  year: number,
  standards: Standards,
  found: Collector,
): ActivityBook | undefined {
  const source = found.take(decodeFile(file, { allowMark: false }));
  const tree = source && found.take(parseYaml(source.text, { file: source.path, firstLine: 1 }));
  if (!source || !tree || !checkPersonalNumbers(source, spreadTree(tree, source.path), found))
    return undefined;
  return found.take(readActivities(tree, source.path, year, standards));
}

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}
