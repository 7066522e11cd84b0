/** Hands on what is wrong with a folder that a list of checksums vouches for: files lost, altered, added, lines not to be believed. */
import type { DigestName } from "../text/digest.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { carriedListPath, type ListFault, type ParsedList, parseChecksumList } from "./checksum-list.ts";
import { type FoundFiles, findDisagreement, findListed } from "./found-files.ts";

/** A list, and what lies in its folder. Paths are from there; `shown` gives them as people see them. */
export interface ListJob {
  readonly path: string;
  readonly list: ParsedList;
  readonly algorithm: DigestName;
  readonly files: FoundFiles;
  /** Files that need not be listed. */
  readonly exempt: (path: string) => boolean;
  readonly shown: (path: string) => string;
  /** The same list kept elsewhere: where both disagree, the file itself says which of them was altered. */
  readonly second?: ParsedList | undefined;
}

/** Judges. What is not listed is `added-file`. */
export function judgeList(job: ListJob): readonly Diagnostic[] {
  const { path, list, algorithm, files, exempt, shown } = job;
  const listed = findListed(files, list.files);
  const second = new Map((job.second?.files ?? []).map((file) => [file.path, file.digest]));
  const name = lastPart(path);
  const found: Diagnostic[] = [...tellFaults(list.faults, shown(path))];
  let listAltered = false;
  for (const { path: file, digest } of list.files) {
    const there = files.get(listed.get(file) ?? file);
    const other = second.get(file);
    if (!there) {
      // A path that the other list does not know was never a file.
      if (second.size > 0 && other === undefined && file !== carriedListPath) listAltered = true;
      else found.push(complain("lost-file", { file: shown(file) }, { list: name }));
      continue;
    }
    const why = findDisagreement(there, algorithm, digest);
    if (why === undefined) continue;
    if (other !== undefined && findDisagreement(there, algorithm, other) === undefined) listAltered = true;
    else found.push(complain("altered-file", { file: shown(file) }, { why }));
  }
  const meant = new Set(listed.values());
  for (const [file] of files) {
    if (meant.has(file) || exempt(file)) continue;
    if (second.has(file)) listAltered = true;
    else found.push(complain("added-file", { file: shown(file) }, { list: name }));
  }
  if (listAltered)
    found.push(
      complain("altered-file", { file: shown(path) }, { why: `清单与 ${carriedListPath} 里的那一份不符` }),
    );
  return found;
}

/** A list out of a text that may not be text at all. */
export function parseListText(text: string | undefined, digits: number): ParsedList {
  if (text !== undefined) return parseChecksumList(text, digits);
  return { files: [], faults: [{ line: 1, why: "shape", text: "（不是 UTF-8 文字）" }] };
}

/** What is said of each line that cannot be believed. */
export function tellFaults(faults: readonly ListFault[], file: string): readonly Diagnostic[] {
  return faults.map(({ line, why, text }) =>
    complain("faulty-list", { file, line }, { what: faultWords[why], text }),
  );
}

const faultWords: Readonly<Record<ListFault["why"], string>> = {
  shape: "不是一个校验值和一个路径",
  escape: "有不认识的转写，只有 %0A、%0D、%25 可以用",
  outside: "指到了文件夹外面",
  twice: "写的路径前面已经有了",
};

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
