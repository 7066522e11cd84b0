/** Renews the lines of the full text that hold notices of another text. */
import { yearOf } from "../text/civil-date.ts";
import { fulltextPath } from "../page/addresses.ts";
import { swapFulltext } from "../search/swap-fulltext.ts";
import { type BodiesPlace, findKeptLines, swapKeptLines } from "../effects/kept-bodies.ts";
import type { SiteFiles, StandingFiles } from "../effects/site-files.ts";
import type { BodyChange } from "./find-body-changes.ts";

/** A notice of another text, its page, and the lines of its text as it is now. */
export interface RenewedText {
  readonly change: BodyChange;
  readonly url: string;
  readonly lines: readonly string[];
}

/** Where the full text stands, and where the lines of bodies are kept. */
export interface FulltextPlace {
  readonly site: Pick<SiteFiles, "write">;
  readonly standing: StandingFiles;
  readonly kept: Pick<BodiesPlace, "folder">;
}

/** Writes the files of the years concerned; false where one does not stand as it was written, or the old text is not found in it. */
export async function renewFulltext(
  texts: readonly RenewedText[],
  { site, standing, kept }: FulltextPlace,
): Promise<boolean> {
  const files = new Map<string, Uint8Array>();
  for (const { change, url, lines: now } of texts) {
    const { date } = change.notice.publishedOn;
    const path = fulltextPath(yearOf(date));
    const old = files.get(path) ?? standing.read(path)?.bytes;
    const before = findKeptLines(kept, { date, digest: change.before });
    const renewed = old !== undefined && before && swapFulltext(old, { url, before, now });
    if (!renewed) return false;
    files.set(path, renewed);
  }
  // Their keys are made of the whole year, which was not looked at: the next run that does so takes them up again.
  for (const [path, bytes] of files) await site.write(path, bytes);
  return true;
}

/** Keeps the new lines in place of the old ones. */
export function keepTexts(texts: readonly RenewedText[], kept: FulltextPlace["kept"]): void {
  for (const { change, lines } of texts) {
    const { notice, before } = change;
    swapKeptLines(kept, { date: notice.publishedOn.date, before, now: notice.body.digest, lines });
  }
}
