/** Hands on how attachments are looked at while their bytes are at hand, as a county's standards say; whoever reads the disk need not know why. */
import { digestOf } from "../text/digest.ts";
import { collect } from "../diagnostics/collector.ts";
import { mayHoldText } from "../source/attachment-text.ts";
import { type AttachmentPrivacy, inspectAttachment } from "./attachment-privacy.ts";
import { bytesOf, privacyRulesKey, readPrivacyRules } from "./privacy-rules.ts";
import type { KeyedFile } from "./read-standards.ts";
import { readYamlFile } from "./yaml-file.ts";

/** Looking at one attachment, by its path below `attachments/`. */
export interface AttachmentLook {
  /** False where there is nothing to look for: a picture, or no rules. */
  readonly concerns: (key: string) => boolean;
  /** Larger files are not opened. */
  readonly largestBytes: number;
  readonly inspect: (key: string, bytes: Uint8Array) => AttachmentPrivacy;
  /** What is said of a file that was too large to open. */
  readonly unopened: AttachmentPrivacy;
  /** Digest of the rules: what was seen under others tells nothing under these. */
  readonly rules: string;
}

/** Rules that are missing or wrong look at nothing: they are complained about when the standards are read in their turn. */
export function makeAttachmentLook(standards: readonly KeyedFile[]): AttachmentLook {
  const unopened: AttachmentPrivacy = { findings: [], traces: [], unread: "文件太大，没有打开" };
  const keyed = standards.find(({ key }) => key === privacyRulesKey);
  const tree = keyed && readYamlFile(keyed.file, collect());
  const rules = tree && readPrivacyRules(tree, keyed.file.path).value;
  if (!rules) return { concerns: () => false, largestBytes: 0, inspect: () => unopened, unopened, rules: "" };
  return {
    concerns: mayHoldText,
    largestBytes: bytesOf(rules.attachmentMegabytes),
    inspect: (key, bytes) => inspectAttachment(key, bytes, rules),
    unopened,
    rules: digestOf(JSON.stringify(rules)),
  };
}
