/** Hands on a page as it is printed: its files are read from disk, its links lead to the site and never to this machine. */

import { compareCodePoints } from "../text/collate.ts";

/** Where the page stands: on disk as `file:` address, on the site as https address; both of the page itself. */
export interface PrintPlace {
  readonly onDisk: string;
  readonly onSite: string;
}

/**
 * Rewrites the addresses of a page. Links (`a`) become those of the site, since a printed copy travels; what the page needs in
 * order to be drawn (style sheets, pictures) is found on disk; places on the page itself stay as they are.
 */
export function makePrintCopy(html: string, { onDisk, onSite }: PrintPlace): string {
  return html.replace(/<(a|link|img|script)\b[^>]*>/g, (tag, name: string) =>
    tag.replace(/\b(href|src)="([^"]*)"/g, (whole, key: string, address: string) => {
      if (address === "" || address.startsWith("#") || /^[a-z]+:/i.test(address)) return whole;
      const base = name === "a" ? onSite : onDisk;
      return `${key}="${new URL(address.replaceAll("&amp;", "&"), base).href.replaceAll("&", "&amp;")}"`;
    }),
  );
}

/** Puts one day in the place of every time at which a PDF says it was made; the length stays, and with it the file's own index. */
export function redatePdf(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const stamp = `D:${day.replaceAll("-", "")}000000`;
  return new Uint8Array(Buffer.from(text.replace(/D:\d{14}(?=[+-]\d\d'\d\d'|Z|\))/g, stamp), "latin1"));
}

/**
 * Counts the parts that the structure of a PDF names (heads of columns, to which cells refer) from one on: Chromium counts the nodes of
 * its process, of which a busy machine has sometimes one more. Order and length stay.
 */
export function renumberPdf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const found = [...new Set(text.match(nodeName) ?? [])].sort(compareCodePoints);
  const numbers = new Map(found.map((name, at) => [name, `(node${String(at + 1).padStart(8, "0")})`]));
  return new Uint8Array(
    Buffer.from(
      text.replace(nodeName, (name) => numbers.get(name) ?? name),
      "latin1",
    ),
  );
}

const nodeName = /\(node\d{8}\)/g;
