/** Hands on the smallest county that passes, held in memory, with files laid over it; or written out to a folder. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { digestOf } from "../../scripts/text/digest.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import type { RawFile } from "../../scripts/source/source-file.ts";
import { makeAttachmentLook } from "../../scripts/record/attachment-look.ts";
import { type KeyedFile, readStandards } from "../../scripts/record/read-standards.ts";
import { readSiteConfig } from "../../scripts/record/site-config.ts";
import type { CountyFiles } from "../../scripts/catalog/county-files.ts";
import { type InspectedCounty, inspectCounty } from "../../scripts/inspection/inspect-county.ts";

/** A file as it is laid over: text, bytes, what the disk said instead, or `null` for a file taken away. */
export type LaidFile = string | Uint8Array | Exclude<RawFile["content"], { kind: "bytes" }> | null;

/** Files by path from the county's folder: `site.config.ts`, `content/notices/2024/fangxun.md`. */
export type Overlay = Readonly<Record<string, LaidFile>>;

const root = fileURLToPath(new URL("../..", import.meta.url));
const baseFolder = fileURLToPath(new URL("../fixtures/small-county", import.meta.url));

/** The files of the smallest county: configuration, one agency, the guide, one notice, a ledger of one request. */
export const baseFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(readFolder(baseFolder, "")).map(([path, text]) =>
    path === "site.config.json" ? ["site.config.ts", `export default ${text}`] : [path, text],
  ),
);

/** The repository's own standards, read once. */
const ownStandards = readFolder(join(root, "content/standards"), "content/standards/");

/** The path of the one notice of the smallest county. */
export const noticePath = "content/notices/2024/fangxun.md";

/** What a run says about the smallest county with these files laid over it. */
export function inspectSmallCounty(overlay: Overlay, today?: string): InspectedCounty {
  const config = readSiteConfig(readConfigText(overlay), "site.config.ts");
  if (!config.value)
    return { catalog: undefined, tables: [], diagnostics: config.diagnostics, passedOver: [], waivers: [] };
  const touched = Object.keys(overlay).some((path) => path.startsWith("content/standards/"));
  return inspectCounty(
    countyFiles(overlay),
    config.value,
    (today ?? config.value.today ?? "2025-01-31") as CivilDate,
    touched ? readStandards : readOwnStandards,
  );
}

/** The same for files that were taken from the smallest county and changed since. */
export function inspectFiles(files: CountyFiles): InspectedCounty {
  const config = readSiteConfig(readConfigText({}), "site.config.ts");
  if (!config.value)
    return { catalog: undefined, tables: [], diagnostics: config.diagnostics, passedOver: [], waivers: [] };
  const day = (config.value.today ?? "2025-01-31") as CivilDate;
  return inspectCounty(files, config.value, day, readOwnStandards);
}

let remembered: ReturnType<typeof readStandards> | undefined;

/** The repository's own standards never change during a run, and are long. */
const readOwnStandards: typeof readStandards = (folder, files) => {
  remembered ??= readStandards(folder, files);
  return remembered;
};

/** `code file:line:column` of every complaint, in order. */
export function placesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ code, place }) =>
      `${code} ${[place.file, place.line, place.column].filter((part) => part !== undefined).join(":")}`,
  );
}

/** `code file:line:column` of every complaint about the smallest county with these files laid over it. */
export function complaintsAbout(overlay: Overlay, today?: string): readonly string[] {
  return placesOf(inspectSmallCounty(overlay, today).diagnostics);
}

/** The smallest county's notice with some of its text replaced; what is to be replaced must be there. */
export function changedNotice(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = baseFiles[noticePath] ?? "";
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the notice has no ${JSON.stringify(from)}`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** The county as the disk would have given it. Without an overlay for a standard the repository's own stands. */
export function countyFiles(overlay: Overlay): CountyFiles {
  const all: Overlay = { ...baseFiles, ...ownStandards, ...overlay };
  const paths = Object.keys(all)
    .filter((path) => path.startsWith("content/") && all[path] !== null)
    .sort();
  const keyed =
    (prefix: string) =>
    (path: string): KeyedFile => ({
      key: path.slice(prefix.length),
      file: { path, content: rawContent(all[path] ?? "") },
    });
  const [standards, own] = [paths.filter(isStandard), paths.filter((path) => !isStandard(path))];
  return {
    folder: "content",
    content: own.filter((path) => !isAttachment(path)).map(keyed("content/")),
    attachments: own.filter(isAttachment).map((path) => {
      const bytes = Buffer.from(all[path] as string | Uint8Array);
      const key = path.slice("content/attachments/".length);
      const look = makeAttachmentLook(standards.map(keyed("content/standards/")));
      const privacy = look.concerns(key) ? { privacy: look.inspect(key, bytes) } : {};
      return { path: key, size: bytes.length, sha256: digestOf(bytes), ...privacy };
    }),
    standardsFolder: "content/standards",
    standards: standards.map(keyed("content/standards/")),
  };
}

/** Writes the county into a new temporary folder (without standards, unless laid over) and returns the folder. */
export function writeSmallCounty(overlay: Overlay): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-county-"));
  const all: Overlay = { ...baseFiles, ...overlay };
  for (const [path, file] of Object.entries(all)) {
    if (file === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (typeof file === "string" || file instanceof Uint8Array) writeFileSync(join(folder, path), file);
    else if (file.kind === "link") symlinkSync(file.target, join(folder, path));
    else throw new Error(`${path}: only files and links can be written`);
  }
  return folder;
}

function readConfigText(overlay: Overlay): unknown {
  const text = overlay["site.config.ts"] ?? baseFiles["site.config.ts"] ?? "";
  return JSON.parse(String(text).replace(/^export default /, ""));
}

function rawContent(file: Exclude<LaidFile, null>): RawFile["content"] {
  if (typeof file === "string") return { kind: "bytes", bytes: Buffer.from(file) };
  return file instanceof Uint8Array ? { kind: "bytes", bytes: file } : file;
}

function isStandard(path: string): boolean {
  return path.startsWith("content/standards/");
}

function isAttachment(path: string): boolean {
  return path.startsWith("content/attachments/");
}

function readFolder(folder: string, prefix: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) =>
    found.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [`${prefix}${path.slice(folder.length + 1)}`, readFileSync(path, "utf8")];
    }),
  );
}
