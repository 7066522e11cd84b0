/** Hands on every record of a county, each read by itself, in the order of the files. */
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { parseCsv } from "../source/csv-tree.ts";
import { type Article, parseArticle } from "../source/front-matter.ts";
import { decodeFile } from "../source/source-file.ts";
import { type Agency, readAgencies } from "../record/agency.ts";
import { type Column, readColumns } from "../record/column.ts";
import { type Figures, readFigures } from "../record/figures.ts";
import { type Notice, readNotice } from "../record/notice.ts";
import { type Owners, readOwners } from "../record/owners.ts";
import { type KeyedFile, readYamlFile } from "../record/read-standards.ts";
import { type Report, readReport } from "../record/report.ts";
import { type RequestLedger, readRequests } from "../record/request.ts";
import type { Standards } from "../record/standards.ts";
import { readTextDocument, type TextDocument, type TextRole } from "../record/text-document.ts";
import type { CountyFiles } from "./county-files.ts";

/** Facts that passed by themselves; nothing has been compared yet. */
export interface Records {
  readonly agencies: readonly Agency[];
  /** Undefined where the county has no `columns.yaml`. */
  readonly columns: readonly Column[] | undefined;
  readonly owners: Owners | undefined;
  readonly notices: readonly Notice[];
  readonly ledgers: readonly RequestLedger[];
  readonly figures: readonly Figures[];
  readonly reports: readonly Report[];
  readonly texts: readonly TextDocument[];
}

const singleTexts: ReadonlyMap<string, TextRole> = new Map([
  ["guide.md", "guide"],
  ["application.md", "application"],
]);
const textFolders: ReadonlyMap<string, TextRole> = new Map([
  ["regulations", "regulation"],
  ["handbook", "handbook"],
]);

/** Folders with one file a year, and the ending of its name. */
const yearFolders: ReadonlyMap<string, string> = new Map([
  ["requests", ".csv"],
  ["figures", ".yaml"],
  ["reports", ".md"],
]);

/** Files that are read by their own names. */
const ownFiles: ReadonlySet<string> = new Set(["agencies.yaml", "columns.yaml", "owners.yaml"]);

/** Reads all content files. Files misnamed, and those that nothing here reads, are complained about. */
export function readRecords(
  files: CountyFiles,
  standards: Standards,
  indexPattern: RegExp,
): Checked<Records> {
  const found = collect();
  const { schemes } = standards;
  const notices: Notice[] = [];
  const ledgers: RequestLedger[] = [];
  const figures: Figures[] = [];
  const reports: Report[] = [];
  const texts: TextDocument[] = [];
  const yaml = (name: string) => {
    const keyed = files.content.find(({ key }) => key === name);
    return keyed && { path: keyed.file.path, tree: readYamlFile(keyed.file, found) };
  };
  const agencyFile = yaml("agencies.yaml");
  if (!agencyFile)
    found.add(
      "missing-file",
      { file: `${files.folder}/agencies.yaml` },
      { file: "agencies.yaml", what: "机构名单" },
    );
  if (!files.content.some(({ key }) => key === "guide.md"))
    found.add("missing-guide", { file: `${files.folder}/guide.md` }, {});
  const agencies =
    agencyFile?.tree && found.take(readAgencies(agencyFile.tree, agencyFile.path, schemes["agency-kind"]));
  const columnFile = yaml("columns.yaml");
  const columns = columnFile?.tree && found.take(readColumns(columnFile.tree, columnFile.path, schemes));
  const ownerFile = yaml("owners.yaml");
  const owners = ownerFile?.tree && found.take(readOwners(ownerFile.tree, ownerFile.path, schemes));
  // Links and unreadable folders bear no ending by which they could be told; each is named all the same.
  for (const { file } of files.content)
    if (file.content.kind !== "bytes" && file.content.kind !== "foreign")
      found.take(decodeFile(file, { allowMark: true }));
  for (const keyed of files.content) {
    const { kind } = keyed.file.content;
    const [folder = "", name = ""] = keyed.key.includes("/")
      ? [keyed.key.split("/")[0], keyed.key.split("/").at(-1)]
      : ["", keyed.key];
    const role = singleTexts.get(keyed.key) ?? (name.endsWith(".md") ? textFolders.get(folder) : undefined);
    if (folder === "notices" && name.endsWith(".md")) {
      const notice = readBy(keyed, found, (article) => readNotice(article, standards, indexPattern));
      if (notice) notices.push(notice);
    } else if (role !== undefined) {
      const text = readBy(keyed, found, (article) =>
        readTextDocument(article, role, name.replace(/\.md$/, "")),
      );
      if (text) texts.push(text);
    } else if (folder === "reports") {
      const year = yearOfFile(keyed, found);
      const report =
        year === undefined ? undefined : readBy(keyed, found, (article) => readReport(article, year));
      if (report) reports.push(report);
    } else if (folder === "figures") {
      const year = yearOfFile(keyed, found);
      const tree = year === undefined ? undefined : readYamlFile(keyed.file, found);
      const declared =
        tree && year !== undefined ? found.take(readFigures(tree, keyed.file.path, year)) : undefined;
      if (declared) figures.push(declared);
    } else if (folder === "requests") {
      const year = yearOfFile(keyed, found);
      const ledger = year === undefined ? undefined : readLedger(keyed, year, standards, found);
      if (ledger) ledgers.push(ledger);
    } else if (!ownFiles.has(keyed.key) && (kind === "bytes" || kind === "foreign")) {
      found.add("passed-over", { file: keyed.file.path }, {});
    }
  }
  return {
    value: { agencies: agencies ?? [], columns, owners, notices, ledgers, figures, reports, texts },
    diagnostics: found.list(),
  };
}

function readBy<T>(
  { file }: KeyedFile,
  found: Collector,
  read: (article: Article) => Checked<T>,
): T | undefined {
  const source = found.take(decodeFile(file, { allowMark: false }));
  const article = source && found.take(parseArticle(source));
  return article && found.take(read(article));
}

function readLedger(
  { file }: KeyedFile,
  year: number,
  { schemes }: Standards,
  found: Collector,
): RequestLedger | undefined {
  const source = found.take(decodeFile(file, { allowMark: true }));
  const table = source && found.take(parseCsv(source));
  return table && found.take(readRequests(table, year, schemes));
}

/** The year in the name. A second file of a year, in a folder below or with another ending, would be lost or would hide the first. */
function yearOfFile({ key, file }: KeyedFile, found: Collector): number | undefined {
  if (file.content.kind !== "bytes" && file.content.kind !== "too-large") return undefined;
  const [folder = "", name = "", ...below] = key.split("/");
  const ending = yearFolders.get(folder) ?? "";
  const year = below.length === 0 && name.endsWith(ending) ? /^(\d{4})\.[a-z]+$/.exec(name)?.[1] : undefined;
  if (year === undefined)
    found.add("bad-file-name", { file: file.path }, { expected: `四位年份，例如 ${folder}/2024${ending}` });
  return year === undefined ? undefined : Number(year);
}
