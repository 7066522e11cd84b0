/** Hands on the closed table of codes: what each complaint says, how grave it is, and why the rule stands. */
import { maskPersonal } from "../text/mask-personal.ts";
import type { CodeEntry } from "./code-entry.ts";
import { archiveCodes } from "./codes-archive.ts";
import { baselineCodes } from "./codes-baseline.ts";
import { bookCodes } from "./codes-books.ts";
import { catalogCodes } from "./codes-catalog.ts";
import { commandCodes } from "./codes-command.ts";
import { draftCodes } from "./codes-draft.ts";
import { historyCodes } from "./codes-history.ts";
import { ledgerCodes } from "./codes-ledger.ts";
import { lifeCycleCodes } from "./codes-life-cycle.ts";
import { privacyCodes } from "./codes-privacy.ts";
import { recordCodes } from "./codes-record.ts";
import { reportCodes } from "./codes-report.ts";
import { reviewCodes } from "./codes-review.ts";
import { sourceCodes } from "./codes-source.ts";
import { statisticsCodes } from "./codes-statistics.ts";
import { wordCodes } from "./codes-words.ts";
import type { Diagnostic, Place } from "./diagnostic.ts";

/** Every code, stable and documented. */
export const codes = {
  ...sourceCodes,
  ...recordCodes,
  ...catalogCodes,
  ...ledgerCodes,
  ...lifeCycleCodes,
  ...bookCodes,
  ...statisticsCodes,
  ...reportCodes,
  ...reviewCodes,
  ...privacyCodes,
  ...historyCodes,
  ...commandCodes,
  ...draftCodes,
  ...wordCodes,
  ...baselineCodes,
  ...archiveCodes,
} as const;

/** The name of a code, as waivers and tests write it. */
export type DiagnosticCode = keyof typeof codes;

/** The facts that a code's sentence needs. */
export type FactsOf<C extends DiagnosticCode> = Parameters<(typeof codes)[C]["message"]>[0];

/** True where the text is the name of a code. */
export function isCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(codes, text);
}

/** Makes a complaint; numbers of persons that it would quote are masked. `cite` names the article where it depends on the day; else the table's own stands. */
export function complain<C extends DiagnosticCode>(
  code: C,
  place: Place,
  facts: FactsOf<C>,
  cite?: string,
): Diagnostic<DiagnosticCode> {
  // The table pairs each code with its own facts; TypeScript cannot follow the pair through the union.
  const { severity, message, hint, edit, cite: usual } = codes[code] as unknown as CodeEntry<FactsOf<C>>;
  const advice = hint?.(facts);
  const basis = cite ?? usual;
  const remedy = edit?.(facts);
  return {
    code,
    severity,
    place,
    message: maskPersonal(message(facts)),
    ...(advice === undefined ? {} : { hint: maskPersonal(advice) }),
    ...(basis === undefined ? {} : { cite: basis }),
    ...(remedy === undefined ? {} : { edit: remedy }),
  };
}
