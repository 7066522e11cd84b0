/** Hands on files as text: decoded, bounded, with complaints where a file cannot be read as text. */

import { formatFileSize } from "../text/file-size.ts";
import { findHiddenSign } from "../text/hidden-sign.ts";
import { decodePlainUtf8 } from "../text/plain-utf8.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";

/** A file as the disk gave it: its bytes, or why there are none. Paths are shown to people, so they are relative. */
export interface RawFile {
  readonly path: string;
  readonly content:
    | { readonly kind: "bytes"; readonly bytes: Uint8Array }
    | { readonly kind: "unreadable"; readonly why: string }
    | { readonly kind: "link"; readonly target: string }
    | { readonly kind: "too-large"; readonly size: number }
    // Neither Markdown, YAML nor CSV, so its bytes were not looked at.
    | { readonly kind: "foreign" }
    // Read before, found without fault, and not changed since: its bytes were not loaded.
    | { readonly kind: "sound" };
}

/** A file that is text. Line breaks are `\n`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Larger text files are refused: a notice's tables belong into attachments. */
export const maximumFileSize = 8 * 1024 * 1024;
const maximumLineLength = 100_000;

/** Decodes a text file as UTF-8; `allowMark` accepts the byte-order mark that Excel puts before CSV. */
export function decodeFile(
  file: RawFile,
  { allowMark }: { readonly allowMark: boolean },
): Checked<SourceFile> {
  const { path } = file;
  const { value: bytes, diagnostics } = takeBytes(file);
  if (bytes === undefined) return { value: undefined, diagnostics };
  const decoded = decode(bytes, "utf-8");
  if (decoded === undefined) return { value: undefined, diagnostics: [undecodable(path, bytes)] };
  if (decoded.startsWith("\uFEFF") && !allowMark)
    return {
      value: undefined,
      diagnostics: [complain("byte-order-mark", { file: path, line: 1, column: 1 }, {})],
    };
  return settleText(path, decoded);
}

/** The bytes of a file that can be text: read, of bearable size, neither empty nor UTF-16. */
export function takeBytes({ path, content }: RawFile): Checked<Uint8Array> {
  const refuse = (diagnostic: Diagnostic): Checked<Uint8Array> => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  if (content.kind === "unreadable")
    return refuse(complain("unreadable-file", { file: path }, { why: content.why }));
  if (content.kind === "link")
    return refuse(complain("link-outside", { file: path }, { target: content.target }));
  if (content.kind === "foreign") return refuse(complain("passed-over", { file: path }, {}));
  if (content.kind === "too-large") return refuse(tooLarge(path, content.size));
  if (content.kind === "sound") return { value: undefined, diagnostics: [] };
  const { bytes } = content;
  if (bytes.length > maximumFileSize) return refuse(tooLarge(path, bytes.length));
  if (bytes.length === 0) return refuse(complain("empty-file", { file: path }, {}));
  if (isUtf16(bytes)) return refuse(complain("not-utf8", { file: path }, { guess: "UTF-16（Unicode）" }));
  return { value: bytes, diagnostics: [] };
}

/** A decoded text without its byte-order mark, its line breaks made one kind, its signs looked at. */
export function settleText(path: string, decoded: string): Checked<SourceFile> {
  const unmarked = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  const text = unmarked.includes("\r") ? unmarked.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : unmarked;
  if (text.trim() === "")
    return { value: undefined, diagnostics: [complain("empty-file", { file: path }, {})] };
  return checkSigns({ path, text });
}

function checkSigns(file: SourceFile): Checked<SourceFile> {
  // Where nothing is to be complained of, no line needs to be looked at by itself.
  if (file.text.length <= maximumLineLength && !findHiddenSign(file.text))
    return { value: file, diagnostics: [] };
  const lines = file.text.split("\n");
  for (const [index, line] of lines.entries()) {
    const nul = line.indexOf("\0");
    if (nul >= 0) {
      const column = [...line.slice(0, nul)].length + 1;
      return {
        value: undefined,
        diagnostics: [complain("nul-byte", { file: file.path, line: index + 1, column }, {})],
      };
    }
    const hidden = findHiddenSign(line);
    if (hidden) {
      const place = { file: file.path, line: index + 1, column: hidden.before + 1 };
      return { value: undefined, diagnostics: [complain("hidden-sign", place, { sign: hidden.sign })] };
    }
    const length = line.length > maximumLineLength ? [...line].length : 0;
    if (length > maximumLineLength) {
      const facts = { length, limit: maximumLineLength };
      return {
        value: undefined,
        diagnostics: [complain("line-too-long", { file: file.path, line: index + 1, column: 1 }, facts)],
      };
    }
  }
  return { value: file, diagnostics: [] };
}

function undecodable(path: string, bytes: Uint8Array): Diagnostic {
  const guess = decode(bytes, "gb18030") === undefined ? "" : "GBK（GB18030）";
  const lines = decodeBeginning(bytes).split(/\r\n?|\n/);
  return complain(
    "not-utf8",
    { file: path, line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 },
    { guess },
  );
}

/** What stands before the first byte that is no UTF-8; found by halving, so that its place can be named. */
export function decodeBeginning(bytes: Uint8Array): string {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodePrefix(bytes.subarray(0, middle)) === undefined) bad = middle;
    else good = middle;
  }
  return decodePrefix(bytes.subarray(0, good)) ?? "";
}

/** Decodes, allowing the last character to be cut short. */
function decodePrefix(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

// Whole texts leave nothing behind in it.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes strictly: undefined where one byte is not of the encoding. */
export function decode(bytes: Uint8Array, encoding: "utf-8" | "gb18030"): string | undefined {
  const plain = encoding === "utf-8" ? decodePlainUtf8(bytes) : undefined;
  if (plain !== undefined) return plain;
  try {
    const decoder = encoding === "utf-8" ? utf8 : new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function tooLarge(path: string, size: number): Diagnostic {
  return complain(
    "file-too-large",
    { file: path },
    { size: formatFileSize(size), limit: formatFileSize(maximumFileSize) },
  );
}
