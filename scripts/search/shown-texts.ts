/** Hands on the real texts of a bundle in small blocks, from which results are shown and passages are marked. */
import type { SearchDocument } from "./search-document.ts";

/** A document as a result shows it; empty facts are left out. */
export interface ShownText {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
  readonly publisher?: string;
  readonly class?: string;
  readonly validity?: string;
  readonly documentNumber?: string;
  /** Its attachments' texts lie in a file of their own, under its row. */
  readonly attached?: true;
}

/** What can be read in an attachment, as it is shown. */
export interface AttachedText {
  readonly name: string;
  readonly text: string;
}

/** Neighbours in time are found together, so that the first ten results lie in few blocks. */
export const rowsABlock = 4;

/** The blocks of a bundle, in the order of its rows. */
export function listBlocks(documents: readonly SearchDocument[]): readonly (readonly ShownText[])[] {
  return Array.from({ length: Math.ceil(documents.length / rowsABlock) }, (_, block) =>
    documents.slice(block * rowsABlock, (block + 1) * rowsABlock).map(showText),
  );
}

/** The texts of the attachments of each document that has any, by row. */
export function listAttached(
  documents: readonly SearchDocument[],
): ReadonlyMap<number, readonly AttachedText[]> {
  return new Map(
    documents.flatMap(({ attachments }, row) => {
      const texts = attachments
        .filter(({ lines }) => lines.length > 0)
        .map(({ name, lines }) => ({ name, text: lines.join("\n") }));
      return texts.length > 0 ? [[row, texts] as const] : [];
    }),
  );
}

function showText(document: SearchDocument): ShownText {
  const { url, title, date, lines, publisher, class: kind, validity, documentNumber, attachments } = document;
  return {
    url,
    title,
    date,
    text: lines.join("\n"),
    ...(publisher && { publisher }),
    ...(kind && { class: kind }),
    ...(validity && { validity }),
    ...(documentNumber && { documentNumber }),
    ...(attachments.some((attachment) => attachment.lines.length > 0) && { attached: true }),
  };
}
