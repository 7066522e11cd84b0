/** Hands on every record of a county, each read by itself, in the order of the files. */
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { decodeFile } from "../source/source-file.ts";
import { type Agency, readAgencies } from "../record/agency.ts";
import { type Column, readColumns } from "../record/column.ts";
import type { Notice } from "../record/notice.ts";
import { type Owners, readOwners } from "../record/owners.ts";
import { type Person, readPeople } from "../record/people.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { Register } from "../record/register.ts";
import type { Standards } from "../record/standards.ts";
import { readTextDocument, type TextDocument, type TextRole } from "../record/text-document.ts";
import type { UnreadNotice } from "../record/unread-notice.ts";
import { readYamlFile } from "../record/yaml-file.ts";
import { readArticle } from "./article-file.ts";
import { type BookFile, type Books, isBook, readBooks } from "./books.ts";
import type { CountyFiles } from "./county-files.ts";
import { isVariant } from "./form-variants.ts";
import { readNoticeFile } from "./notice-file.ts";
import { openRegister, registerName } from "./register-file.ts";
import { nobody, type RunListener } from "./run-listener.ts";
import { isUnitFile, readUnitBooks } from "./unit-books.ts";

/** Facts that passed by themselves; nothing has been compared yet. */
export interface Records {
  readonly agencies: readonly Agency[];
  /** Undefined where the county has no `columns.yaml`. */
  readonly columns: readonly Column[] | undefined;
  readonly owners: Owners | undefined;
  /** Undefined where the county has no `people.yaml`: its signatures are not looked at. */
  readonly people: readonly Person[] | undefined;
  readonly notices: readonly Notice[];
  /** Files of which no notice could be made: drafts, and what is wrong. */
  readonly unread: readonly UnreadNotice[];
  /** Undefined where the county has not begun to keep one. */
  readonly register: Register | undefined;
  readonly books: Books;
  /** Books of units, by agency id. */
  readonly units: ReadonlyMap<string, Books>;
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

/** Files that are read by their own names. */
const ownFiles: ReadonlySet<string> = new Set([
  "agencies.yaml",
  "columns.yaml",
  "owners.yaml",
  "people.yaml",
  registerName,
  "baseline.yaml",
]);

/** Reads all content files. Files misnamed, and those that nothing here reads, are complained about. */
export function readRecords(
  files: CountyFiles,
  standards: Standards,
  indexPattern: RegExp,
  hear: RunListener = nobody,
): Checked<Records> {
  const found = collect();
  const { schemes } = standards;
  const notices: Notice[] = [];
  const unread: UnreadNotice[] = [];
  const texts: TextDocument[] = [];
  const [books, ofUnits]: [BookFile[], KeyedFile[]] = [[], []];
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
  const peopleFile = yaml("people.yaml");
  const people =
    peopleFile &&
    ((peopleFile.tree && found.take(readPeople(peopleFile.tree, peopleFile.path, standards.reviewRules))) ??
      []);
  // Links and unreadable folders bear no ending by which they could be told; each is named all the same.
  for (const { file } of files.content)
    if (!["bytes", "foreign", "sound"].includes(file.content.kind))
      found.take(decodeFile(file, { allowMark: true }));
  for (const keyed of files.content) {
    const { kind } = keyed.file.content;
    const [folder = "", name = ""] = keyed.key.includes("/")
      ? [keyed.key.split("/")[0], keyed.key.split("/").at(-1)]
      : ["", keyed.key];
    const role = singleTexts.get(keyed.key) ?? (name.endsWith(".md") ? textFolders.get(folder) : undefined);
    const sound = kind === "sound" ? files.sound?.get(keyed.key) : undefined;
    if (sound) notices.push(sound);
    else if (folder === "notices" && name.endsWith(".md")) {
      const read = readNoticeFile(keyed.file, { standards, indexPattern }, found);
      if ("notice" in read) notices.push(read.notice);
      else unread.push(read.unread);
      hear.parsed(notices.length + unread.length, files.content.length);
    } else if (role !== undefined) {
      const text = readArticle(keyed.file, found, (article) =>
        readTextDocument(article, role, name.replace(/\.md$/, "")),
      );
      if (text) texts.push(text);
    } else if (isBook(keyed.key)) books.push({ path: keyed.key, file: keyed.file });
    else if (isUnitFile(keyed.key)) ofUnits.push(keyed);
    else if (!isReadElsewhere(keyed.key) && (kind === "bytes" || kind === "foreign"))
      found.add("passed-over", { file: keyed.file.path }, {});
  }
  const known = agencies ?? [];
  return {
    value: {
      agencies: known,
      columns,
      owners,
      people,
      notices,
      unread,
      register: openRegister(files, found),
      books: readBooks(books, standards, found),
      units: readUnitBooks(ofUnits, known, standards, found),
      texts,
    },
    diagnostics: found.list(),
  };
}

function isReadElsewhere(key: string): boolean {
  return ownFiles.has(key) || isVariant(key);
}
