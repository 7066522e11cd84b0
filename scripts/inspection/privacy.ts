/** Hands on findings about persons in everything that goes out: texts, their front matter, file names, attachments (条例第十五条). */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { indexLines } from "../source/line-index.ts";
import { decodeFile } from "../source/source-file.ts";
import { findPersonalData } from "../record/personal-data.ts";
import type { PrivacyRules } from "../record/privacy-rules.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { listOwnWaivers } from "./list-waivers.ts";
import { inspectAttachments } from "./privacy-attachments.ts";
import { type FindingFrame, inspectName, makeFinding } from "./privacy-findings.ts";
import { settlePrivacy, type WaivableFinding } from "./privacy-waivers.ts";

/**
 * Looks through all texts and attachments. What is held (not proactive, a draft) only warns; what is due later is judged as
 * if it went out today. Ledgers are looked through where they are read.
 */
export function inspectPrivacy(files: CountyFiles, catalog: Catalog): readonly Diagnostic[] {
  const held = new Set(
    catalog.held.filter((notice) => !isDue(notice, catalog)).map(({ place }) => place.file),
  );
  const texts = files.content
    .filter(isLookedThrough)
    .flatMap((keyed) =>
      inspectText(keyed, { isHeld: held.has(keyed.file.path), rules: catalog.standards.privacy }),
    );
  const attached = inspectAttachments(files, catalog, held);
  return settlePrivacy([...texts, ...attached], listOwnWaivers(catalog));
}

/** Proactive, and held only until its day. */
function isDue(notice: Catalog["held"][number], { day }: Catalog): boolean {
  return notice.disclosureMode === "proactive" && notice.publishedOn.date > day;
}

/** Texts of pages, and tables whose words are shown on them. */
function isLookedThrough({ key, file }: KeyedFile): boolean {
  if (file.content.kind !== "bytes") return false;
  return key.endsWith(".md") || /^(?:agencies|columns|owners)\.yaml$|(?:^|\/)figures\/[^/]+\.yaml$/.test(key);
}

type TextFrame = Pick<FindingFrame, "isHeld"> & { readonly rules: PrivacyRules };

function inspectText({ key, file }: KeyedFile, { isHeld, rules }: TextFrame): readonly WaivableFinding[] {
  const text = decodeFile(file, { allowMark: true }).value?.text ?? "";
  const sign = key.endsWith(".md") ? "×" : "*";
  const spotOf = indexLines(text);
  const inside = findPersonalData(text, rules).map((finding) => {
    const written = text.slice(finding.start, finding.start + finding.length);
    const { line, column } = spotOf(finding.start);
    const place = { file: file.path, line, column };
    return makeFinding(finding, written, { place, sign, isHeld, where: "", subjects: [`第${line}行`] });
  });
  return [...inside, ...inspectName(key, file.path, { isHeld, rules })];
}
