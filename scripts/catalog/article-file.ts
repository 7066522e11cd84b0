/** Hands on a Markdown file read as a record. */
import type { Collector } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { type Article, parseArticle } from "../source/front-matter.ts";
import { decodeFile, type RawFile } from "../source/source-file.ts";

/** Decodes, splits and reads; undefined where one of them failed. */
export function readArticle<T>(
  file: RawFile,
  found: Collector,
  read: (article: Article) => Checked<T>,
): T | undefined {
  const source = found.take(decodeFile(file, { allowMark: false }));
  const article = source && found.take(parseArticle(source));
  return article && found.take(read(article));
}
