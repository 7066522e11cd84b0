/** Hands on what is wrong with a bag by the rules of BagIt (RFC 8493): its declaration, its lists, its count of bytes. */
import { type DigestName, digestNames } from "../text/digest.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type FoundFiles, findDisagreement, findListed } from "./found-files.ts";
import { parseListText, tellFaults } from "./judge-list.ts";

/** A bag as it was found. Paths are below the bag; a text is undefined where it is no UTF-8. */
export interface BagJob {
  readonly files: FoundFiles;
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly shown: (path: string) => string;
}

const digits: Readonly<Record<DigestName, number>> = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };

/** Judges the bag. */
export function judgeBag(job: BagJob): readonly Diagnostic[] {
  const payload = (path: string): boolean => path.startsWith("data/");
  return [
    ...judgeDeclaration(job),
    ...judgeLists(job, { prefix: "manifest", covers: payload, needed: true }),
    ...judgeLists(job, { prefix: "tagmanifest", covers: (path) => !payload(path), needed: false }),
    ...judgeCount(job),
  ];
}

/** The algorithms of the lists of a bag, by the names of its files. */
export function listBagAlgorithms(paths: Iterable<string>): readonly DigestName[] {
  const written = [...paths].map((path) => /^(?:tag)?manifest-([A-Za-z0-9]+)\.txt$/.exec(path)?.[1]);
  return digestNames.filter((name) => written.some((one) => one?.toLowerCase() === name));
}

function judgeDeclaration({ files, texts, shown }: BagJob): readonly Diagnostic[] {
  const refuse = (what: string) => [complain("faulty-bag", { file: shown("bagit.txt") }, { what })];
  if (!files.has("bagit.txt")) return refuse("缺少 bagit.txt");
  const [, version] =
    /^BagIt-Version: (\d+\.\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: UTF-8(?:\r\n|\n|\r)?$/.exec(
      texts.get("bagit.txt") ?? "",
    ) ?? [];
  if (version === undefined) return refuse("bagit.txt 应当正好两行，写明版本和 UTF-8 编码");
  return version === "1.0" || version === "0.97" ? [] : refuse(`不认识的版本 ${version}`);
}

interface ListKind {
  readonly prefix: "manifest" | "tagmanifest";
  readonly covers: (path: string) => boolean;
  readonly needed: boolean;
}

function judgeLists({ files, texts, shown }: BagJob, kind: ListKind): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const lists: { readonly path: string; readonly listed: ReadonlySet<string> }[] = [];
  for (const [path, text] of texts) {
    const [, prefix, written = ""] = /^(manifest|tagmanifest)-(.+)\.txt$/.exec(path) ?? [];
    if (prefix !== kind.prefix) continue;
    const algorithm = digestNames.find((name) => name === written.toLowerCase());
    const refuse = (what: string): void => {
      found.push(complain("faulty-bag", { file: shown(path) }, { what }));
    };
    if (!algorithm) {
      refuse(`不认识的校验算法 ${written}`);
      continue;
    }
    const list = parseListText(text, digits[algorithm]);
    found.push(...tellFaults(list.faults, shown(path)));
    const listed = findListed(files, list.files);
    for (const { path: file, digest } of list.files) {
      const there = files.get(listed.get(file) ?? file);
      if (!kind.covers(file) || file.startsWith("tagmanifest-")) refuse(`${file} 不应当列在这个清单里`);
      else if (!there) found.push(complain("lost-file", { file: shown(file) }, { list: "档案包的清单" }));
      else {
        const why = findDisagreement(there, algorithm, digest);
        if (why !== undefined) found.push(complain("altered-file", { file: shown(file) }, { why }));
      }
    }
    lists.push({ path, listed: new Set(listed.values()) });
  }
  if (lists.length === 0) {
    if (kind.needed && found.length === 0)
      found.push(
        complain("faulty-bag", { file: shown("bagit.txt") }, { what: "没有内容清单 manifest-*.txt" }),
      );
    return found;
  }
  for (const path of files.keys()) {
    if (!kind.covers(path) || path.startsWith("tagmanifest-")) continue;
    const without = lists.filter(({ listed }) => !listed.has(path));
    if (without.length === lists.length)
      found.push(complain("added-file", { file: shown(path) }, { list: "档案包的清单" }));
    else
      for (const list of without)
        found.push(complain("faulty-bag", { file: shown(list.path) }, { what: `没有列 ${path}` }));
  }
  return found;
}

/** Payload-Oxum counts bytes and files; it need not be there, but must be true. */
function judgeCount({ files, texts, shown }: BagJob): readonly Diagnostic[] {
  const info = texts.get("bag-info.txt");
  const refuse = (what: string) => [complain("faulty-bag", { file: shown("bag-info.txt") }, { what })];
  if (texts.has("bag-info.txt") && info === undefined) return refuse("bag-info.txt 不是 UTF-8 文字");
  const lines = (info ?? "").split(/\r\n|\n|\r/).filter((line) => line !== "");
  const odd = lines.find((line, index) => !/^[^\s:][^:]*:/.test(line) && !(index > 0 && /^[ \t]/.test(line)));
  if (odd !== undefined) return refuse(`bag-info.txt 有一行不是“名称: 内容”：“${odd.slice(0, 80)}”`);
  const written = lines.flatMap((line) => /^payload-oxum\s*:\s*(.*?)\s*$/i.exec(line)?.[1] ?? []);
  if (written.length === 0) return [];
  if (written.length > 1) return refuse("Payload-Oxum 写了两次");
  const sizes = [...files].filter(([path]) => path.startsWith("data/")).map(([, { size }]) => size);
  const counted = `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
  return written[0] === counted ? [] : refuse(`Payload-Oxum 写的是 ${written[0]}，实际是 ${counted}`);
}
