/** Hands on what is wrong with a folder: the page judges all that it was given just as the command does. */
import type { DigestName } from "../../text/digest-names.ts";
import { carryList } from "../carried-list.ts";
import { carriedListPath, checksumListName, parseChecksumList } from "../checksum-list.ts";
import type { Finding } from "../finding.ts";
import type { FoundFile } from "../found-files.ts";
import { findCompared, judgeFolder, planDigests } from "../judge-folder.ts";
import { decodeTagText } from "../tag-text.ts";
import { listTagFiles, type VerifiedPart } from "../verified-parts.ts";
import type { FolderSource, ReadFile } from "./folder-source.ts";
import { findScope } from "./verified-scope.ts";

/** What was found, and how far it goes. */
export interface Verdict {
  /** By what was verified; empty where there is nothing to verify by. */
  readonly parts: readonly VerifiedPart[];
  /** How many files were compared with their digests. */
  readonly files: number;
  readonly findings: readonly Finding[];
  /** Not to be read from the disk or the network. */
  readonly unreadable: readonly string[];
  /** Compared with nothing: too large for a browser, beyond every list, or listed by a digest that browsers do not compute. */
  readonly unchecked: readonly string[];
  /** True where files that were added cannot be seen. */
  readonly blind: boolean;
}

const atOnce = 4;

const subtleNames: Readonly<Partial<Record<DigestName, string>>> = {
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha512: "SHA-512",
};
const algorithms = ["sha1", "sha256", "sha512"] as const;

/** Verifies. `carried` is the list that came with the page; undefined where its script did not run. */
export async function verifyFolder(
  source: FolderSource,
  carried: string | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<Verdict> {
  const paths = source.sizes ? [...source.sizes.keys()].sort() : await listExpected(source, carried);
  const { parts, outside } = findScope(paths, carried);
  const beyond = new Set(outside);
  const inside = paths.filter((path) => !beyond.has(path));
  const tags = new Set(parts.flatMap((part) => listTagFiles(part, paths).map((path) => part.base + path)));
  const namesOf = planDigests(parts, paths);
  const files = new Map<string, FoundFile>();
  const texts = new Map<string, string | undefined>();
  const unread = new Map<string, ReadFile>();
  let done = 0;
  const look = async (path: string): Promise<void> => {
    const bytes = await source.read(path);
    onProgress(++done, inside.length);
    if (bytes === "missing") return;
    const size = source.sizes?.get(path) ?? 0;
    if (typeof bytes === "string") {
      unread.set(path, bytes);
      files.set(path, { size, digests: {}, trouble: "读不出来" });
      return;
    }
    if (tags.has(path)) texts.set(path, decodeTagText(new Uint8Array(bytes)));
    files.set(path, { size: bytes.byteLength, digests: await digest(bytes, namesOf(path)) });
  };
  const queue = inside.values();
  const work = async (): Promise<void> => {
    for (const path of queue) await look(path);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (carried !== undefined && !files.has(carriedListPath) && isCopy(parts))
    texts.set(carriedListPath, carryList(carried));
  const job = { parts, files, texts, algorithms };
  const findings = judgeFolder(job).filter(({ kind, path }) => kind !== "unchecked" && !unread.has(path));
  const { compared, by } = findCompared(job);
  const told = new Set(findings.map(({ path }) => path));
  const isUnchecked = (path: string): boolean =>
    files.has(path) && ![compared, by, told, unread].some((known) => known.has(path));
  const kept = (reason: ReadFile): readonly string[] =>
    [...unread].flatMap(([path, why]) => (why === reason ? [path] : []));
  return {
    parts,
    files: compared.size,
    findings,
    unreadable: kept("unreadable").slice().sort(),
    unchecked: [...outside, ...kept("too-large"), ...inside.filter(isUnchecked)],
    blind: source.sizes === undefined,
  };
}

function isCopy(parts: readonly VerifiedPart[]): boolean {
  const [first] = parts;
  return parts.length === 1 && first?.kind === "list" && first.base === "";
}

/** What a copy on a server should have, by the list that the page carries and the one beside its first page. */
async function listExpected(source: FolderSource, carried: string | undefined): Promise<readonly string[]> {
  const bytes = await source.read(checksumListName);
  const lists = [carried ?? "", typeof bytes === "string" ? "" : decodeTagText(new Uint8Array(bytes))];
  const listed = lists.flatMap((text) => parseChecksumList(text, 64).files.map(({ path }) => path));
  return [...new Set([...listed, carriedListPath, checksumListName])].sort();
}

async function digest(bytes: ArrayBuffer, names: readonly DigestName[]): Promise<FoundFile["digests"]> {
  const digests: Partial<Record<DigestName, string>> = {};
  for (const name of names) {
    const subtle = subtleNames[name];
    if (subtle !== undefined)
      digests[name] = [...new Uint8Array(await crypto.subtle.digest(subtle, bytes))]
        .map((byte) => byte.toString(16).padStart(2, "0"))
        .join("");
  }
  return digests;
}
