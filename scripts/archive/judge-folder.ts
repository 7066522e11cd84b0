/** Hands on all that is wrong with a folder that is being verified, whatever it is: a copy, a bag, an archive, a built site. */
import type { DigestName } from "../text/digest-names.ts";
import { readBuildRecord } from "./build-record.ts";
import { readCarriedList } from "./carried-list.ts";
import { carriedListPath, checksumListName, type ParsedList } from "./checksum-list.ts";
import type { Finding } from "./finding.ts";
import { type FoundFiles, filesBelow, isFolderPath } from "./found-files.ts";
import { type JudgedBag, judgeBag, listBagAlgorithms } from "./judge-bag.ts";
import { buildRecordName, type VerifiedPart } from "./verified-parts.ts";
import { lift, parseListText, tellFaults, type VouchingList } from "./vouching-list.ts";
import { listCompared, weighLists } from "./weigh-lists.ts";

/** A folder as it was found. `texts` holds the tag files of its parts by path; one that cannot be read is undefined. */
export interface FolderJob {
  readonly parts: readonly VerifiedPart[];
  readonly files: FoundFiles;
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** The digests that can be computed here. */
  readonly algorithms: readonly DigestName[];
  /** Computes the SHA-256 by which a build's record is sealed; left out where no built site is verified. */
  readonly sealOf?: (text: string) => string;
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

/** Judges every part, and weighs all their lists together; what two of them say of one file is said once. */
export function judgeFolder(job: FolderJob): readonly Finding[] {
  const judged = job.parts.map((part) => judgePart(job, part));
  const lists = judged.flatMap((one) => one.lists);
  const findings = [
    ...judged.flatMap((one) => one.findings),
    ...lists.flatMap(tellFaults),
    ...weighLists(job.files, lists),
  ];
  const told = new Set<string>();
  return findings.filter(({ kind, path }) => {
    const key = `${kind} ${path}`;
    return kind === "bag-fault" || kind === "list-fault" || (told.has(key) ? false : told.add(key));
  });
}

/** Which files were compared with a digest, and by which lists. */
export function findCompared(job: FolderJob): {
  readonly compared: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
} {
  const lists = job.parts.flatMap((part) => judgePart(job, part).lists);
  return { compared: listCompared(job.files, lists), by: new Set(lists.map(({ path }) => path)) };
}

function judgePart(job: FolderJob, { kind, base }: VerifiedPart): JudgedBag {
  if (kind === "build") return judgeBuild(job);
  if (kind === "list") return judgeCopy(job, base);
  const texts = [...job.texts].flatMap(([path, text]) =>
    path.startsWith(base) ? [[path.slice(base.length), text] as const] : [],
  );
  return judgeBag({ base, files: filesBelow(job.files, base), texts: new Map(texts) }, job.algorithms);
}

/** True where the lists name no file: of such a folder nobody can say whether it is whole. */
export function vouchesForNothing({
  parts,
  files,
  texts,
}: Pick<FolderJob, "parts" | "files" | "texts">): boolean {
  const isEmpty = (list: ParsedList | undefined): boolean =>
    list !== undefined && list.files.length === 0 && list.faults.length === 0;
  return parts.every(({ kind, base }) => {
    if (kind === "bag") return false;
    if (kind === "build") return isEmpty(readBuildRecord(texts.get(buildRecordName))?.list);
    // A list that lost its lines beside files still accuses them of having been added.
    const own = [...filesBelow(files, base).keys()].filter((path) => !isFolderPath(path));
    return own.join() === checksumListName && isEmpty(parseListText(texts.get(base + checksumListName), 64));
  });
}

function judgeCopy({ files, texts }: FolderJob, base: string): JudgedBag {
  const path = base + checksumListName;
  const isBelow = (file: string): boolean => file.startsWith(base);
  const carried = readCarriedList(texts.get(base + carriedListPath));
  const own: VouchingList = {
    path,
    list: lift(parseListText(texts.get(path), 64, files.get(path)?.trouble), base),
    algorithm: "sha256",
    covers: (file) => isBelow(file) && file !== path,
    ofBag: false,
  };
  const second: VouchingList | undefined = carried && {
    ...own,
    path: base + carriedListPath,
    list: lift(carried, base),
    covers: (file) => own.covers(file) && file !== base + carriedListPath,
  };
  const seconds = second ? [second] : [];
  if (files.has(path)) return { findings: [], lists: [own, ...seconds] };
  return { findings: [{ kind: "lost", path, list: "一份完整的存档" }], lists: seconds };
}

/** A built site keeps its list as JSON, which does not list itself. */
function judgeBuild({ texts, sealOf }: FolderJob): JudgedBag {
  const path = buildRecordName;
  const record = readBuildRecord(texts.get(path), sealOf);
  const why = !record
    ? "读不懂，不是生成时写的样子"
    : "清单自己的校验值不对，凭它断定不了哪个文件被改动，请重新生成网站";
  const findings: readonly Finding[] = record?.isWhole ? [] : [{ kind: "altered", path, why }];
  if (!record) return { findings, lists: [] };
  const list: VouchingList = {
    path,
    list: record.list,
    algorithm: "sha256",
    covers: (file) => file !== path,
    ofBag: false,
  };
  return { findings, lists: [record.isWhole ? list : { ...list, broken: true }] };
}

function below(paths: readonly string[], base: string): readonly string[] {
  return paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));
}
