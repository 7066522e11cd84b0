/** Hands on the values of a PDF: numbers, names, strings, lists, dictionaries, read from a place in the file. */

/** A name, a string of bytes, a reference, or an operator. */
export type PdfAtom =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "string"; readonly bytes: string }
  | { readonly kind: "ref"; readonly number: number }
  | { readonly kind: "word"; readonly word: string };

/** A dictionary; `at` is where in the file the bytes of its stream may begin. */
export interface PdfDict {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export type PdfValue = number | PdfAtom | PdfDict | readonly PdfValue[];

/** Reads values one after the other; bytes are the signs of a latin-1 string. */
export interface PdfReader {
  /** The next value, or undefined at the end. */
  readonly next: () => PdfValue | undefined;
  readonly at: () => number;
  readonly skipTo: (offset: number) => void;
}

const deepest = 60;

/** A reader from an offset on; `end` bounds it. */
export function readValues(source: string, start: number, end = source.length): PdfReader {
  let at = start;

  const skipSpace = (): void => {
    while (at < end) {
      const sign = source.charCodeAt(at);
      if (sign === 0x25) {
        while (at < end && source.charCodeAt(at) !== 0x0a && source.charCodeAt(at) !== 0x0d) at++;
      } else if (sign <= 0x20) at++;
      else return;
    }
  };

  const next = (depth = 0): PdfValue | undefined => {
    skipSpace();
    if (at >= end || depth > deepest) return undefined;
    const sign = source.charAt(at);
    if (sign === "/") return readName();
    if (sign === "(") return readString();
    if (sign === "<") return source.charAt(at + 1) === "<" ? readDict(depth) : readHex();
    if (sign === "[") {
      at++;
      return readList("]", depth);
    }
    if (sign === "]" || sign === ">" || sign === "{" || sign === "}" || sign === ")") {
      at += sign === ">" && source.charAt(at + 1) === ">" ? 2 : 1;
      return { kind: "word", word: sign };
    }
    const word = takeWord();
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return { kind: "word", word };
    // Two whole numbers and an R are a reference.
    if (/^\d+$/.test(word)) {
      reference.lastIndex = at;
      const tail = reference.exec(source);
      if (tail && reference.lastIndex <= end) {
        at = reference.lastIndex;
        return { kind: "ref", number: Number(word) };
      }
    }
    return Number(word);
  };
  const reference = /\s+\d+\s+R(?![A-Za-z])/y;

  const takeWord = (): string => {
    const from = at;
    while (at < end && !/[\s\0()<>[\]{}/%]/.test(source.charAt(at))) at++;
    if (at === from) at++;
    return source.slice(from, at);
  };

  const readName = (): PdfAtom => {
    at++;
    const from = at;
    while (at < end && !/[\s\0()<>[\]{}/%]/.test(source.charAt(at))) at++;
    const name = source
      .slice(from, at)
      .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return { kind: "name", name };
  };

  const readString = (): PdfAtom => {
    at++;
    let [bytes, depth] = ["", 1];
    while (at < end) {
      const sign = source.charAt(at++);
      if (sign === "\\") bytes += readEscape();
      else if (sign === "(") {
        depth++;
        bytes += sign;
      } else if (sign === ")") {
        if (--depth === 0) break;
        bytes += sign;
      } else bytes += sign;
    }
    return { kind: "string", bytes };
  };

  const readEscape = (): string => {
    const sign = source.charAt(at++);
    const plain: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
    if (plain[sign] !== undefined) return plain[sign];
    if (/[0-7]/.test(sign)) {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at - 1, at + 2))?.[0] ?? sign;
      at += octal.length - 1;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    if (sign === "\r") {
      if (source.charAt(at) === "\n") at++;
      return "";
    }
    return sign === "\n" ? "" : sign;
  };

  const readHex = (): PdfAtom => {
    const close = source.indexOf(">", at);
    const stop = close < 0 || close > end ? end : close;
    const digits = source.slice(at + 1, stop).replace(/[^0-9A-Fa-f]/g, "");
    at = stop + 1;
    return { kind: "string", bytes: bytesOfHex(digits) };
  };

  const readList = (close: string, depth: number): readonly PdfValue[] => {
    const items: PdfValue[] = [];
    for (let item = next(depth + 1); item !== undefined; item = next(depth + 1)) {
      if (isWord(item, close)) break;
      items.push(item);
    }
    return items;
  };

  const readDict = (depth: number): PdfDict => {
    at += 2;
    const flat = readList(">", depth);
    const entries = new Map<string, PdfValue>();
    for (let index = 0; index + 1 < flat.length; index += 2) {
      const [key, value] = [flat[index], flat[index + 1]];
      if (value !== undefined && isAtom(key) && key.kind === "name") entries.set(key.name, value);
    }
    return { kind: "dict", entries };
  };

  return {
    next: () => next(),
    at: () => at,
    skipTo: (offset) => {
      at = offset;
    },
  };
}

/** Bytes as signs. */
function bytesOfHex(digits: string): string {
  let bytes = "";
  for (let at = 0; at < digits.length; at += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, "0"), 16));
  return bytes;
}

export function isAtom(value: PdfValue | undefined): value is PdfAtom {
  return typeof value === "object" && "kind" in value && value.kind !== "dict";
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === "object" && "kind" in value && value.kind === "dict";
}

function isWord(value: PdfValue, word: string): boolean {
  return isAtom(value) && value.kind === "word" && value.word === word;
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return isAtom(value) && value.kind === "name" ? value.name : undefined;
}
