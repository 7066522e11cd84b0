/** Hands on classification schemes: closed lists of terms, each with an id, a Chinese label and other spellings. */

/** A term of a scheme; in the subject tree the terms of the second level name their parent. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly parent?: string;
  /** The forms that count this term (request outcomes only). */
  readonly forms?: readonly string[];
  /** The request may be concluded without a reply (request outcomes only). */
  readonly closesWithoutReply?: boolean;
  /** The reply does not conclude the request (request outcomes only). */
  readonly leavesOpen?: boolean;
  /** What was charged was never paid (request outcomes only). */
  readonly unpaid?: boolean;
}

/** A scheme: its terms in order, and a way to find one by any spelling. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly terms: readonly Term[];
  /** Every spelling, as spellings are compared. */
  readonly spellings: ReadonlyMap<string, Term>;
  readonly find: (written: string) => Term | undefined;
  readonly byId: (id: string) => Term | undefined;
}

/** A scheme as plain values, which another thread can be told. */
export type PlainScheme = Pick<Scheme, "id" | "name" | "terms" | "spellings">;

/** Opens a scheme of its terms and their spellings. */
export function openScheme({ id, name, terms, spellings }: PlainScheme): Scheme {
  const ids = new Map(terms.map((term) => [term.id, term]));
  return {
    id,
    name,
    terms,
    spellings,
    // Nearly everything is written as it is compared.
    find: (written) => spellings.get(written) ?? spellings.get(normalizeSpelling(written)),
    byId: (termId) => ids.get(termId),
  };
}

/** The label as a page shows it: `综合政务\政务公开` for a term of the second level. */
export function fullLabel(scheme: Scheme, term: Term): string {
  const parent = term.parent === undefined ? undefined : scheme.byId(term.parent);
  return parent === undefined ? term.label : `${parent.label}\\${term.label}`;
}

/** Spellings as they are compared: full-width letters narrowed, the separators of the two levels made one. */
export function normalizeSpelling(written: string): string {
  return written
    .normalize("NFKC")
    .trim()
    .replace(/\s*(?:\\+|\/|>|＼|／)\s*/g, "\\");
}
