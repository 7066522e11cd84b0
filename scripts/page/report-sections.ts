/** Hands on the parts of a report in the order of its text, each with the tables that belong under it. */

import type { LinkResolver } from "../source/markdown.ts";
import { type BodySection, renderBody } from "../source/markdown.ts";
import type { Form, FormPart } from "../record/form.ts";
import type { ShownTable } from "./shown-table.ts";

/** A part of the report; `html` is safe, and absent where only the tables of the part are known. */
export interface ShownSection {
  readonly id: string;
  readonly heading: string;
  readonly html?: string;
  readonly tables: readonly ShownTable[];
}

/** A table and the part in which the form puts it. */
export type PlacedTable = ShownTable & { readonly part?: string };

/**
 * The text's own parts, with their tables; then the parts of the form that the text lacks, for their tables. Tables without
 * a part are handed back.
 */
export function placeSections(
  sections: readonly BodySection[],
  tables: readonly PlacedTable[],
  form: Form | undefined,
  resolve: LinkResolver,
): { readonly sections: readonly ShownSection[]; readonly rest: readonly ShownTable[] } {
  const parts = form?.parts ?? [];
  const placed = new Set<string>();
  const written = sections.map(({ heading, body }, index): ShownSection => {
    const part = heading && findPart(heading.text, parts);
    const own = part && !placed.has(part.id) ? tables.filter((table) => table.part === part.id) : [];
    if (part) placed.add(part.id);
    return {
      id: heading?.id ?? `part-${index}`,
      heading: heading?.text ?? "",
      html: renderBody(body, resolve),
      tables: own,
    };
  });
  const lacking = parts
    .filter(({ id }) => !placed.has(id) && tables.some((table) => table.part === id))
    .map(
      ({ id, title }): ShownSection => ({
        id: `part-${id.replaceAll(/[^a-zA-Z0-9-]/g, "-")}`,
        heading: title,
        tables: tables.filter((table) => table.part === id),
      }),
    );
  const known = new Set(parts.map(({ id }) => id));
  const rest = tables.filter(({ part }) => part === undefined || !known.has(part));
  return { sections: [...written, ...lacking], rest };
}

/** The part that a heading names: by its title, or by words that are accepted for it. */
export function findPart(heading: string, parts: readonly FormPart[]): FormPart | undefined {
  const words = bare(heading);
  return (
    parts.find(({ title }) => bare(title) === words) ??
    parts.find(({ title, aliases }) => [title, ...aliases].some((alias) => words.includes(bare(alias))))
  );
}

/** A heading without its number, blanks and stops. */
function bare(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/^[(（]?[一二三四五六七八九十]+[)）]?[、.．]?/, "")
    .replaceAll(/[\s、,，.。:：]/g, "");
}
