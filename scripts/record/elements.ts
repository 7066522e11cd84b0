/** Hands on the dictionary of a notice's elements: names, when required, on what ground. */

/** The identifiers that the code knows; `elements.yaml` gives each its Chinese name. */
export const elementIds = [
  "indexNumber", "title", "summary", "documentNumber", "publisher", "issuer", "jointIssuers", "documentDate",
  "publishedOn", "effectiveOn", "validity", "repealedOn", "repealedBy", "class", "priorityArea", "subject", "genre",
  "audience", "keywords", "disclosureMode", "withholdingGround", "normativeDocument", "importance", "channels",
  "contentSource", "deadline", "column", "amends", "repeals", "interprets", "forwards", "attachments",
  "formerIndexNumbers", "reviews", "waivers", "reassessBy", "state", "submittedBy", "coordination", "emergency",
  "changes", "withdrawal",
] as const; // biome-ignore format: a list to read across

export type ElementId = (typeof elementIds)[number];

/** Values that other elements must have for a rule to hold: identifier → term ids (or "true"/"false"). */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** One element of a notice. */
export interface Element {
  readonly id: ElementId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly required?: "always" | Condition;
  readonly only?: Condition;
  readonly why: string;
  readonly cite?: string;
}

/** All elements, in the order in which `new` writes them. */
export type Elements = ReadonlyMap<ElementId, Element>;

/** Ten thousand notices are read by one list, and find one index of its spellings. */
const lists = new WeakMap<Elements, readonly Element[]>();

/** The elements of a dictionary as one list, the same each time. */
export function listElements(elements: Elements): readonly Element[] {
  const list = lists.get(elements) ?? [...elements.values()];
  lists.set(elements, list);
  return list;
}
