/** Hands on what can be verified in a folder: lists of checksums, bags, or the record that a build keeps of itself. */
import { carriedListPath, checksumListName } from "./checksum-list.ts";

/** A part that vouches for the files below `base` (empty, or with a closing slash). */
export interface VerifiedPart {
  readonly kind: "list" | "bag" | "build";
  readonly base: string;
}

/** What a build keeps of itself: every file with its digest. Its presence says that a folder is ours to replace. */
export const buildRecordName = ".gongkai.json";

/** The web archive in the payload of a bag of ours; its first record tells this name. */
export const warcName = "site.warc.gz";

/** What a folder of ours was made as; one kind never takes the place of another. */
export type OutputKind = "site" | "kiosk" | "archive";

/** The kind by the record and the names beside it. A record that says none is a site's, or that of an older archive with its list. */
export function readOutputKind(record: string, names: ReadonlySet<string>): OutputKind {
  const kind = readKind(record);
  if (kind === "kiosk" || kind === "archive") return kind;
  return names.has(checksumListName) ? "archive" : "site";
}

function readKind(record: string): unknown {
  try {
    return (JSON.parse(record) as { readonly kind?: unknown } | null)?.kind;
  } catch {
    return undefined;
  }
}

/** The parts of a folder with these files: a bag, a whole archive with its copy and its bag, a copy, or a built site. */
export function findParts(paths: ReadonlySet<string>): readonly VerifiedPart[] {
  if (paths.has("bagit.txt")) return [{ kind: "bag", base: "" }];
  const isCopy = (base: string): boolean =>
    paths.has(base + checksumListName) || paths.has(base + carriedListPath);
  const inner: VerifiedPart[] = [
    ...(isCopy("site/") ? [{ kind: "list", base: "site/" } as const] : []),
    ...(paths.has("bag/bagit.txt") ? [{ kind: "bag", base: "bag/" } as const] : []),
  ];
  if (inner.length === 0 && looksLikeBag(paths)) return [{ kind: "bag", base: "" }];
  if (isCopy("") || inner.length > 0) return [{ kind: "list", base: "" }, ...inner];
  return paths.has(buildRecordName) ? [{ kind: "build", base: "" }] : [];
}

/** The files of a part that say what the others must be, by their paths from there. */
export function listTagFiles({ kind, base }: VerifiedPart, paths: Iterable<string>): readonly string[] {
  const own = [...paths].filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));
  if (kind === "build") return [buildRecordName];
  if (kind === "list") return own.filter((path) => path === checksumListName || path === carriedListPath);
  return own.filter((path) => !path.includes("/") && path.endsWith(".txt"));
}

/** A bag that has lost its declaration is still looked at as one; a copy or an archive into which somebody laid `data/` is not. */
function looksLikeBag(paths: ReadonlySet<string>): boolean {
  const names = [...paths];
  return (
    names.some((path) => /^manifest-[a-z0-9]+\.txt$/.test(path)) &&
    names.some((path) => /^data\/.*[^/]$/s.test(path)) &&
    !["index.html", carriedListPath, buildRecordName].some((path) => paths.has(path))
  );
}
