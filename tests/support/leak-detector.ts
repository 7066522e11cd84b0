/** Hands on a search for words through every byte of a folder: packed, escaped and encoded in every way that the product knows. */
import { gunzipSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { fold } from "../../scripts/text/fold.ts";
import { encodeLine } from "../../scripts/search/encode.ts";
import { openCarrier } from "../../scripts/effects/disk-carrier.ts";
import { openKeptBundle } from "../../scripts/effects/search-store.ts";
import { readBytes } from "./built-county.ts";

/** A piece of a site: a file, or what was packed in one, with the way to it. */
export interface Piece {
  readonly path: string;
  /** The bytes as they are, one sign a byte, so that any bytes can be looked for. */
  readonly bytes: string;
}

/** Every file of a folder with its name, and all that is packed in it, however deep. */
export function unpackFolder(folder: string): readonly Piece[] {
  return [...readBytes(folder)].flatMap(([path, bytes]) => unpack(path, bytes));
}

/** A file and all that is packed in it, however deep. */
export function unpack(path: string, bytes: Buffer): readonly Piece[] {
  const own: Piece = { path, bytes: bytes.toString("latin1") };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [own, ...unpack(`${path} (gz)`, gunzipSync(bytes))];
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004")
    return [
      own,
      ...Object.entries(unzipSync(bytes)).flatMap(([name, inside]) =>
        unpack(`${path}!${name}`, Buffer.from(inside)),
      ),
    ];
  const carried = openCarrier(bytes);
  if (carried) return [own, ...unpack(`${path} (carried)`, Buffer.from(carried))];
  const kept = openKeptBundle(bytes);
  if (kept)
    return [own, ...kept.flatMap((part) => unpack(`${path} (kept) ${part.path}`, Buffer.from(part.bytes)))];
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return [own, ...unpackStreams(path, own.bytes)];
  return [own];
}

function unpackStreams(path: string, bytes: string): readonly Piece[] {
  return [...bytes.matchAll(/stream\r?\n(.*?)endstream/gs)].flatMap(([, stream = ""], index) => {
    try {
      const inside = inflateSync(Buffer.from(stream, "latin1"));
      return [{ path: `${path}!${index}`, bytes: inside.toString("latin1") }];
    } catch {
      return [];
    }
  });
}

/** The ways to the pieces that hold the words, in their bytes or in their names. */
export function findHolders(pieces: readonly Piece[], words: string): readonly string[] {
  return findForms(pieces, formsOf(words));
}

/**
 * The same for a mark that begins with signs which nothing else has. In a search index words stand one by one, in no order: a
 * single pair of such signs tells that the mark was there.
 */
export function findMark(pieces: readonly Piece[], mark: string): readonly string[] {
  const folded = fold(mark);
  const [first = "", second = ""] = folded;
  // So begins the line of a pair in the directory of the search.
  const inDirectory = latin(`${first}${second}\t`);
  return findForms(pieces, [...formsOf(mark), encodeLine(folded)[0] ?? mark, inDirectory]);
}

function findForms(pieces: readonly Piece[], forms: readonly string[]): readonly string[] {
  return pieces
    .filter(({ path, bytes }) => forms.some((form) => bytes.includes(form) || latin(path).includes(form)))
    .map(({ path }) => path);
}

/** How the words may be written: as bytes of each encoding, escaped for each language, as pairs of the search. */
export function formsOf(words: string): readonly string[] {
  const signs = [...words];
  const units = words.split("");
  const escapeWith = (write: (unit: string) => string): string =>
    units.map((unit) => (/[ -~]/.test(unit) ? unit : write(unit))).join("");
  const hex = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, "0");
  const utf16 = Buffer.from(words, "utf16le");
  const percent = encodeURIComponent(words);
  const pairs = encodeLine(fold(words)).slice(0, -1);
  const forms = [
    latin(words),
    utf16.toString("latin1"),
    Buffer.from(utf16).swap16().toString("latin1"),
    escapeWith((unit) => `\\u${hex(unit)}`),
    escapeWith((unit) => `\\u${hex(unit).toUpperCase()}`),
    percent,
    percent.toLowerCase(),
    signs.map((sign) => `&#${sign.codePointAt(0)};`).join(""),
    signs.map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join(""),
    signs.map((sign) => `-u${sign.codePointAt(0)?.toString(16)}-`).join(""),
    pairs.join(" "),
  ];
  return [...new Set(forms)].filter((form) => form !== "");
}

function latin(words: string): string {
  return Buffer.from(words, "utf8").toString("latin1");
}
