/** Hands on what the bytes of a PDF's fonts mean: by the font's own table, by a known Chinese encoding, or as plain letters. */
import type { PdfFile } from "./pdf-objects.ts";
import { isAtom, isDict, nameOf, type PdfValue, readValues } from "./pdf-values.ts";

/** A font as far as reading goes; `decode` gives undefined signs as U+FFFD. */
export interface PdfFont {
  readonly decode: (bytes: string) => string;
}

/** Reads a font dictionary. */
export function readFont(pdf: PdfFile, value: PdfValue | undefined): PdfFont {
  const font = pdf.dict(value);
  if (!font) return { decode: (bytes) => bytes };
  const composite = nameOf(font.entries.get("Subtype")) === "Type0";
  const map = font.entries.has("ToUnicode") ? readCMap(pdf.stream(font.entries.get("ToUnicode"))) : undefined;
  const encoding = pdf.resolve(font.entries.get("Encoding"));
  const name = nameOf(encoding) ?? "";
  if (map && map.size > 0) return { decode: (bytes) => decodeByMap(bytes, map, composite ? 2 : 1) };
  if (/UCS2|UTF16/.test(name)) return { decode: decodeUtf16 };
  if (/^GB/.test(name)) return { decode: decodeGb };
  // Numbers of glyphs without a table: nobody can tell what they show.
  if (composite) return { decode: (bytes) => "\uFFFD".repeat(Math.ceil(bytes.length / 2)) };
  const differences = isDict(encoding)
    ? readDifferences(pdf, encoding.entries.get("Differences"))
    : undefined;
  if (!differences) return { decode: (bytes) => bytes };
  return {
    decode: (bytes) => [...bytes].map((sign) => differences.get(sign.charCodeAt(0)) ?? sign).join(""),
  };
}

type CMap = ReadonlyMap<string, string>;

/** `bfchar` and `bfrange`: hexadecimal codes to text. */
function readCMap(source: string): CMap {
  const map = new Map<string, string>();
  const reader = readValues(source, 0);
  let pending: PdfValue[] = [];
  for (let value = reader.next(); value !== undefined && map.size < 70_000; value = reader.next()) {
    if (!(isAtom(value) && value.kind === "word")) {
      pending.push(value);
      continue;
    }
    if (value.word === "endbfchar")
      for (let at = 0; at + 1 < pending.length; at += 2) {
        const [code, text] = [bytesIn(pending[at]), bytesIn(pending[at + 1])];
        if (code !== undefined && text !== undefined) map.set(code, decodeUtf16(text));
      }
    else if (value.word === "endbfrange")
      for (let at = 0; at + 2 < pending.length; at += 3) addRange(map, pending.slice(at, at + 3));
    pending = [];
  }
  return map;
}

function addRange(map: Map<string, string>, [from, to, target]: readonly PdfValue[]): void {
  const [first, last] = [bytesIn(from), bytesIn(to)];
  if (first === undefined || last === undefined) return;
  const [low, high] = [numberOf(first), numberOf(last)];
  for (let code = low; code <= high && code - low < 65_536; code++) {
    const key = bytesOf(code, first.length);
    if (Array.isArray(target)) {
      const own = bytesIn((target as readonly PdfValue[])[code - low]);
      if (own !== undefined) map.set(key, decodeUtf16(own));
      continue;
    }
    const start = bytesIn(target);
    if (start === undefined) return;
    const tail = numberOf(start.slice(-2)) + code - low;
    map.set(key, decodeUtf16(start.slice(0, -2) + bytesOf(tail, Math.min(2, start.length))));
  }
}

function bytesIn(value: PdfValue | undefined): string | undefined {
  return isAtom(value) && value.kind === "string" ? value.bytes : undefined;
}

function numberOf(bytes: string): number {
  return [...bytes].reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0);
}

function bytesOf(code: number, length: number): string {
  let [left, bytes] = [code, ""];
  for (let at = 0; at < length; at++) {
    bytes = String.fromCharCode(left % 256) + bytes;
    left = Math.floor(left / 256);
  }
  return bytes;
}

/** Codes of one or two bytes; the usual length of the font is tried first. */
function decodeByMap(bytes: string, map: CMap, length: number): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const [usual, other] = [bytes.slice(at, at + length), bytes.slice(at, at + 3 - length)];
    const found = map.get(usual) ?? map.get(other);
    at += map.has(usual) || found === undefined ? length : 3 - length;
    text += found ?? "\uFFFD";
  }
  return text;
}

/** Big-endian, as PDF has it. */
export function decodeUtf16(bytes: string): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}

function decodeGb(bytes: string): string {
  return new TextDecoder("gb18030").decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}

const glyphNames: Readonly<Record<string, string>> = {
  zero: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9",
  space: " ", hyphen: "-", period: ".", comma: ",", at: "@", colon: ":", slash: "/",
}; // biome-ignore format: a table to read across

function readDifferences(pdf: PdfFile, value: PdfValue | undefined): ReadonlyMap<number, string> | undefined {
  const list = pdf.resolve(value);
  if (!Array.isArray(list)) return undefined;
  const map = new Map<number, string>();
  let code = 0;
  for (const item of list as readonly PdfValue[]) {
    if (typeof item === "number") code = item;
    else {
      const name = nameOf(item) ?? "";
      const unicode = /^uni([0-9A-F]{4})$/.exec(name)?.[1];
      const text =
        unicode === undefined
          ? (glyphNames[name] ?? (name.length === 1 ? name : undefined))
          : String.fromCharCode(Number.parseInt(unicode, 16));
      if (text !== undefined) map.set(code, text);
      code++;
    }
  }
  return map;
}
