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

/** JSON lines of exactly the text that is indexed, in the same order: the truth against which the search is measured. */
export function toFulltext(documents: readonly SearchDocument[]): string {
  return documents
    .map(({ url, title, lines, attachments }) => {
      const text = [...lines, ...attachments.flatMap((attachment) => attachment.lines)].join("\n");
      return `${JSON.stringify({ url, title, text })}\n`;
    })
    .join("");
}
