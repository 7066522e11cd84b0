/** Hands on the words by which lists and mailboxes of persons are known, and how far attachments are looked into. */
import { z } from "zod";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape, wholeNumber } from "./shape.ts";

const words = z.array(z.string().min(1));
const shape = z.strictObject({
  source: z.string(),
  confidence,
  nameHeadings: words,
  addressHeadings: words,
  accountHeadings: words,
  identityHeadings: words,
  freeMail: words,
  listFrom: wholeNumber,
  programAuthors: words,
  attachmentMegabytes: wholeNumber,
  unpackedMegabytes: wholeNumber,
});

/** `standards/rules/privacy.yaml`. */
export type PrivacyRules = z.infer<typeof shape>;

/** Where the rules lie below the standards folder. */
export const privacyRulesKey = "rules/privacy.yaml";

/** Reads the rules. */
export function readPrivacyRules(tree: Tree, file: string): Checked<PrivacyRules> {
  const shaped = readShape(shape, tree, file);
  return { value: shaped.value?.value, diagnostics: shaped.diagnostics };
}

/** Bytes of so many megabytes. */
export function bytesOf(megabytes: number): number {
  return megabytes * 1024 * 1024;
}
