/** Hands on what searching knows of one document, and the plain list of all that is indexed. */

/** A document as it is searched and shown among the results. Labels are Chinese; an empty one means there is none. */
export interface SearchDocument {
  /** Path below the site root: `notices/005429713/2024-00012/index.html`. */
  readonly url: string;
  readonly title: string;
  /** Paragraphs, table cells, elements: a query is never found across two of them. */
  readonly lines: readonly string[];
  readonly attachments: readonly SearchAttachment[];
  readonly year: number;
  readonly date: string;
  readonly class: string;
  readonly publisher: string;
  readonly subject: string;
  readonly genre: string;
  readonly area: string;
  readonly validity: string;
  readonly documentNumber?: string;
}

/** What can be read in an attachment, as lines of visible text; those without any are left out. */
export interface SearchAttachment {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A document of which the lines of the body are at hand as they were kept: they stand behind all others. */
export interface WrittenDocument extends Pick<SearchDocument, "url" | "title" | "lines" | "attachments"> {
  /** A list as JSON. */
  readonly bodyLines?: string;
}

/** JSON lines of exactly the text that is indexed, in the same order: the truth against which the search is measured. */
export function toFulltext(documents: readonly WrittenDocument[]): string {
  return documents
    .map(({ url, title, lines, bodyLines = "[]", attachments }) => {
      const attached = attachments.flatMap((attachment) => attachment.lines);
      const text = [JSON.stringify(lines), bodyLines, JSON.stringify(attached)].filter(
        (list) => list !== "[]",
      );
      return `{"url":${JSON.stringify(url)},"title":${JSON.stringify(title)},"text":"${text.map(join).join(lineEnd)}"}\n`;
    })
    .join("");
}

/** The end of a line, within a text that is JSON. */
const lineEnd = "\\n";

/** Joins a list of lines, without reading it where no line has a quotation mark in it that may be taken for the end of the line. */
function join(list: string): string {
  if (!list.includes('\\"')) return list.slice(2, -2).replaceAll('","', lineEnd);
  return JSON.stringify((JSON.parse(list) as readonly string[]).join("\n")).slice(1, -1);
}
