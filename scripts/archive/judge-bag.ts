/** Hands on what is wrong with a bag by the rules of BagIt (RFC 8493): its declaration, its lists, its count of bytes. */
import { type DigestName, digestDigits, digestNames } from "../text/digest-names.ts";
import { carriedListPath } from "./checksum-list.ts";
import type { Finding } from "./finding.ts";
import { type FoundFiles, isFolderPath } from "./found-files.ts";
import { isDamaged } from "./tag-text.ts";
import { warcName } from "./verified-parts.ts";
import { lift, noText, parseListText, type VouchingList } from "./vouching-list.ts";

/** A bag as it was found. Files and texts are by paths below the bag, which lies at `base`; a text is undefined where it cannot be read. */
export interface BagJob {
  readonly base: string;
  readonly files: FoundFiles;
  readonly texts: ReadonlyMap<string, string | undefined>;
}

/** A bag by its own rules, and its lists, which are yet to be weighed. */
export interface JudgedBag {
  readonly findings: readonly Finding[];
  readonly lists: readonly VouchingList[];
}

/** Judges declaration, count and names of lists; `algorithms` are those that can be computed, lists of others are passed over. */
export function judgeBag(job: BagJob, algorithms: readonly DigestName[]): JudgedBag {
  const payload = readLists(job, "manifest", algorithms);
  const tags = readLists(job, "tagmanifest", algorithms);
  const lacking = payload.seen === 0 ? [fault(job, "bagit.txt", "没有内容清单 manifest-*.txt")] : [];
  return {
    findings: [
      ...judgeDeclaration(job),
      ...payload.findings,
      ...lacking,
      ...tags.findings,
      ...judgeOwn(job),
      ...judgeCount(job),
    ],
    lists: [...payload.lists, ...tags.lists],
  };
}

/** The algorithms of the lists of a bag, by the names of its files. */
export function listBagAlgorithms(paths: Iterable<string>): readonly DigestName[] {
  const written = [...paths].map((path) => /^(?:tag)?manifest-([A-Za-z0-9]+)\.txt$/.exec(path)?.[1]);
  return digestNames.filter((name) => written.some((one) => one?.toLowerCase() === name));
}

function fault({ base }: BagJob, path: string, what: string): Finding {
  return { kind: "bag-fault", path: base + path, what };
}

function judgeDeclaration(job: BagJob): readonly Finding[] {
  const { files, texts } = job;
  const refuse = (what: string) => [fault(job, "bagit.txt", what)];
  const found = files.get("bagit.txt");
  if (!found) return refuse("缺少 bagit.txt");
  if (found.trouble !== undefined) return refuse(`bagit.txt ${found.trouble}`);
  const [, version] =
    /^BagIt-Version: (\d+\.\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: UTF-8(?:\r\n|\n|\r)?$/.exec(
      texts.get("bagit.txt") ?? "",
    ) ?? [];
  if (version === undefined) return refuse("bagit.txt 应当正好两行，写明版本和 UTF-8 编码");
  return version === "1.0" || version === "0.97" ? [] : refuse(`不认识的版本 ${version}`);
}

function readLists(
  job: BagJob,
  wanted: "manifest" | "tagmanifest",
  algorithms: readonly DigestName[],
): JudgedBag & { readonly seen: number } {
  const { base, texts } = job;
  const covers = (path: string): boolean =>
    path.startsWith("data/") === (wanted === "manifest") && !path.startsWith("tagmanifest-");
  const findings: Finding[] = [];
  const lists: VouchingList[] = [];
  let seen = 0;
  for (const [path, text] of texts) {
    const [, prefix, written = ""] = /^(manifest|tagmanifest)-(.+)\.txt$/.exec(path) ?? [];
    if (prefix !== wanted) continue;
    seen++;
    const algorithm = digestNames.find((name) => name === written.toLowerCase());
    if (!algorithm) findings.push(fault(job, path, `不认识的校验算法 ${written}`));
    if (!algorithm || !algorithms.includes(algorithm)) continue;
    const parsed = parseListText(text, digestDigits[algorithm], job.files.get(path)?.trouble);
    for (const file of parsed.files)
      if (!covers(file.path)) findings.push(fault(job, path, `${file.path} 不应当列在这个清单里`));
    const files = parsed.files.filter((file) => covers(file.path));
    lists.push({
      path: base + path,
      list: lift({ ...parsed, files }, base),
      algorithm,
      covers: (full) => full.startsWith(base) && covers(full.slice(base.length)),
      ofBag: true,
    });
  }
  return { findings, lists, seen };
}

/** A bag need not list its tag files, nor say where it comes from. Ours always do, so that what is missing of that was lost. */
function judgeOwn(job: BagJob): readonly Finding[] {
  if (!isOwn(job)) return [];
  return ownTagFiles.flatMap((path) =>
    job.files.has(path) ? [] : [{ kind: "lost", path: job.base + path, list: "一份完整的档案包" } as const],
  );
}

/** Ours says so, or lists a copy that can be verified and its web archive. */
function isOwn({ texts }: BagJob): boolean {
  if (/^Bag-Software-Agent: Gongkai /m.test(texts.get("bag-info.txt") ?? "")) return true;
  return [...texts].some(
    ([path, text = ""]) =>
      path.startsWith("manifest-") && ownPayload.every((file) => text.includes(`  data/${file}\n`)),
  );
}

const ownTagFiles = ["bag-info.txt"].concat(
  ["manifest", "tagmanifest"].flatMap((name) => [`${name}-sha256.txt`, `${name}-sha512.txt`]),
);

const ownPayload = [warcName, `site/${carriedListPath}`, "read-me.txt", "register.csv"];

/** Payload-Oxum counts bytes and files; it need not be there, but must be true. */
function judgeCount(job: BagJob): readonly Finding[] {
  const { files, texts } = job;
  const info = texts.get("bag-info.txt");
  const refuse = (what: string) => [fault(job, "bag-info.txt", what)];
  if (texts.has("bag-info.txt") && (info === undefined || isDamaged(info)))
    return refuse(`bag-info.txt ${files.get("bag-info.txt")?.trouble ?? noText}`);
  const lines = (info ?? "").split(/\r\n|\n|\r/).filter((line) => line !== "");
  const odd = lines.find((line, index) => !/^[^\s:][^:]*:/.test(line) && !(index > 0 && /^[ \t]/.test(line)));
  if (odd !== undefined) return refuse(`bag-info.txt 有一行不是“名称: 内容”：“${odd.slice(0, 80)}”`);
  const written = lines.flatMap((line) => /^payload-oxum\s*:\s*(.*?)\s*$/i.exec(line)?.[1] ?? []);
  if (written.length === 0) return [];
  if (written.length > 1) return refuse("Payload-Oxum 写了两次");
  const sizes = [...files]
    .filter(([path]) => path.startsWith("data/") && !isFolderPath(path))
    .map(([, { size }]) => size);
  const counted = `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
  return written[0] === counted ? [] : refuse(`Payload-Oxum 写的是 ${written[0]}，实际是 ${counted}`);
}
