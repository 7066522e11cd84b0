/** Hands on the frame that every page shares: header, doors, breadcrumb, mandated tags, footer. */

import type { Edition } from "./edition.ts";

/** A place to go: the words and the address, relative to the page that shows it. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A place that is told, and led to where the edition may lead there. */
export interface Place {
  readonly label: string;
  readonly href?: string;
}

/** One of the five doors in the header; `short` is its name on a phone. */
export interface Door extends Link {
  readonly short: string;
  readonly current: boolean;
}

/** A step of the breadcrumb; the last one is the page itself and has no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** One `<meta name content>` tag of the government-website guideline (国办发〔2017〕47号, 网页标签). */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** Names that stand on every page of one county's site. */
export interface SiteFacts {
  readonly county: string;
  readonly siteName: string;
  /** Two characters, set vertically in the mark. */
  readonly mark: string;
  readonly host: string;
  readonly operator: string;
  /** The sentence over every page of a sample site; absent on a real one. */
  readonly demonstration?: string;
  /** Where paper copies can be had. */
  readonly paperCopies?: string;
}

/** What every page carries besides its own content. */
export interface Frame {
  readonly edition: Edition;
  /** Output path below the site root: `notices/…/index.html`. */
  readonly path: string;
  /** The h1 of the page. */
  readonly heading: string;
  /** The `<title>`. */
  readonly documentTitle: string;
  readonly description: string;
  readonly site: SiteFacts;
  /** Relative address of the site root with a closing slash, `./` on the home page. */
  readonly root: string;
  readonly homeHref: string;
  readonly searchHref: string;
  readonly doors: readonly Door[];
  readonly footerLinks: readonly Link[];
  /** Empty on the home page. */
  readonly breadcrumb: readonly Crumb[];
  readonly meta: readonly MetaTag[];
  readonly feeds: readonly Link[];
  /** Absolute address of this page: for print, canonical link and feeds only. */
  readonly absoluteUrl: string;
}
