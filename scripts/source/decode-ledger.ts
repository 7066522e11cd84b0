/** Hands on the text of a ledger, which Excel saves as UTF-8 or as GB18030; never of one that mixes the two. */
import { complain } from "../diagnostics/codes.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import {
  decode,
  decodeBeginning,
  type RawFile,
  type SourceFile,
  settleText,
  takeBytes,
} from "./source-file.ts";

/**
 * Decodes a ledger strictly, as UTF-8 (with or without mark) or else as GB18030. Chinese words can be read wrongly as other
 * Chinese words in the other encoding, so a file with lines of both is refused at the first line that differs from those above.
 */
export function decodeLedger(file: RawFile): Checked<SourceFile> {
  const { path } = file;
  const { value: bytes, diagnostics } = takeBytes(file);
  if (bytes === undefined) return { value: undefined, diagnostics };
  const whole = decode(bytes, "utf-8");
  if (whole !== undefined) return settleText(path, whole);
  const mixed = findMixture(path, bytes);
  if (mixed) return { value: undefined, diagnostics: [mixed] };
  const text = decode(bytes, "gb18030");
  // Each line could be read, so the whole can.
  return settleText(path, text ?? "");
}

type Encoding = "utf-8" | "gb18030" | "neither" | "either";

const encodingNames: Readonly<Record<Exclude<Encoding, "either">, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GBK（GB18030）",
  neither: "",
};

/** The first line that is in another encoding than the lines above it, or in none. */
function findMixture(path: string, bytes: Uint8Array): Diagnostic | undefined {
  let above: "utf-8" | "gb18030" | undefined = startsWithMark(bytes) ? "utf-8" : undefined;
  let line = 0;
  for (const raw of splitLines(bytes)) {
    line++;
    const encoding = tellEncoding(raw);
    if (encoding === "either") continue;
    if (encoding !== "neither" && (above === undefined || above === encoding)) {
      above = encoding;
      continue;
    }
    // Above a line of UTF-8 stand lines of GBK: strange is its first Chinese word. Else it is the first byte that is no UTF-8.
    const before = encoding === "utf-8" ? asciiBeginning(raw) : decodeBeginning(raw);
    const place = { file: path, line, column: [...before].length + 1 };
    return complain("mixed-encoding", place, {
      above: above === undefined ? "" : encodingNames[above],
      here: encodingNames[encoding],
    });
  }
  return undefined;
}

/** `either` where nothing in the line tells: no Chinese words, or none that are Chinese in UTF-8. */
function tellEncoding(line: Uint8Array): Encoding {
  if (line.every((byte) => byte < 0x80)) return "either";
  const utf8 = decode(line, "utf-8");
  // What is UTF-8 without being Chinese (é, Ж) is as likely to be two bytes of GBK.
  if (utf8 !== undefined)
    return /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\uFEFF]/u.test(utf8) ? "utf-8" : "either";
  return decode(line, "gb18030") === undefined ? "neither" : "gb18030";
}

/** No byte of a Chinese character, in either encoding, is a line break. */
function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (at < bytes.length && byte !== 0x0a && byte !== 0x0d) continue;
    yield bytes.subarray(start, at);
    if (byte === 0x0d && bytes[at + 1] === 0x0a) at++;
    start = at + 1;
  }
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function asciiBeginning(line: Uint8Array): string {
  const end = line.findIndex((byte) => byte >= 0x80);
  return decode(line.subarray(0, end), "utf-8") ?? "";
}
