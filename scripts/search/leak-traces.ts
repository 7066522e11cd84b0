/** Hands on the traces by which an item is known in any file: as it was written, as markup and JSON write it, as search data has it. */
import { escapeHtml } from "../text/escape.ts";
import { fold } from "../text/fold.ts";
import { addressOfIndexNumber } from "../text/index-number.ts";
import type { LeakTrace } from "../inspection/leak-report.ts";
import { encodeLine } from "./encode.ts";

/** What is known of the item: every title and number that it ever had. */
export interface LeakedItem {
  readonly indexNumber: string;
  readonly titles: readonly string[];
  readonly documentNumbers: readonly string[];
  /** Each by its path below `attachments/`. */
  readonly attachments: readonly { readonly name: string; readonly digests: readonly string[] }[];
  /** What the item calls its attachments. */
  readonly attachmentNames: readonly string[];
}

// A shorter title (通知) is in every file, and would accuse them all.
const shortestTitle = 6;

/** Makes the traces. */
export function makeLeakTraces(item: LeakedItem): readonly LeakTrace[] {
  const trace = (what: string, texts: readonly string[]): LeakTrace => ({
    what,
    texts: [...new Set(texts.flatMap(spell))],
    digests: [],
  });
  const titles = item.titles.filter((title) => [...title].length >= shortestTitle);
  return [
    trace("索引号", [item.indexNumber]),
    // The whole folder: a longer number must not be taken for this one.
    { what: "网址", texts: [`${addressOfIndexNumber(item.indexNumber)}/`], digests: [] },
    trace("标题", titles),
    trace("文号", item.documentNumbers),
    trace("附件名称", [
      ...item.attachmentNames.filter((name) => [...name].length >= shortestTitle),
      ...item.attachments.map(({ name }) => nameOfFile(name)),
    ]),
    ...item.attachments.map(({ name, digests }) => ({
      what: `附件 ${name}`,
      texts: [],
      digests,
    })),
  ].filter(({ texts, digests }) => texts.length + digests.length > 0);
}

/** Its own name, or its whole way where the name (名单.csv, table-2024.csv) may be that of many files. */
function nameOfFile(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return (file.match(/[^ -~]/g) ?? []).length >= shortestTitle ? file : `attachments/${path}`;
}

function spell(text: string): readonly string[] {
  const pairs = encodeLine(fold(text)).slice(0, -1);
  return [
    text,
    escapeHtml(text),
    JSON.stringify(text).slice(1, -1),
    ...(pairs.length > 2 ? [pairs.join(" ")] : []),
  ];
}
