/** Reads what is searched: the bodies of notices and texts, with the figures that they quote, and the attachments' text. */
import { join } from "node:path";
import { quoteBodies } from "../statistics/quotes.ts";
import type { SiteView } from "../page/site-view.ts";
import { listTextPlaces } from "../page/text-places.ts";
import { gatherAttachmentTexts, listSearchedAttachments } from "../search/attachment-texts.ts";
import { collectDocuments } from "../search/collect-documents.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { openLineStore } from "../effects/kept-lines.ts";
import { readAttachments } from "../effects/read-attachments.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { enterStage } from "../effects/run-meter.ts";
import { writeWords } from "../effects/terminal.ts";

/** Every document of the site as it is searched. Paths of bodies are seen from `seenFrom`. */
export async function readDocuments(
  view: SiteView,
  seenFrom: string,
  contentFolder: string,
): Promise<readonly SearchDocument[]> {
  const { catalog } = view;
  enterStage("documents");
  const places = listTextPlaces(view);
  const refs = [...catalog.published.map((entry) => entry.notice.body), ...places.map((text) => text.body)];
  const read = quoteBodies(await readBodies(refs, seenFrom), catalog, view.tables.values());
  enterStage("documents", "附件");
  const texts = gatherAttachmentTexts(catalog.standards.privacy);
  const lines = openLineStore(join(seenFrom, ".cache", "attachments"));
  await readAttachments(listSearchedAttachments(catalog), join(contentFolder, "attachments"), texts, lines);
  const cut = texts.cut();
  if (cut.length > 0) writeWords(tellCut(cut.map(({ source }) => source)));
  return collectDocuments(catalog, places, read, texts.linesOf);
}

function tellCut(sources: readonly string[]): string {
  const named = sources.slice(0, 5).join("、");
  return `${sources.length} 个附件的文字太长，检索只收了前面一部分：${named}${sources.length > 5 ? " 等" : ""}。\n`;
}
