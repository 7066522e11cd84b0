/** Hands on the parts of a zipped office file, unpacked within bounds; a damaged or monstrous file is refused, never thrown at anybody. */
import { unzipSync } from "fflate";

/** The parts by their paths, in the order of the file. */
export interface ZipParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** What was left packed or could not be opened; undefined where nothing was. */
  readonly unread: string | undefined;
}

const mostParts = 20_000;

/** Unpacks the parts that `wanted` names, up to so many bytes in all. */
export function openZip(
  bytes: Uint8Array,
  limit: number,
  wanted: (path: string) => boolean = () => true,
): ZipParts {
  let [left, count] = [limit, 0];
  let unread: string | undefined;
  try {
    const parts = unzipSync(bytes, {
      // The size that the file itself tells bounds what is unpacked: fflate never writes beyond it.
      filter: ({ name, originalSize, compression }) => {
        count++;
        if (name.endsWith("/") || !wanted(name)) return false;
        if (compression !== 0 && compression !== 8) {
          unread = "用了不认识的压缩方法";
          return false;
        }
        if (originalSize > left || count > mostParts) {
          unread = "展开以后太大（可能是压缩炸弹）";
          return false;
        }
        left -= originalSize;
        return true;
      },
    });
    return { parts: new Map(Object.entries(parts)), unread };
  } catch {
    return salvage(bytes, limit, wanted);
  }
}

/** One broken part must not hide the others: each is tried by itself. */
function salvage(bytes: Uint8Array, limit: number, wanted: (path: string) => boolean): ZipParts {
  const names: string[] = [];
  const unread = "文件损坏，有的部分打不开";
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (wanted(name) && originalSize <= limit && names.length < 500) names.push(name);
        return false;
      },
    });
  } catch {
    return { parts: new Map(), unread: "文件损坏，打不开" };
  }
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  for (const wantedName of names) {
    try {
      const part = unzipSync(bytes, {
        filter: ({ name, originalSize }) => name === wantedName && originalSize <= left,
      })[wantedName];
      if (!part) continue;
      left -= part.length;
      parts.set(wantedName, part);
    } catch {
      // This one is lost; `unread` says so.
    }
  }
  return { parts, unread };
}

/** True for what begins as a zip does, also one cut into pieces or empty. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [0x03, 0x05, 0x07].includes(bytes[2] ?? 0);
}

/** True for the old compound files of Office, and for new ones behind a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/** The text of an XML part: UTF-8, or UTF-16 with its mark. */
export function decodePart(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return "";
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
