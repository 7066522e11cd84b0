/** Hands on the fields of one record: keys translated by a dictionary, values read by kind, complaints at their places. */

import { type CivilDate, parseCivilDate } from "../text/civil-date.ts";
import { type CivilTime, parseCivilTime } from "../text/civil-time.ts";
import { findHiddenSign } from "../text/hidden-sign.ts";
import { findMisspelt } from "../text/misspelling.ts";
import { findNearest } from "../text/nearest.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { isSafeLink } from "../source/safe-link.ts";
import { type Entry, type Mapping, placeOf, shapeNames, type Tree } from "../source/tree.ts";
import { fullLabel, type Scheme, type Term } from "./scheme.ts";

/** A key under all its spellings; the name is what people read. */
export interface Key<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** A value as it was written, with its place. */
export interface Written {
  readonly text: string;
  readonly place: Place;
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

/** Opens a record. Unknown keys and fields written under two spellings are complained about at once. */
export function openFields<Id extends string>(
  mapping: Mapping,
  {
    file,
    keys,
    found,
  }: { readonly file: string; readonly keys: readonly Key<Id>[]; readonly found: Collector },
): Fields<Id> {
  const entries = translate(mapping, file, keys, found);
  const names = new Map(keys.map((key) => [key.id, key.name]));
  const name = (id: Id): string => names.get(id) ?? id;
  const place = (id: Id): Place => {
    const entry = entries.get(id);
    if (!entry) return placeOf(file, mapping.spot);
    return placeOf(
      file,
      entry.value.kind === "scalar" && entry.value.text !== "" ? entry.value.spot : entry.spot,
    );
  };
  const written = (tree: Tree, id: Id): Written | undefined => {
    const at = placeOf(file, tree.spot);
    if (tree.kind !== "scalar") found.add("wrong-shape", at, { key: name(id), expected: shapeNames.scalar });
    else if (tree.text.trim() === "") found.add("empty-value", at, { key: name(id) });
    else {
      // The file itself was looked at before; an escape in quotes can still write such a sign.
      const hidden = findHiddenSign(tree.text.trim());
      if (!hidden) return { text: tree.text.trim(), place: at };
      found.add("hidden-sign", at, { sign: hidden.sign });
    }
    return undefined;
  };
  const text = (id: Id): Written | undefined => {
    const entry = entries.get(id);
    return entry && written(entry.value, id);
  };
  const texts = (id: Id): readonly Written[] => {
    const value = entries.get(id)?.value;
    if (!value) return [];
    // One value alone may stand without brackets; clerks also separate with 、 ； and full-width commas.
    if (value.kind === "scalar") return splitWritten(written(value, id));
    if (value.kind === "map")
      found.add("wrong-shape", place(id), { key: name(id), expected: shapeNames.list });
    const items = value.kind === "list" ? value.items : [];
    return items.map((item) => written(item, id)).filter((item) => item !== undefined);
  };
  const read = <T>(id: Id, parse: (value: Written) => T | undefined): T | undefined => {
    const value = text(id);
    return value && parse(value);
  };
  const findTerm = (value: Written, id: Id, scheme: Scheme): Term | undefined => {
    const term = scheme.find(value.text);
    if (!term) found.add("unknown-value", value.place, unknownValue(name(id), value.text, scheme));
    return term;
  };
  return {
    has: (id) => entries.has(id),
    place,
    name,
    need: (id, why = "", cite) => {
      if (!entries.has(id))
        found.add("missing-key", placeOf(file, mapping.spot), { key: name(id), why }, cite);
      return entries.has(id);
    },
    text,
    texts,
    date: (id) => read(id, (value) => parseCivilDate(value.text) ?? complainOfDate(found, name(id), value)),
    time: (id) => read(id, (value) => parseCivilTime(value.text) ?? complainOfDate(found, name(id), value)),
    flag: (id) => read(id, (value) => readFlag(value, name(id), found)),
    site: (id) => read(id, (value) => readSite(value, found)),
    count: (id) =>
      read(id, (value) => {
        const digits = /^(\d{1,9})(?:个工作日|天|日)?$/.exec(value.text.normalize("NFKC"));
        if (!digits)
          found.add("bad-number", value.place, { key: name(id), value: value.text, expected: "整数" });
        return digits ? Number(digits[1]) : undefined;
      }),
    term: (id, scheme) => read(id, (value) => findTerm(value, id, scheme)),
    terms: (id, scheme) =>
      texts(id)
        .map((value) => findTerm(value, id, scheme))
        .filter((term) => term !== undefined),
    map: (id) => {
      const value = entries.get(id)?.value;
      if (value && value.kind !== "map")
        found.add("wrong-shape", place(id), { key: name(id), expected: shapeNames.map });
      return value?.kind === "map" ? value : undefined;
    },
    maps: (id) => {
      const value = entries.get(id)?.value;
      if (!value) return [];
      const items = value.kind === "list" ? value.items : [value];
      return items.filter((item): item is Mapping => {
        if (item.kind !== "map")
          found.add("wrong-shape", placeOf(file, item.spot), {
            key: name(id),
            expected: "列表，每项是一组“名称: 值”",
          });
        return item.kind === "map";
      });
    },
  };
}

function translate<Id extends string>(
  mapping: Mapping,
  file: string,
  keys: readonly Key<Id>[],
  found: Collector,
): ReadonlyMap<Id, Entry> {
  const spellings = new Map<string, Id>();
  for (const { id, name, aliases } of keys)
    for (const spelling of [id, name, ...(aliases ?? [])]) spellings.set(spelling, id);
  const entries = new Map<Id, Entry>();
  for (const entry of mapping.entries) {
    const at = placeOf(file, entry.spot);
    const id = spellings.get(entry.key.normalize("NFKC").trim());
    const earlier = id === undefined ? undefined : entries.get(id);
    if (id === undefined) {
      const nearest = findNearest(entry.key, spellings.keys());
      found.add("unknown-key", at, {
        key: entry.key,
        nearest,
        meant: meantKey(entry.key, mapping, spellings),
      });
    } else if (earlier) found.add("both-spellings", at, { first: earlier.key, second: entry.key });
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
  return entries.some((entry) => spellings.get(entry.key.normalize("NFKC").trim()) === id)
    ? undefined
    : meant;
}

function splitWritten(value: Written | undefined): readonly Written[] {
  if (!value) return [];
  const { place } = value;
  const parts: Written[] = [];
  let column = place.column ?? 1;
  for (const piece of value.text.split(/[、；;，]/)) {
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== "") parts.push({ text: piece.trim(), place: { ...place, column: column + lead } });
    column += [...piece].length + 1;
  }
  return parts;
}

function unknownValue(key: string, value: string, scheme: Scheme) {
  const labels = scheme.terms.map((term) => fullLabel(scheme, term));
  const short = labels.filter((label) => !label.includes("\\"));
  const known = short.length > 24 ? `${short.slice(0, 24).join("、")} 等` : short.join("、");
  const spellings = scheme.terms.map((term) => [fullLabel(scheme, term), term.id] as const);
  return { key, value, nearest: findNearest(value, labels), known, meant: findMisspelt(value, spellings) };
}

function readFlag(value: Written, key: string, found: Collector): boolean | undefined {
  if (["是", "true", "yes"].includes(value.text)) return true;
  if (["否", "false", "no"].includes(value.text)) return false;
  found.add("unknown-value", value.place, { key, value: value.text, nearest: undefined, known: "是、否" });
  return undefined;
}

function readSite({ text, place }: Written, found: Collector): string | undefined {
  if (/^https?:\/\//i.test(text) && isSafeLink(text)) return text;
  found.add("unsafe-link", place, { href: text.slice(0, 80) });
  return undefined;
}

function complainOfDate(found: Collector, key: string, value: Written): undefined {
  found.add("bad-date", value.place, { key, value: value.text });
  return undefined;
}
