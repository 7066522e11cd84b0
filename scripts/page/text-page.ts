/** Hands on pages that are mostly text: guide, application, rules and their collection, handbook. */
import type { ShownDate } from "./blocks.ts";
import type { ElementRow } from "./notice-page.ts";
import type { Frame, Link } from "./frame.ts";

/** A page of text with a rail of its sections. */
export interface TextPage extends Frame {
  readonly kind: "text";
  /** `guide`, `application`, `regulation` or `handbook`. */
  readonly role: "guide" | "application" | "regulation" | "handbook";
  /** The facts table that stands first on the guide (名称, 地址, 电话 …) and application (渠道). */
  readonly facts: readonly ElementRow[];
  readonly factsCaption?: string;
  readonly html: string;
  readonly sections: readonly Link[];
  readonly updatedOn: ShownDate;
  readonly publisher?: string;
  /** Neighbours and siblings (other rules, other handbook pages). */
  readonly siblings: readonly (Link & { readonly current: boolean })[];
  readonly siblingsHeading?: string;
}

/** A contents page over texts: the rules, the handbook. */
export interface TextListPage extends Frame {
  readonly kind: "text-list";
  readonly sentence: string;
  readonly entries: readonly (Link & { readonly note: string })[];
  readonly empty?: string;
  /** The way to the printable collection. */
  readonly collection?: Link;
}

/** 制度汇编: all rules on one printable page. */
export interface CollectionPage extends Frame {
  readonly kind: "collection";
  readonly parts: readonly { readonly id: string; readonly title: string; readonly updatedOn: ShownDate; readonly html: string }[];
}
