/** Hands on the lists that vouch for the files of a folder, whatever they are written in: one shape for all that weigh them. */
import type { DigestName } from "../text/digest-names.ts";
import { type ListFault, type ParsedList, parseChecksumList } from "./checksum-list.ts";
import type { Finding } from "./finding.ts";

/** A list. Its paths, and those that it must name, are below the folder that is verified. */
export interface VouchingList {
  readonly path: string;
  readonly list: ParsedList;
  readonly algorithm: DigestName;
  /** True for what it must name. */
  readonly covers: (path: string) => boolean;
  /** One of several lists of a bag, each of which must name all. */
  readonly ofBag: boolean;
  /** It tells by itself that it was altered, so that it accuses nobody. */
  readonly broken?: true;
}

/** Whether it is known to be damaged: what it does not name may have stood in what was lost of it. */
export function isUnsound({ list, broken }: VouchingList): boolean {
  return broken === true || list.faults.length > 0;
}

/** The list with its paths as seen from further up. */
export function lift(list: ParsedList, base: string): ParsedList {
  return { ...list, files: list.files.map(({ path, digest }) => ({ path: base + path, digest })) };
}

/** A list out of a text, or out of a file that cannot be read; `trouble` says why its file could not be read. */
export function parseListText(text: string | undefined, digits: number, trouble?: string): ParsedList {
  if (text !== undefined) return parseChecksumList(text, digits);
  return { files: [], faults: [{ line: 1, why: "shape", text: `（${trouble ?? noText}）` }] };
}

/** What is said of a file that can be read, and is no text. */
export const noText = "不是 UTF-8 文字";

/** What is said of each line that cannot be believed. */
export function tellFaults({ path, list }: VouchingList): readonly Finding[] {
  return list.faults.map(({ line, why, text }) => ({
    kind: "list-fault",
    path,
    line,
    what: faultWords[why],
    text,
  }));
}

const faultWords: Readonly<Record<ListFault["why"], string>> = {
  bytes: "有损坏的字节，不是 UTF-8 文字",
  shape: "不是一个校验值和一个路径",
  escape: "有不认识的转写，只有 %0A、%0D、%25 可以用",
  outside: "指到了文件夹外面",
  twice: "写的路径前面已经有了",
};
