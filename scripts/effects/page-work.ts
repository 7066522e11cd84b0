/** Puts pages into their files, in this thread or in another: a page comes in two parts, and its body is read and set between them. */
import { parseBody, readBodyLines, renderBody } from "../source/markdown.ts";
import type { BodyRef } from "../record/body-ref.ts";
import { type BodyLinks, openLinks } from "../page/body-links.ts";
import { type PageParcel, unpack } from "./page-parcel.ts";
import { type FilePart, type FileSpot, openPutting, type PutFile } from "./put-file.ts";
import { readBody } from "./read-bodies.ts";

/** A page that is printed but for its body: plain values, so that another thread can be told. */
export interface PageOrder {
  readonly spot: FileSpot;
  readonly before: FilePart;
  /** What stands between. */
  readonly body?: OrderedBody;
  readonly after: FilePart;
}

/** A body that has to be read. */
export interface OrderedBody {
  readonly ref: Pick<BodyRef, "file" | "firstLine" | "digest">;
  readonly links: BodyLinks;
  /** Whether its lines are wanted too, by whoever searches them. */
  readonly wantsLines: boolean;
}

/** A page that was put. */
export interface DonePage extends PutFile {
  /** The lines of its body as JSON, where they were wanted: one text goes from thread to thread at less cost than many. */
  readonly lines?: string | undefined;
}

/** Puts a page into its file. Whatever is not as it should be is thrown. */
export type PutPage = (order: PageOrder) => DonePage;

/** Is ready for pages. Files of bodies are named relative to `seenFrom`. */
export function openPageWork(seenFrom: string): PutPage {
  const put = openPutting();
  return ({ spot, before, body: ordered, after }) => {
    if (!ordered) return put(spot, [before, after]);
    const { ref, links, wantsLines } = ordered;
    const body = parseBody(readBody(ref, seenFrom));
    const html = renderBody(body, openLinks(links));
    // A page that shows no text may be another one around it.
    if (html === "") throw new Error(`${ref.file} shows nothing`);
    const lines = wantsLines ? JSON.stringify(readBodyLines(body)) : undefined;
    return { ...put(spot, [before, html, after]), lines };
  };
}

/** Puts what can be put; what cannot is left to whoever asked, and so is saying why. */
export function putEach(parcel: PageParcel, put: PutPage): readonly (DonePage | undefined)[] {
  return unpack(parcel).map((order) => {
    try {
      return put(order);
    } catch {
      return undefined;
    }
  });
}
