/** Hands on a county's files with every mechanical remedy carried out, round by round until nothing is left to remedy. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { mendText } from "../diagnostics/mend-text.ts";
import { decode, type RawFile } from "../source/source-file.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { CountyFiles } from "../catalog/county-files.ts";

/** What a run of mending came to. */
export interface MendedCounty {
  readonly files: CountyFiles;
  /** Files that differ from those that were read, with their bytes before and after. */
  readonly changed: readonly MendedFile[];
  /** The complaints that were remedied, in the order in which they were. */
  readonly mended: readonly Diagnostic[];
  /** Complaints with a remedy in files that are no UTF-8: to write them back could lose signs. */
  readonly left: readonly Diagnostic[];
}

/** A file to be written: its path as people see it. */
export interface MendedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** True where somebody signed what stood there before. */
  readonly signed: boolean;
}

/** A remedy may bring to light another slip behind it; no file needs more rounds than this. */
const mostRounds = 12;

/** Mends the content, never the standards. `inspect` says what is wrong with files as they stand. */
export function mendCounty(
  files: CountyFiles,
  inspect: (files: CountyFiles) => readonly Diagnostic[],
): MendedCounty {
  const before = new Map(files.content.map(({ file }) => [file.path, file]));
  const mended: Diagnostic[] = [];
  let left: Diagnostic[] = [];
  let now = files;
  for (let round = 0; round < mostRounds; round++) {
    const edits = groupByFile(inspect(now).filter(({ edit }) => edit !== undefined));
    const done: Diagnostic[] = [];
    left = [];
    const content = now.content.map((keyed): KeyedFile => {
      const wanted = edits.get(keyed.file.path);
      if (!wanted) return keyed;
      const file = mendFile(keyed.file, wanted, done);
      if (file === undefined) for (const one of wanted) left.push(one);
      return file === undefined ? keyed : { ...keyed, file };
    });
    if (done.length === 0) break;
    for (const one of done) mended.push(one);
    now = { ...now, content };
  }
  const changed = now.content.flatMap(({ file }): readonly MendedFile[] => {
    const [old, own] = [bytesOf(before.get(file.path)), bytesOf(file)];
    return old && own && old !== own
      ? [{ path: file.path, before: old, after: own, signed: isSigned(old) }]
      : [];
  });
  return { files: now, changed, mended, left };
}

function groupByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.place.file);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic.place.file, [diagnostic]);
  }
  return groups;
}

/** The file mended; itself where no remedy fitted, undefined where it cannot be written back without loss. */
function mendFile(file: RawFile, wanted: readonly Diagnostic[], done: Diagnostic[]): RawFile | undefined {
  const bytes = bytesOf(file);
  const text = bytes && decode(bytes, "utf-8");
  if (text === undefined) return undefined;
  const result = mendText(text, wanted);
  if (result.text === text) return file;
  for (const one of result.mended) done.push(one);
  return { path: file.path, content: { kind: "bytes", bytes: new TextEncoder().encode(result.text) } };
}

function bytesOf(file: RawFile | undefined): Uint8Array | undefined {
  return file?.content.kind === "bytes" ? file.content.bytes : undefined;
}

/** A sign-off carries the code of what was approved, within the list of reviews. */
function isSigned(bytes: Uint8Array): boolean {
  const text = decode(bytes, "utf-8") ?? "";
  const matter = text.slice(0, text.search(/\n---\s*(?:\r?\n|$)/));
  // The list goes on over what is indented, or is one of its items.
  const reviews = /^(?:审核|reviews)[ \u3000]*[:：].*(?:\r?\n(?:[ \t\u3000#-].*)?)*/m.exec(matter)?.[0] ?? "";
  return /[\s{,"'](?:核准码|digest)["']?\s*[:：]/.test(reviews);
}
