/** Hands on the web archive (WARC 1.1, ISO 28500): a record for each file of the copy, under the site's address and its path; what only the copy has never was there. */
import { Gzip } from "fflate";
import { WARCRecord, WARCSerializer } from "warcio";
import { digestOf } from "../text/digest.ts";
import { mediaTypeOf } from "./media-type.ts";
import { packing } from "./packing.ts";
import { describeCommit, type Provenance } from "./provenance.ts";
import { warcName } from "./verified-parts.ts";

/** A file to be recorded; it is read twice, so that it need never be held. */
export interface RecordedFile {
  /** Path below the site root. */
  readonly path: string;
  readonly sha256: string;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** The archive in pieces, each record a gzip member of its own; the files come in the order given. Same files, same bytes. */
export async function* writeWarc(
  provenance: Provenance,
  files: Iterable<RecordedFile>,
): AsyncIterable<Uint8Array> {
  const info = describeArchive(provenance);
  const infoId = recordId(digestOf(info.join("")));
  // Noon in Beijing, so that the day is the same by either clock.
  const date = `${provenance.contentDate}T04:00:00Z`;
  const frame = { date, warcVersion: "WARC/1.1" } as const;
  const first = WARCRecord.create(
    { ...frame, type: "warcinfo", filename: warcName, warcHeaders: { "WARC-Record-ID": infoId } },
    encode(info),
  );
  yield* pack(first, () => encode(info));
  for (const { path, sha256, read } of files) {
    const warcHeaders = {
      "WARC-Record-ID": recordId(digestOf(`${path}\n${sha256}`)),
      "WARC-Warcinfo-ID": infoId,
      "Content-Type": mediaTypeOf(path),
      "WARC-Payload-Digest": `sha256:${sha256}`,
      "WARC-Block-Digest": `sha256:${sha256}`,
    };
    const url = provenance.config.baseUrl + path;
    yield* pack(WARCRecord.create({ ...frame, type: "resource", url, warcHeaders }, read()), read);
  }
}

function describeArchive(provenance: Provenance): readonly string[] {
  const { config, version, day } = provenance;
  return [
    `software: Gongkai ${version}, warcio.js\r\n`,
    "format: WARC File Format 1.1\r\n",
    `operator: ${config.operator}\r\n`,
    `publisher: ${config.host}\r\n`,
    `isPartOf: ${config.siteName}政府信息公开\r\n`,
    `description: 由静态网站的副本逐个文件写成，不是从网上抓取的；网站日期 ${day}，提交 ${describeCommit(provenance)}\r\n`,
  ];
}

async function* encode(lines: readonly string[]): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(lines.join(""));
}

/** An identifier that is the same for the same content: a UUID of version 8 (RFC 9562 §5.8) out of a digest. */
function recordId(sha256: string): string {
  const variant = ((Number.parseInt(sha256.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `${variant}${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join("-")}>`;
}

/** Serializes and packs a record. The record counts its bytes in a first reading; its buffer then reads them again. */
async function* pack(record: WARCRecord, read: () => AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const again = { write: () => undefined, readAll: read, purge: () => undefined };
  const packed: Uint8Array[] = [];
  // Not Node's own: its bytes change with the library that it was built with. No time, and one name of a system.
  const gzip = new Gzip({ ...packing, mtime: 0 }, (piece) => packed.push(piece));
  for await (const piece of new WARCSerializer(record, { gzip: false }, again)) {
    gzip.push(piece);
    yield* packed.splice(0);
  }
  gzip.push(new Uint8Array(), true);
  yield* packed.splice(0);
}
