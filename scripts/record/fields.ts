/** Hands on the fields of one record: keys translated by a dictionary, values read by kind, complaints at their places. */

import type { CivilDate } from "../text/civil-date.ts";
import type { CivilTime } from "../text/civil-time.ts";
import { findHiddenSign } from "../text/hidden-sign.ts";
import { findMisspelt } from "../text/misspelling.ts";
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { type Entry, type Mapping, placeOf, shapeNames, type Tree } from "../source/tree.ts";
import type { Scheme, Term } from "./scheme.ts";
import {
  countKind,
  dayKind,
  findTerm,
  flagKind,
  siteKind,
  splitWritten,
  timeKind,
  type ValueKind,
  type Written,
} from "./written-value.ts";

export type { Written } from "./written-value.ts";

/** A key under all its spellings; the name is what people read. */
export interface Key<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Readers for the fields of one record. Each complains at the field's place and gives undefined where nothing can be read. */
export interface Fields<Id extends string> {
  readonly has: (id: Id) => boolean;
  readonly place: (id: Id) => Place;
  readonly name: (id: Id) => string;
  readonly need: (id: Id, why?: string, cite?: string) => boolean;
  readonly text: (id: Id) => Written | undefined;
  readonly texts: (id: Id) => readonly Written[];
  readonly date: (id: Id) => CivilDate | undefined;
  readonly time: (id: Id) => CivilTime | undefined;
  readonly flag: (id: Id) => boolean | undefined;
  /** An address on another site, http or https. */
  readonly site: (id: Id) => string | undefined;
  readonly count: (id: Id) => number | undefined;
  readonly term: (id: Id, scheme: Scheme) => Term | undefined;
  readonly terms: (id: Id, scheme: Scheme) => readonly Term[];
  readonly map: (id: Id) => Mapping | undefined;
  readonly maps: (id: Id) => readonly Mapping[];
}

/** A record and what its readers share; one of them is opened for every line of every book. */
interface Opened<Id extends string> {
  readonly mapping: Mapping;
  readonly file: string;
  readonly found: Collector;
  readonly names: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<Id, Entry>;
}

/** Opens a record. Unknown keys and fields written under two spellings are complained about at once. */
export function openFields<Id extends string>(
  mapping: Mapping,
  {
    file,
    keys,
    found,
  }: { readonly file: string; readonly keys: readonly Key<Id>[]; readonly found: Collector },
): Fields<Id> {
  const index = indexKeys(keys);
  const entries = translate(mapping, { file, index, found });
  const opened: Opened<Id> = { mapping, file, found, names: index.names, entries };
  return {
    has: reader(opened, hasEntry),
    place: reader(opened, placeIn),
    name: reader(opened, nameIn),
    need: reader(opened, need),
    text: reader(opened, readText),
    texts: reader(opened, readTexts),
    date: reader(opened, readDate),
    time: reader(opened, readTime),
    flag: reader(opened, readFlag),
    site: reader(opened, readSite),
    count: reader(opened, readCount),
    term: reader(opened, readTerm),
    terms: reader(opened, readTerms),
    map: reader(opened, readMap),
    maps: reader(opened, readMaps),
  };
}

/** Without a name of its own: to name sixteen functions for every record costs more than to make them. */
function reader<Id extends string, More extends readonly unknown[], T>(
  opened: Opened<Id>,
  read: (opened: Opened<Id>, id: Id, ...more: More) => T,
): (id: Id, ...more: More) => T {
  return (id, ...more) => read(opened, id, ...more);
}

function hasEntry<Id extends string>({ entries }: Opened<Id>, id: Id): boolean {
  return entries.has(id);
}

function need<Id extends string>(opened: Opened<Id>, id: Id, why = "", cite?: string): boolean {
  const { entries, file, mapping, found } = opened;
  if (!entries.has(id))
    found.add("missing-key", placeOf(file, mapping.spot), { key: nameIn(opened, id), why }, cite);
  return entries.has(id);
}

function nameIn<Id extends string>({ names }: Opened<Id>, id: Id): string {
  return names.get(id) ?? id;
}

function placeIn<Id extends string>({ entries, file, mapping }: Opened<Id>, id: Id): Place {
  const entry = entries.get(id);
  if (!entry) return placeOf(file, mapping.spot);
  return placeOf(
    file,
    entry.value.kind === "scalar" && entry.value.text !== "" ? entry.value.spot : entry.spot,
  );
}

function readWritten<Id extends string>(opened: Opened<Id>, tree: Tree, id: Id): Written | undefined {
  const { file, found } = opened;
  const at = placeOf(file, tree.spot);
  if (tree.kind !== "scalar")
    found.add("wrong-shape", at, { key: nameIn(opened, id), expected: shapeNames.scalar });
  else {
    const text = tree.text.trim();
    // The file itself was looked at before; an escape in quotes can still write such a sign.
    const hidden = findHiddenSign(text);
    if (text !== "" && !hidden) return { text, place: at };
    if (hidden) found.add("hidden-sign", at, { sign: hidden.sign });
    else found.add("empty-value", at, { key: nameIn(opened, id) });
  }
  return undefined;
}

function readText<Id extends string>(opened: Opened<Id>, id: Id): Written | undefined {
  const entry = opened.entries.get(id);
  return entry && readWritten(opened, entry.value, id);
}

function readTexts<Id extends string>(opened: Opened<Id>, id: Id): readonly Written[] {
  const value = opened.entries.get(id)?.value;
  if (!value) return [];
  // One value alone may stand without brackets; clerks also separate with 、 ； and full-width commas.
  if (value.kind === "scalar") return splitWritten(readWritten(opened, value, id));
  if (value.kind === "map")
    opened.found.add("wrong-shape", placeIn(opened, id), {
      key: nameIn(opened, id),
      expected: shapeNames.list,
    });
  const items = value.kind === "list" ? value.items : [];
  return items.map((item) => readWritten(opened, item, id)).filter((item) => item !== undefined);
}

/** Reads a value by its kind, and complains where it is none of that kind. */
function readKind<Id extends string, T>(
  opened: Opened<Id>,
  id: Id,
  { parse, complain }: ValueKind<T>,
): T | undefined {
  const value = readText(opened, id);
  if (!value) return undefined;
  const parsed = parse(value.text);
  if (parsed === undefined) complain(opened.found, nameIn(opened, id), value);
  return parsed;
}

function readDate<Id extends string>(opened: Opened<Id>, id: Id): CivilDate | undefined {
  return readKind(opened, id, dayKind);
}

function readTime<Id extends string>(opened: Opened<Id>, id: Id): CivilTime | undefined {
  return readKind(opened, id, timeKind);
}

function readFlag<Id extends string>(opened: Opened<Id>, id: Id): boolean | undefined {
  return readKind(opened, id, flagKind);
}

function readSite<Id extends string>(opened: Opened<Id>, id: Id): string | undefined {
  return readKind(opened, id, siteKind);
}

function readCount<Id extends string>(opened: Opened<Id>, id: Id): number | undefined {
  return readKind(opened, id, countKind);
}

function readTerm<Id extends string>(opened: Opened<Id>, id: Id, scheme: Scheme): Term | undefined {
  return findTerm(readText(opened, id), { key: nameIn(opened, id), scheme, found: opened.found });
}

function readTerms<Id extends string>(opened: Opened<Id>, id: Id, scheme: Scheme): readonly Term[] {
  const asked = { key: nameIn(opened, id), scheme, found: opened.found };
  return readTexts(opened, id)
    .map((value) => findTerm(value, asked))
    .filter((term) => term !== undefined);
}

function readMap<Id extends string>(opened: Opened<Id>, id: Id): Mapping | undefined {
  const value = opened.entries.get(id)?.value;
  if (value && value.kind !== "map")
    opened.found.add("wrong-shape", placeIn(opened, id), {
      key: nameIn(opened, id),
      expected: shapeNames.map,
    });
  return value?.kind === "map" ? value : undefined;
}

function readMaps<Id extends string>(opened: Opened<Id>, id: Id): readonly Mapping[] {
  const value = opened.entries.get(id)?.value;
  if (!value) return [];
  const items = value.kind === "list" ? value.items : [value];
  return items.filter((item): item is Mapping => {
    if (item.kind !== "map")
      opened.found.add("wrong-shape", placeOf(opened.file, item.spot), {
        key: nameIn(opened, id),
        expected: "列表，每项是一组“名称: 值”",
      });
    return item.kind === "map";
  });
}

/** The dictionary of a kind of record. */
interface KeyIndex<Id extends string> {
  readonly names: ReadonlyMap<string, string>;
  readonly spellings: ReadonlyMap<string, Id>;
  /** Those that are looked up as they are written. */
  readonly exact: ReadonlyMap<string, Id>;
}

/** Ten thousand records share one dictionary. */
const indexes = new WeakMap<readonly Key<string>[], KeyIndex<string>>();

function indexKeys<Id extends string>(keys: readonly Key<Id>[]): KeyIndex<Id> {
  const known = indexes.get(keys);
  // Made below from these very keys.
  if (known) return known as KeyIndex<Id>;
  const spellings = new Map<string, Id>();
  for (const { id, name, aliases } of keys)
    for (const spelling of [id, name, ...(aliases ?? [])]) spellings.set(spelling, id);
  const names = new Map<string, string>(keys.map((key) => [key.id, key.name]));
  const exact = new Map([...spellings].filter(([spelling]) => spelling === plainKey(spelling)));
  const index = { names, spellings, exact };
  indexes.set(keys, index);
  return index;
}

/** A name as names are looked up. */
function plainKey(written: string): string {
  return written.normalize("NFKC").trim();
}

function translate<Id extends string>(
  mapping: Mapping,
  {
    file,
    index: { exact, spellings },
    found,
  }: { readonly file: string; readonly index: KeyIndex<Id>; readonly found: Collector },
): ReadonlyMap<Id, Entry> {
  const entries = new Map<Id, Entry>();
  for (const entry of mapping.entries) {
    const id = exact.get(entry.key) ?? spellings.get(plainKey(entry.key));
    const earlier = id === undefined ? undefined : entries.get(id);
    if (id === undefined) {
      const nearest = findNearest(entry.key, spellings.keys());
      found.add("unknown-key", placeOf(file, entry.spot), {
        key: entry.key,
        nearest,
        meant: meantKey(entry.key, mapping, spellings),
      });
    } else if (earlier)
      found.add("both-spellings", placeOf(file, entry.spot), { first: earlier.key, second: entry.key });
    else entries.set(id, entry);
  }
  return entries;
}

/** The key that a misspelt one can only mean; none where the record has that field already. */
function meantKey(
  key: string,
  { entries }: Mapping,
  spellings: ReadonlyMap<string, string>,
): string | undefined {
  const meant = findMisspelt(key, spellings);
  const id = meant === undefined ? undefined : spellings.get(meant);
  return entries.some((entry) => spellings.get(plainKey(entry.key)) === id) ? undefined : meant;
}
