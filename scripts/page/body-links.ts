/** Hands on what the links of a body mean: as a rule of the edition, and as plain values for whoever has no catalog at hand. */
import type { LinkResolver } from "../source/markdown.ts";

/** The links of one body: those that stay on the site, each with its address on the page, and whether others may lead out. */
export interface BodyLinks {
  readonly leadOut: boolean;
  /** Without an address where it leads nowhere. */
  readonly local: readonly (readonly [href: string, address: string | undefined])[];
}

/** How links are resolved: whether others may lead out, and where those that stay on the site lead. */
export interface LinkRule extends Pick<BodyLinks, "leadOut"> {
  readonly findLocal: (href: string) => string | undefined;
}

/** Other sites stay or are told. */
export function resolveLinks({ leadOut, findLocal }: LinkRule): LinkResolver {
  return (href) => {
    if (/^[a-z]+:/i.test(href)) return leadOut ? href : { told: href.replace(/^(?:mailto|tel):/i, "") };
    return href.startsWith("#") ? href : findLocal(href);
  };
}

/** The same out of plain values. A link that is not among them is no link of this body. */
export function openLinks({ leadOut, local }: BodyLinks): LinkResolver {
  const addresses = new Map(local);
  const findLocal = (href: string): string | undefined => {
    if (!addresses.has(href)) throw new Error(`${href} is no link of the body`);
    return addresses.get(href);
  };
  return resolveLinks({ leadOut, findLocal });
}
