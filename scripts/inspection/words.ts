/** Hands on complaints about words: every text is searched once for all rules; waivers accept them one by one. */

import { complain, type DiagnosticCode } from "../diagnostics/codes.ts";
import { wordCodes } from "../diagnostics/codes-words.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Waiver } from "../record/waiver.ts";
import type { WordKind, WordRule, WordRules } from "../record/word-rules.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { type JudgedPiece, type JudgedText, listJudgedTexts } from "./judged-texts.ts";
import { findSignSlips, type SignSlip } from "./sign-slips.ts";
import { indexWords, type WordSearch } from "./word-search.ts";

/** The complaints that a waiver accepts by the words it names, errors too. */
export const wordRuleCodes: readonly DiagnosticCode[] = [...(Object.keys(wordCodes) as DiagnosticCode[])];

const codeOfKind = {
  "body-title": "old-body-name",
  "law-title": "wrong-law-title",
  forbidden: "forbidden-word",
  deprecated: "deprecated-word",
  misprint: "miswritten-word",
} as const satisfies Readonly<Record<WordKind, DiagnosticCode>>;

/** A complaint, and where in its piece the words stand. */
interface Slip {
  readonly diagnostic: Diagnostic;
  readonly piece: JudgedPiece;
  readonly at: number;
  readonly wrong: string;
}

/** Inspects titles, summaries and bodies of all that the county publishes, or will. */
export function inspectWords(catalog: Catalog, files: CountyFiles): readonly Diagnostic[] {
  const { wordRules } = catalog.standards;
  const find = openSlips(wordRules);
  const found = collect();
  for (const text of listJudgedTexts(catalog, files)) settle(find(text), text.waivers, found);
  return found.list();
}

/** Whether a text has any slip by itself, whatever its waivers accept. */
export function openWordLook(wordRules: WordRules): (text: JudgedText) => boolean {
  const find = openSlips(wordRules);
  return (text) => find(text).length > 0;
}

function openSlips(wordRules: WordRules): (text: JudgedText) => readonly Slip[] {
  const search = indexWords(wordRules);
  return (text) => {
    const slips: Slip[] = [];
    for (const piece of text.pieces()) {
      for (const slip of findWords(piece, text, search)) slips.push(slip);
      for (const slip of joinWidths(findSignSlips(piece.text, text.year, wordRules), piece))
        if (slip.kind !== "width" || text.ownSigns) slips.push(tellSlip(slip, piece));
    }
    return slips;
  };
}

function findWords(piece: JudgedPiece, { day }: JudgedText, search: WordSearch): readonly Slip[] {
  return search(piece.text, day).map(({ at, wrong, rule }) => {
    const diagnostic = complainOfWord(rule, wrong, { piece, at });
    return { diagnostic: { ...diagnostic, severity: rule.severity }, piece, at, wrong };
  });
}

interface Spot {
  readonly piece: JudgedPiece;
  readonly at: number;
}

function complainOfWord(
  { kind, right, advice, mend, cite }: WordRule,
  wrong: string,
  { piece, at }: Spot,
): Diagnostic {
  const may = mend && right !== undefined && piece.isWritten(at, wrong);
  return complain(
    codeOfKind[kind],
    piece.placeAt(at),
    { wrong, right: right ?? advice ?? "", mend: may },
    cite,
  );
}

/** One complaint a line says it; a document typed on another keyboard would fill the screen. */
function joinWidths(slips: readonly SignSlip[], piece: JudgedPiece): readonly SignSlip[] {
  if (slips.length < 2) return slips;
  const joined: SignSlip[] = [];
  for (const slip of slips) {
    const last = joined.at(-1);
    const end = last === undefined ? 0 : last.at + last.wrong.length;
    const wrong = last === undefined ? "" : piece.text.slice(last.at, slip.at + slip.wrong.length);
    const one = last?.kind === "width" && slip.kind === "width" && slip.at >= end && !wrong.includes("\n");
    if (!one || last === undefined || !piece.isWritten(last.at, wrong)) joined.push(slip);
    else
      joined[joined.length - 1] = {
        ...last,
        wrong,
        right: last.right + piece.text.slice(end, slip.at) + slip.right,
      };
  }
  return joined;
}

function tellSlip(slip: SignSlip, piece: JudgedPiece): Slip {
  const { at, wrong } = slip;
  const place = piece.placeAt(at);
  return {
    diagnostic: complainOfSlip(slip, { place, isWritten: piece.isWritten(at, wrong) }),
    piece,
    at,
    wrong,
  };
}

/** Only what stands in the file as it is told can be mended there. */
interface SlipSpot {
  readonly place: Place;
  readonly isWritten: boolean;
}

function complainOfSlip({ kind, wrong, right }: SignSlip, { place, isWritten }: SlipSpot): Diagnostic {
  switch (kind) {
    case "date":
      return complain("impossible-date", place, { date: wrong, why: right });
    case "number": {
      const { edit, ...told } = complain("document-number-brackets", place, {
        value: wrong,
        official: right,
      });
      return isWritten && edit ? { ...told, edit } : told;
    }
    case "width":
      return complain("mixed-width", place, { wrong, right, mend: isWritten });
    case "pair":
      return complain("unpaired-mark", place, { mark: wrong, missing: right });
    case "repeat":
      return complain("miswritten-word", place, { wrong, right });
  }
}

/** A waiver names the words, or a longer stretch round them; without 对象 it accepts every complaint of its rule in the file. */
function settle(slips: readonly Slip[], waivers: readonly Waiver[], found: Collector): void {
  const own = waivers.filter(({ rule }) => wordRuleCodes.includes(rule));
  const used = new Set<Waiver>();
  for (const slip of slips) {
    const waiver = own.find((one) => one.rule === slip.diagnostic.code && accepts(one, slip));
    if (waiver) used.add(waiver);
    else found.take({ value: undefined, diagnostics: [slip.diagnostic] });
  }
  for (const waiver of own)
    if (!used.has(waiver)) found.add("unused-waiver", waiver.place, { rule: waiver.rule });
}

function accepts({ subject }: Waiver, { piece, at, wrong }: Slip): boolean {
  if (subject === undefined) return true;
  const from = Math.max(0, at - subject.length);
  const near = piece.text.slice(from, at + wrong.length + subject.length);
  for (let found = near.indexOf(subject); found >= 0; found = near.indexOf(subject, found + 1)) {
    const [start, end] = [from + found, from + found + subject.length];
    if (start < at + wrong.length && end > at) return true;
  }
  return false;
}
