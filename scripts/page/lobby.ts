/** Hands on what the large screen of a hall shows: recent items by rule, one a slide, between a first and a last page. */

import { addDays, type CivilDate, formatDate } from "../text/civil-date.ts";
import { cutTitle } from "../text/sense-breaks.ts";
import type { LobbyKind } from "../record/screen-config.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import type { ShownDate } from "./blocks.ts";
import { showDate } from "./shown.ts";

/** One item, large enough to be read from afar. */
export interface LobbySlide {
  /** The kind for which it was chosen. */
  readonly kind: string;
  /** The title cut at its sense breaks. */
  readonly title: readonly string[];
  /** How much room the title needs: sheets know what size lets the longest of each step stand whole. */
  readonly length: "short" | "middle" | "long" | "longer" | "longest";
  readonly documentNumber?: string;
  readonly publishedOn: ShownDate;
  readonly agency: string;
  readonly indexNumber: string;
}

/** The whole screen. */
export interface Lobby {
  readonly county: string;
  readonly siteName: string;
  readonly mark: string;
  readonly host: string;
  readonly demonstration?: string;
  readonly paperCopies?: string;
  /** How long each slide stands. */
  readonly seconds: number;
  readonly slides: readonly LobbySlide[];
  /** How many items the catalog at the touch screen holds. */
  readonly total: number;
  /** The day of the newest one. */
  readonly asOf?: ShownDate;
}

/** Chooses and words the slides. */
export function makeLobby(catalog: Catalog): Lobby {
  const { config, published } = catalog;
  const [newest] = published;
  return {
    county: config.county,
    siteName: config.siteName,
    mark: config.mark,
    host: config.host,
    ...(config.demonstration === undefined ? {} : { demonstration: config.demonstration }),
    ...(config.paperCopies === undefined ? {} : { paperCopies: config.paperCopies }),
    seconds: config.lobby.seconds,
    slides: chooseItems(catalog).map(({ kind, entry }) => showSlide(kind, entry)),
    total: published.length,
    ...(newest === undefined ? {} : { asOf: showDate(newest.notice.publishedOn.date) }),
  };
}

/** Names in the rules that no scheme knows: with them a kind would stay empty and nobody would see why. */
export function findUnknownTerms({ config, standards }: Catalog): readonly string[] {
  const { schemes } = standards;
  return config.lobby.kinds.flatMap(({ name, areas, genres }) => [
    ...areas
      .filter((written) => !schemes["priority-area"].find(written) && !schemes["priority-area"].byId(written))
      .map((written) => `lobby.kinds 的“${name}”：没有“${written}”这个重点领域。`),
    ...genres
      .filter((written) => !schemes.genre.find(written) && !schemes.genre.byId(written))
      .map((written) => `lobby.kinds 的“${name}”：没有“${written}”这个体裁。`),
  ]);
}

interface Chosen {
  readonly kind: string;
  readonly entry: CatalogEntry;
}

/** The kinds take turns, each with its newest: nobody waits through eight projects for the first policy. */
function chooseItems(catalog: Catalog): readonly Chosen[] {
  const { kinds, most } = catalog.config.lobby;
  const taken = new Set<CatalogEntry>();
  const queues = kinds.map((kind) => {
    const from = addDays(catalog.day, -kind.days);
    const entries = catalog.published.filter(
      (entry) => !taken.has(entry) && isFresh(entry, from) && belongs(entry, kind, catalog),
    );
    for (const entry of entries) taken.add(entry);
    return { kind: kind.name, entries };
  });
  const longest = Math.max(0, ...queues.map(({ entries }) => entries.length));
  const turns = Array.from({ length: longest }, (_, turn) =>
    queues.flatMap(({ kind, entries }) => {
      const entry = entries[turn];
      return entry ? [{ kind, entry }] : [];
    }),
  );
  return turns.flat().slice(0, most);
}

/** Recent, and nothing that was taken back or no longer holds: a screen in a hall is read as what holds today. */
function isFresh({ notice }: CatalogEntry, from: CivilDate): boolean {
  const { validity, withdrawal, publishedOn } = notice;
  return !withdrawal && validity !== "repealed" && validity !== "lapsed" && publishedOn.date >= from;
}

function belongs({ notice }: CatalogEntry, kind: LobbyKind, { standards }: Catalog): boolean {
  const { schemes } = standards;
  const names = (scheme: "priority-area" | "genre", written: readonly string[], id: string | undefined) =>
    id !== undefined &&
    written.some((name) => (schemes[scheme].find(name) ?? schemes[scheme].byId(name))?.id === id);
  return (
    (kind.normative && notice.normativeDocument) ||
    names("priority-area", kind.areas, notice.priorityArea) ||
    names("genre", kind.genres, notice.genre) ||
    kind.titleWords.some((word) => notice.title.includes(word))
  );
}

function showSlide(kind: string, { notice, publisher }: CatalogEntry): LobbySlide {
  return {
    kind,
    title: cutTitle(notice.title),
    length: lengthOf(notice.title),
    ...(notice.documentNumber === undefined ? {} : { documentNumber: notice.documentNumber }),
    publishedOn: { iso: notice.publishedOn.date, text: formatDate(notice.publishedOn.date) },
    agency: publisher.name,
    indexNumber: notice.indexNumber,
  };
}

function lengthOf(title: string): LobbySlide["length"] {
  const characters = [...title].length;
  if (characters <= 24) return "short";
  if (characters <= 44) return "middle";
  if (characters <= 80) return "long";
  return characters <= 150 ? "longer" : "longest";
}
