/** Reads what is searched: the bodies of notices and texts, with the figures that they quote, and the attachments' text. */
import { join } from "node:path";
import { openQuoting } from "../statistics/quotes.ts";
import type { SiteView } from "../page/site-view.ts";
import { listTextPlaces } from "../page/text-places.ts";
import { gatherAttachmentTexts, pickSearched } from "../search/attachment-texts.ts";
import { type PlannedDocument, planDocuments } from "../search/plan-documents.ts";
import type { SearchDocument, WrittenDocument } from "../search/search-document.ts";
import { cacheAt } from "../effects/cache-place.ts";
import { type KeptBodies, openKeptBodies } from "../effects/kept-bodies.ts";
import { openLineStore } from "../effects/kept-lines.ts";
import { readAttachments } from "../effects/read-attachments.ts";
import { readBodies } from "../effects/read-bodies.ts";
import { enterStage } from "../effects/run-meter.ts";
import { takeTurn } from "../effects/take-turns.ts";
import { writeWords } from "../effects/terminal.ts";
import type { SiteJob } from "./site-job.ts";
import { tellCut } from "./tell-cut.ts";

type Planned = readonly PlannedDocument[];

/** The documents of a site, and how their texts are read. */
export interface SiteDocuments {
  /** Newest first. */
  readonly planned: Planned;
  /** The lines of their bodies, as earlier runs and those who print pages hand them on. */
  readonly bodies: KeptBodies;
  /** Reads some of them, in their order; held together, so no more than a bundle or a year. */
  readonly load: (planned: Planned) => Promise<readonly SearchDocument[]>;
  /** The same, with the lines of their bodies as they were kept. */
  readonly loadWritten: (planned: Planned) => Promise<readonly WrittenDocument[]>;
  /** Throws out what is kept of texts that are not of this site: they may have been withdrawn. */
  readonly tidy: () => void;
}

/** Every document of the site as it is searched. */
export async function openDocuments(
  view: SiteView,
  { seenFrom, contentFolder }: Pick<SiteJob, "seenFrom" | "contentFolder">,
): Promise<SiteDocuments> {
  const { catalog } = view;
  enterStage("documents");
  const quoting = openQuoting(catalog, view.tables.values());
  const texts = listTextPlaces(view);
  const refs = texts.map(({ body }) => body);
  const planned = planDocuments(catalog, texts, quoting(await readBodies(refs, seenFrom)));
  const bodies = openKeptBodies(planned, { folder: cacheAt(seenFrom, "fulltext"), seenFrom });
  const lines = openLineStore(cacheAt(seenFrom, "attachments"));
  const { privacy } = catalog.standards;
  const readTexts = async <Found>(wanted: Planned, find: (wanted: Planned) => Promise<Found>) => {
    await takeTurn();
    const found = await find(wanted);
    const gathered = gatherAttachmentTexts(privacy);
    const attached = wanted.flatMap((document) => document.attached);
    const searched = pickSearched(attached, privacy);
    await readAttachments(searched, join(contentFolder, "attachments"), gathered, lines);
    const cut = gathered.cut();
    if (cut.length > 0) writeWords(tellCut(cut));
    return [found, gathered.linesOf] as const;
  };
  const load = async (wanted: Planned): Promise<readonly SearchDocument[]> => {
    const [linesOfBody, linesOf] = await readTexts(wanted, bodies.find);
    return wanted.map(({ make }) => make({ linesOfBody, linesOf }));
  };
  const loadWritten = async (wanted: Planned): Promise<readonly WrittenDocument[]> => {
    const [writtenOf, linesOf] = await readTexts(wanted, bodies.findWritten);
    return wanted.map(({ body, make }) => ({
      ...make({ linesOfBody: () => [], linesOf }),
      ...(body && { bodyLines: writtenOf(body) }),
    }));
  };
  const { limits } = gatherAttachmentTexts(privacy);
  const tidy = (): void => {
    bodies.tidy();
    lines.tidy(planned.flatMap(({ attached }) => attached.map((one) => ({ ...one, ...limits }))));
  };
  return { planned, load, loadWritten, bodies, tidy };
}
