/** Hands on all that is wrong with a folder that is being verified, whatever it is: a copy, a bag, an archive, a built site. */
import type { DigestName } from "../text/digest.ts";
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import { readCarriedList } from "./carried-list.ts";
import { carriedListPath, checksumListName, type ParsedList } from "./checksum-list.ts";
import { type FoundFiles, filesBelow } from "./found-files.ts";
import { judgeBag, listBagAlgorithms } from "./judge-bag.ts";
import { judgeList, parseListText } from "./judge-list.ts";
import { buildRecordName, type VerifiedPart } from "./verified-parts.ts";

/** A folder as it was found. `texts` holds the tag files of its parts by path; one that is no UTF-8 is undefined. */
export interface FolderJob {
  readonly parts: readonly VerifiedPart[];
  readonly files: FoundFiles;
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly shown: (path: string) => string;
}

/** Plans by which digests each file must be known. */
export function planDigests(
  parts: readonly VerifiedPart[],
  paths: readonly string[],
): (path: string) => readonly DigestName[] {
  const plans = parts.map(({ kind, base }) => ({
    base,
    names: kind === "bag" ? listBagAlgorithms(below(paths, base)) : (["sha256"] as const),
  }));
  return (path) => [
    ...new Set(plans.flatMap(({ base, names }) => (path.startsWith(base) ? [...names] : []))),
  ];
}

/** Judges every part; what two parts say of one file is said once. */
export function judgeFolder({ parts, files, texts, shown }: FolderJob): readonly Diagnostic[] {
  const found = parts.flatMap((part) => {
    const { kind, base } = part;
    const own = {
      files: filesBelow(files, base),
      texts: new Map(
        [...texts].flatMap(([path, text]) =>
          path.startsWith(base) ? [[path.slice(base.length), text] as const] : [],
        ),
      ),
      shown: (path: string) => shown(base + path),
    };
    if (kind === "bag") return judgeBag(own);
    if (kind === "build") return judgeBuild(own);
    return judgeCopy(own);
  });
  const told = new Set<string>();
  return sortDiagnostics(found).filter(({ code, place }) => {
    const key = JSON.stringify([code, place]);
    return code === "faulty-bag" || (told.has(key) ? false : told.add(key));
  });
}

/** True where the lists name no file: of such a folder nobody can say whether it is whole. */
export function vouchesForNothing({ parts, files, texts }: Omit<FolderJob, "shown">): boolean {
  const isEmpty = (list: ParsedList | undefined): boolean =>
    list !== undefined && list.files.length === 0 && list.faults.length === 0;
  return parts.every(({ kind, base }) => {
    if (kind === "bag") return false;
    if (kind === "build") return isEmpty(readBuildRecord(texts.get(buildRecordName)));
    // A list that lost its lines beside files still accuses them of having been added.
    const own = [...filesBelow(files, base).keys()];
    return own.join() === checksumListName && isEmpty(parseListText(texts.get(base + checksumListName), 64));
  });
}

type PartJob = Pick<FolderJob, "files" | "texts" | "shown">;

function judgeCopy({ files, texts, shown }: PartJob): readonly Diagnostic[] {
  const path = checksumListName;
  const list = { path, algorithm: "sha256", files, shown } as const;
  if (!files.has(path)) return [complain("lost-file", { file: shown(path) }, { list: "一份完整的存档" })];
  return judgeList({
    ...list,
    list: parseListText(texts.get(path), 64),
    exempt: (file) => file === path,
    second: readCarriedList(texts.get(carriedListPath)),
  });
}

/** A built site keeps its list as JSON, which does not list itself. */
function judgeBuild({ files, texts, shown }: PartJob): readonly Diagnostic[] {
  const list = readBuildRecord(texts.get(buildRecordName));
  if (!list)
    return [
      complain("altered-file", { file: shown(buildRecordName) }, { why: "读不懂，不是生成时写的样子" }),
    ];
  return judgeList({
    path: buildRecordName,
    list,
    algorithm: "sha256",
    files,
    exempt: (file) => file === buildRecordName,
    shown,
  });
}

function readBuildRecord(text: string | undefined): ParsedList | undefined {
  try {
    const { files } = JSON.parse(text ?? "") as { readonly files?: unknown };
    if (typeof files !== "object" || files === null) return undefined;
    const lines = Object.entries(files).map(([path, digest]) => `${digest}  ${path}`);
    return parseListText(lines.join("\n"), 64);
  } catch {
    return undefined;
  }
}

function below(paths: readonly string[], base: string): readonly string[] {
  return paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));
}
