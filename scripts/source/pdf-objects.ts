/** Hands on the objects of a PDF, found by looking through the file: its own list of addresses may be wrong or missing. */
import { strFromU8, Unzlib } from "fflate";
import { isAtom, isDict, nameOf, type PdfDict, type PdfValue, readValues } from "./pdf-values.ts";

/** A file as objects by number; of several under one number the last counts. */
export interface PdfFile {
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined;
  readonly dict: (value: PdfValue | undefined) => PdfDict | undefined;
  /** The unpacked bytes of a stream as signs; empty for what is none. */
  readonly stream: (value: PdfValue | undefined) => string;
  readonly numbers: readonly number[];
  readonly byNumber: (number: number) => PdfValue | undefined;
  /** The dictionary behind the word `trailer`, or of the list of addresses. */
  readonly trailer: PdfDict | undefined;
  /** True once more was packed in the file than may be unpacked. */
  readonly isCut: () => boolean;
}

const mostObjects = 300_000;

/** Opens a file; `limit` bounds what is unpacked in all. */
export function openPdf(bytes: Uint8Array, limit: number): PdfFile {
  const source = strFromU8(bytes, true);
  const offsets = new Map<number, number>();
  for (const match of source.matchAll(/(?<![\d.])(\d{1,10})\s+\d{1,5}\s+obj\b/g)) {
    if (offsets.size > mostObjects) break;
    offsets.set(Number(match[1]), match.index + match[0].length);
  }
  const known = new Map<number, { readonly value: PdfValue | undefined; readonly streamAt: number }>();
  const packed = new Map<number, PdfValue>();
  let left = limit;

  const read = (number: number) => {
    const before = known.get(number);
    if (before) return before;
    const offset = offsets.get(number);
    if (offset === undefined) return undefined;
    const reader = readValues(source, offset);
    const value = reader.next();
    const begun = /^\s*stream(?:\r\n|\n|\r)/.exec(source.slice(reader.at(), reader.at() + 40));
    const entry = { value, streamAt: begun && isDict(value) ? reader.at() + begun[0].length : -1 };
    known.set(number, entry);
    return entry;
  };
  const byNumber = (number: number): PdfValue | undefined => read(number)?.value ?? packed.get(number);
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let here = value;
    for (let hops = 0; hops < 8 && isAtom(here) && here.kind === "ref"; hops++) here = byNumber(here.number);
    return here;
  };
  const dict = (value: PdfValue | undefined): PdfDict | undefined => {
    const found = resolve(value);
    return isDict(found) ? found : undefined;
  };
  const stream = (value: PdfValue | undefined): string => {
    if (!isAtom(value) || value.kind !== "ref") return "";
    const entry = read(value.number);
    if (!entry || entry.streamAt < 0 || !isDict(entry.value)) return "";
    const { entries } = entry.value;
    const length = resolve(entries.get("Length"));
    const told = typeof length === "number" ? entry.streamAt + length : -1;
    const sure = told > 0 && /^\s*endstream/.test(source.slice(told, told + 20));
    const found = sure ? told : source.indexOf("endstream", entry.streamAt);
    const end = found < 0 ? source.length : found;
    const filters = [resolve(entries.get("Filter"))].flat().map((filter) => nameOf(resolve(filter)));
    const unpacked = unpack(bytes.subarray(entry.streamAt, end), filters, left);
    left -= unpacked.length;
    return unpacked;
  };

  for (const [number, offset] of offsets) {
    if (!source.slice(offset, offset + 400).includes("/ObjStm")) continue;
    const entries = dict({ kind: "ref", number })?.entries;
    if (!entries || nameOf(entries.get("Type")) !== "ObjStm") continue;
    const text = stream({ kind: "ref", number });
    const [count, first] = [entries.get("N"), entries.get("First")].map((value) => Number(resolve(value)));
    readPacked(text, count ?? 0, first ?? 0, packed);
  }
  const numbers = [...new Set([...offsets.keys(), ...packed.keys()])].sort((one, other) => one - other);
  return {
    resolve,
    dict,
    stream,
    numbers,
    byNumber,
    trailer: findTrailer(source, numbers, dict),
    isCut: () => left <= 0,
  };
}

function readPacked(text: string, count: number, first: number, packed: Map<number, PdfValue>): void {
  const heads = readValues(text, 0, first);
  for (let index = 0; index < count && index < mostObjects; index++) {
    const [number, offset] = [heads.next(), heads.next()];
    if (typeof number !== "number" || typeof offset !== "number") return;
    const value = readValues(text, first + offset).next();
    if (value !== undefined) packed.set(number, value);
  }
}

function findTrailer(source: string, numbers: readonly number[], dict: PdfFile["dict"]): PdfDict | undefined {
  for (
    let at = source.lastIndexOf("trailer");
    at >= 0;
    at = at === 0 ? -1 : source.lastIndexOf("trailer", at - 1)
  ) {
    const value = readValues(source, at + "trailer".length).next();
    if (isDict(value) && value.entries.has("Root")) return value;
  }
  for (const number of [...numbers].reverse()) {
    const found = dict({ kind: "ref", number });
    if (found && nameOf(found.entries.get("Type")) === "XRef" && found.entries.has("Root")) return found;
  }
  return undefined;
}

function unpack(bytes: Uint8Array, filters: readonly (string | undefined)[], limit: number): string {
  let text = "";
  let here: Uint8Array | undefined = bytes;
  for (const filter of filters) {
    if (filter === undefined) continue;
    if (filter === "FlateDecode" || filter === "Fl") here = inflate(here ?? latin(text), limit);
    else if (filter === "ASCIIHexDecode" || filter === "AHx")
      here = latin(fromHex(strFromU8(here ?? latin(text), true)));
    else if (filter === "ASCII85Decode" || filter === "A85")
      here = fromAscii85(strFromU8(here ?? latin(text), true));
    else return "";
    text = "";
  }
  return here ? strFromU8(here, true) : text;
}

/** Piece by piece, so that a bomb is left before it goes off; what came before an error is kept. */
function inflate(bytes: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const unzlib = new Unzlib((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < bytes.length && size < limit; at += 8192)
      unzlib.push(bytes.subarray(at, at + 8192), at + 8192 >= bytes.length);
  } catch {
    // The beginning of a damaged stream still says something.
  }
  const whole = new Uint8Array(Math.min(size, Math.max(0, limit)));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, Math.max(0, whole.length - at)), at);
    at += piece.length;
    if (at >= whole.length) break;
  }
  return whole;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function fromHex(text: string): string {
  const digits = text.replace(/>[\s\S]*$/, "").replace(/[^0-9A-Fa-f]/g, "");
  return (digits.match(/..?/g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, "0"), 16)))
    .join("");
}

function fromAscii85(text: string): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    const given = group.length;
    if (given < 2) return;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let byte = 0; byte < given - 1; byte++) out.push(Math.floor(value / 256 ** (3 - byte)) % 256);
    group = [];
  };
  for (const sign of text.replace(/~>[\s\S]*$/, "")) {
    if (sign === "z" && group.length === 0) out.push(0, 0, 0, 0);
    else if (sign >= "!" && sign <= "u") {
      group.push(sign.charCodeAt(0) - 33);
      if (group.length === 5) flush();
    }
  }
  flush();
  return Uint8Array.from(out);
}
