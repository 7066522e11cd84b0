/** Looks for traces in the bytes of a file, through every layer of packing that can be opened. */
import { gunzipSync, inflateSync } from "node:zlib";
import { digestOf } from "../text/digest.ts";
import { decode } from "../source/source-file.ts";
import type { LeakTrace } from "../inspection/leak-report.ts";
import { isZip, unpackZip } from "../export/unpack.ts";
import { openCarrier } from "./disk-carrier.ts";
import { openKeptBundle } from "./search-store.ts";

/** What was found in one file: the way to the entry, and the traces. */
export interface Finding {
  readonly path: string;
  readonly traces: readonly string[];
}

/** What looking gave. `sealed` are entries that could not be opened. */
export interface Look {
  readonly found: readonly Finding[];
  readonly sealed: readonly string[];
}

const deepest = 5;
const largest = 512 * 1024 * 1024;
const sealedKinds =
  /\.(?:7z|rar|xz|bz2|zst|br|pdf|doc|xls|ppt|wps|ofd|jpe?g|png|tiff?|bundle(?:\.\d+\.part)?)$/i;

/** Looks through a file. Pictures, PDF and old office files are compared whole; that their text was not read is told. */
export function lookInside(path: string, bytes: Uint8Array, traces: readonly LeakTrace[], depth = 0): Look {
  const own = findTraces(path, bytes, traces);
  const found: Finding[] = own.length > 0 ? [{ path, traces: own }] : [];
  const sealed: string[] = [];
  const layers = depth < deepest ? openLayers(bytes) : [];
  if (layers === undefined || (layers.length === 0 && sealedKinds.test(path))) sealed.push(path);
  for (const layer of layers ?? []) {
    const inner = layer.path === "" ? path : `${path} › ${layer.path}`;
    if (!layer.bytes) {
      sealed.push(inner);
      continue;
    }
    const look = lookInside(inner, layer.bytes, traces, depth + 1);
    found.push(...look.found);
    sealed.push(...look.sealed);
  }
  return { found: joinByPath(found), sealed };
}

function openLayers(
  bytes: Uint8Array,
): readonly { readonly path: string; readonly bytes: Uint8Array | undefined }[] | undefined {
  if (isZip(bytes)) return unpackZip(bytes);
  const kept = openKeptBundle(bytes);
  if (kept) return kept;
  const carried = openCarrier(bytes);
  if (carried) return [{ path: "", bytes: carried }];
  const [first, second] = bytes;
  try {
    if (first === 0x1f && second === 0x8b)
      return [{ path: "", bytes: gunzipSync(bytes, { maxOutputLength: largest }) }];
  } catch {
    return undefined;
  }
  try {
    if (first === 0x78 && (second === 0x9c || second === 0x01 || second === 0xda))
      return [{ path: "", bytes: inflateSync(bytes, { maxOutputLength: largest }) }];
  } catch {
    // Two bytes alone make no packed file: it is read as it stands.
  }
  return [];
}

/** The traces in bytes: whole, as UTF-8, UTF-16 and GB18030, and as text from which the markup was taken. */
export function findTraces(path: string, bytes: Uint8Array, traces: readonly LeakTrace[]): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const digest = traces.some(({ digests }) => digests.length > 0) ? digestOf(bytes) : "";
  const utf8 = decode(bytes, "utf-8");
  const plain = utf8 ?? decode(bytes, "gb18030") ?? "";
  const bare = takeMarkupOut(plain);
  const name = path.replaceAll("\\", "/");
  // UTF-16 is looked for byte by byte: told the encoding, Node's own search never ends on bytes that begin at an odd address.
  const spellings = (text: string): readonly Buffer[] =>
    utf8?.includes("\0") === false ? [] : [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return traces
    .filter(
      ({ texts, digests }) =>
        digests.some((one) => one === digest || name.includes(one)) ||
        texts.some(
          (text) =>
            plain.includes(text) ||
            bare.includes(text) ||
            name.includes(text) ||
            spellings(text).some((spelling) => buffer.includes(spelling)),
        ),
    )
    .map(({ what }) => what);
}

/**
 * A text without what stands between `<` and the next `>`; empty where nothing is to be taken out. Each sign is passed once: a
 * packed file read as text may be all `<`, and a pattern would look for the end anew from each of them.
 */
export function takeMarkupOut(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("<", at);
    const close = open < 0 ? -1 : text.indexOf(">", open);
    if (close < 0) break;
    kept.push(text.slice(at, open));
    at = close + 1;
  }
  return at === 0 ? "" : kept.join("") + text.slice(at);
}

function joinByPath(found: readonly Finding[]): readonly Finding[] {
  const byPath = new Map<string, Set<string>>();
  for (const { path, traces } of found) byPath.set(path, new Set([...(byPath.get(path) ?? []), ...traces]));
  return [...byPath].map(([path, traces]) => ({ path, traces: [...traces] }));
}
