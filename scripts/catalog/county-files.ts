/** Hands on the shape of a county's folder as the disk gave it, before anything is read. */
import type { RawFile } from "../source/source-file.ts";
import type { AttachmentPrivacy } from "../record/attachment-privacy.ts";
import type { Notice } from "../record/notice.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { History } from "./history.ts";

/** An attachment's facts; its bytes are streamed by `effects/`, never kept. */
export interface AttachmentFile {
  /** Path below `attachments/`. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** What it tells of persons; undefined where it was not looked into. */
  readonly privacy?: AttachmentPrivacy;
}

/** A county's content, listed. Paths inside files are shown to people; keys are below the folder. */
export interface CountyFiles {
  /** The content folder as people see it: `content`. */
  readonly folder: string;
  readonly content: readonly KeyedFile[];
  /** The notices of files that are `sound`, by key. */
  readonly sound?: ReadonlyMap<string, Notice>;
  readonly attachments: readonly AttachmentFile[];
  /** The standards folder as people see it. */
  readonly standardsFolder: string;
  readonly standards: readonly KeyedFile[];
  /** The list of old complaints, where another than the county's own is to be used. */
  readonly baseline?: RawFile;
  /** Who wrote the declared figures, where there is a history. */
  readonly history?: History;
}
