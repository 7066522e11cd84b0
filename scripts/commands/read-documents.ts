/** Reads what is searched: the bodies of notices and texts, with the figures that they quote, and the attachments' text. */
import { join } from "node:path";
import type { CatalogAttachment } from "../catalog/catalog.ts";
import { openQuoting } from "../statistics/quotes.ts";
import type { SiteView } from "../page/site-view.ts";
import { listTextPlaces } from "../page/text-places.ts";
import { gatherAttachmentTexts, pickSearched } from "../search/attachment-texts.ts";
import { type PlannedDocument, planDocuments } from "../search/plan-documents.ts";
import type { SearchDocument } from "../search/search-document.ts";
import { cacheAt } from "../effects/cache-place.ts";
import { type KeptBodies, openKeptBodies } from "../effects/kept-bodies.ts";
import { openLineStore } from "../effects/kept-lines.ts";
import { readAttachments } from "../effects/read-attachments.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { enterStage } from "../effects/run-meter.ts";
import { takeTurn } from "../effects/take-turns.ts";
import { writeWords } from "../effects/terminal.ts";

/** The documents of a site, and how their texts are read. */
export interface SiteDocuments {
  /** Newest first. */
  readonly planned: readonly PlannedDocument[];
  /** The lines of their bodies, as earlier runs and those who print pages hand them on. */
  readonly bodies: KeptBodies;
  /** Reads some of them, in their order; held together, so no more than a bundle or a year. */
  readonly load: (planned: readonly PlannedDocument[]) => Promise<readonly SearchDocument[]>;
}

/** Where bodies are seen from, and the content folder. */
export interface DocumentPlaces {
  readonly seenFrom: string;
  readonly contentFolder: string;
}

/** Every document of the site as it is searched. */
export async function openDocuments(view: SiteView, places: DocumentPlaces): Promise<SiteDocuments> {
  const { catalog } = view;
  const { seenFrom, contentFolder } = places;
  enterStage("documents");
  const quoting = openQuoting(catalog, view.tables.values());
  const texts = listTextPlaces(view);
  const refs = texts.map(({ body }) => body);
  const planned = planDocuments(catalog, texts, quoting(await readBodies(refs, seenFrom)));
  const bodies = openKeptBodies(planned, { folder: cacheAt(seenFrom, "fulltext"), seenFrom });
  const lines = openLineStore(cacheAt(seenFrom, "attachments"));
  const load = async (wanted: readonly PlannedDocument[]): Promise<readonly SearchDocument[]> => {
    await takeTurn();
    const linesOfBody = await bodies.find(wanted);
    const gathered = gatherAttachmentTexts(catalog.standards.privacy);
    const attached = pickSearched(
      wanted.flatMap((document) => document.attached),
      catalog.standards.privacy,
    );
    await readAttachments(attached, join(contentFolder, "attachments"), gathered, lines);
    const cut = gathered.cut();
    if (cut.length > 0) writeWords(tellCut(cut));
    return wanted.map((document) => document.make({ linesOfBody, linesOf: gathered.linesOf }));
  };
  const { limits } = gatherAttachmentTexts(catalog.standards.privacy);
  lines.tidy(planned.flatMap(({ attached }) => attached.map((one) => ({ ...one, ...limits }))));
  return { planned, load, bodies };
}

function tellCut(cut: readonly CatalogAttachment[]): string {
  const named = cut.slice(0, 5).map(({ source }) => source);
  return `${cut.length} 个附件的文字太长，检索只收了前面一部分：${named.join("、")}${cut.length > 5 ? " 等" : ""}。\n`;
}
