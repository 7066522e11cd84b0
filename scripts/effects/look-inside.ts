/** Looks for traces in the bytes of a file, through every layer of packing that can be opened. */
import { gunzipSync, inflateSync } from "node:zlib";
import { digestOf } from "../text/digest.ts";
import { decode } from "../source/source-file.ts";
import type { LeakTrace } from "../inspection/leak-report.ts";
import { isZip, unpackZip } from "../export/unpack.ts";

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
const sealedKinds = /\.(?:7z|rar|xz|bz2|zst|br|pdf|doc|xls|ppt|wps|ofd|jpe?g|png|tiff?)$/i;

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
  const bare = plain.includes("<") ? plain.replace(/<[^>]*>/g, "") : "";
  const name = path.replaceAll("\\", "/");
  return traces
    .filter(
      ({ texts, digests }) =>
        digests.includes(digest) ||
        texts.some(
          (text) =>
            plain.includes(text) ||
            bare.includes(text) ||
            name.includes(text) ||
            (utf8 === undefined && (buffer.includes(text, 0, "utf8") || buffer.includes(text, 0, "utf16le"))),
        ),
    )
    .map(({ what }) => what);
}

function joinByPath(found: readonly Finding[]): readonly Finding[] {
  const byPath = new Map<string, Set<string>>();
  for (const { path, traces } of found) byPath.set(path, new Set([...(byPath.get(path) ?? []), ...traces]));
  return [...byPath].map(([path, traces]) => ({ path, traces: [...traces] }));
}
