/**
 * Reads a web archive by ISO 28500 (WARC 1.1) over Node's own gzip, and hands on its records. It knows nothing of the library
 * that writes them: each record must be a gzip member of its own, and as long as it says.
 */
import { createHash } from "node:crypto";
import { crc32, inflateRawSync } from "node:zlib";

/** A record: its named fields in small letters, and its block. */
export interface ReadRecord {
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Buffer;
}

/** The records in order; throws at the first thing that is not as the standard says. */
export function readWarc(bytes: Buffer): readonly ReadRecord[] {
  const records: ReadRecord[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { content, end } = readMember(bytes, at);
    records.push(readRecord(content));
    at = end;
  }
  return records;
}

/** The head of a gzip member: method, flags, time, extra flags, system (RFC 1952 §2.3.1). */
export function readGzipHeads(bytes: Buffer): readonly string[] {
  const heads: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    heads.push(bytes.subarray(at, at + 10).toString("hex"));
    at = readMember(bytes, at).end;
  }
  return heads;
}

function readMember(bytes: Buffer, at: number): { readonly content: Buffer; readonly end: number } {
  if (bytes.readUInt16BE(at) !== 0x1f8b || bytes[at + 2] !== 8) throw new Error(`no gzip member at ${at}`);
  if (bytes[at + 3] !== 0) throw new Error(`a gzip member with fields at ${at}`);
  const { buffer, engine } = inflateRawSync(bytes.subarray(at + 10), { info: true }) as unknown as {
    readonly buffer: Buffer;
    readonly engine: { readonly bytesWritten: number };
  };
  const tail = at + 10 + engine.bytesWritten;
  if (bytes.readUInt32LE(tail) !== crc32(buffer)) throw new Error(`a wrong CRC at ${tail}`);
  if (bytes.readUInt32LE(tail + 4) !== buffer.length) throw new Error(`a wrong length at ${tail}`);
  return { content: buffer, end: tail + 8 };
}

function readRecord(content: Buffer): ReadRecord {
  const end = content.indexOf("\r\n\r\n");
  const [version, ...lines] = content.subarray(0, end).toString("utf8").split("\r\n");
  if (version !== "WARC/1.1") throw new Error(`a record of version ${version}`);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name = "", value = ""] = /^([\w!#$%&'*+.^`|~-]+): ?(.*)$/.exec(line) ?? [];
    if (name === "" || fields.has(name.toLowerCase())) throw new Error(`a field ${line}`);
    fields.set(name.toLowerCase(), value);
  }
  for (const needed of ["warc-record-id", "content-length", "warc-date", "warc-type"])
    if (!fields.has(needed)) throw new Error(`a record without ${needed}`);
  const length = Number(fields.get("content-length"));
  const block = content.subarray(end + 4, end + 4 + length);
  if (content.subarray(end + 4 + length).toString("latin1") !== "\r\n\r\n")
    throw new Error(`${fields.get("warc-record-id")} is not followed by two line ends`);
  for (const field of ["warc-block-digest", "warc-payload-digest"]) {
    const [algorithm = "", digest] = (fields.get(field) ?? "").split(":");
    if (digest !== undefined && createHash(algorithm).update(block).digest("hex") !== digest)
      throw new Error(`${fields.get("warc-target-uri")} has another ${field}`);
  }
  return { fields, block };
}
