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
import { inspectName, makeFinding } from "./privacy-findings.ts";
import { settlePrivacy, type WaivableFinding } from "./privacy-waivers.ts";
import { listShownLines } from "./veiled-lines.ts";

/**
 * Looks through all texts and attachments. What is held (not proactive, a draft, taken back) only warns; what is due later is
 * judged as if it went out today. Ledgers are looked through where they are read.
 */
export function inspectPrivacy(files: CountyFiles, catalog: Catalog): readonly Diagnostic[] {
  const held = new Set(
    catalog.held.filter((notice) => !isDue(notice, catalog)).map(({ place }) => place.file),
  );
  const veiled = new Map(
    catalog.published
      .filter(({ notice }) => notice.withdrawal)
      .map(({ notice }) => [notice.place.file, notice]),
  );
  const rules = catalog.standards.privacy;
  const texts = files.content.filter(isLookedThrough).flatMap((keyed) => {
    const { path } = keyed.file;
    const notice = veiled.get(path);
    const isHeld = held.has(path);
    if (!notice) return inspectText(keyed, { isLineHeld: () => isHeld, isNameHeld: isHeld, rules });
    const isShown = listShownLines(decodeText(keyed), notice);
    return inspectText(keyed, { isLineHeld: (line) => !isShown(line), isNameHeld: true, rules });
  });
  const attached = inspectAttachments(files, catalog, held);
  return settlePrivacy([...texts, ...attached], listOwnWaivers(catalog));
}

/** Proactive, and held only until its day; taking something down never waits. */
function isDue(notice: Catalog["held"][number], { day }: Catalog): boolean {
  const { disclosureMode, state, publishedOn } = notice;
  return disclosureMode === "proactive" && state !== "withdrawn" && publishedOn.date > day;
}

/** Texts of pages, and tables whose words are shown on them. */
function isLookedThrough({ key, file }: KeyedFile): boolean {
  if (file.content.kind !== "bytes") return false;
  return key.endsWith(".md") || /^(?:agencies|columns|owners)\.yaml$|(?:^|\/)figures\/[^/]+\.yaml$/.test(key);
}

interface TextFrame {
  readonly isLineHeld: (line: number) => boolean;
  readonly isNameHeld: boolean;
  readonly rules: PrivacyRules;
}

function inspectText(
  keyed: KeyedFile,
  { isLineHeld, isNameHeld, rules }: TextFrame,
): readonly WaivableFinding[] {
  const { key, file } = keyed;
  const text = decodeText(keyed);
  const sign = key.endsWith(".md") ? "×" : "*";
  const spotOf = indexLines(text);
  const inside = findPersonalData(text, rules).map((finding) => {
    const written = text.slice(finding.start, finding.start + finding.length);
    const { line, column } = spotOf(finding.start);
    const frame = { isHeld: isLineHeld(line), where: "", subjects: [`第${line}行`] };
    return makeFinding(finding, written, { place: { file: file.path, line, column }, sign, ...frame });
  });
  return [...inside, ...inspectName(key, file.path, { isHeld: isNameHeld, rules })];
}

function decodeText({ file }: KeyedFile): string {
  return decodeFile(file, { allowMark: true }).value?.text ?? "";
}
