/** Hands on the standards by which single notices are read, also as plain values, which another thread can be told. */
import { openScheme, type PlainScheme } from "./scheme.ts";
import type { SchemeId, Schemes, Standards } from "./standards.ts";

/** Of all that is issued from above, what one notice is judged by. */
export type NoticeStandards = Pick<Standards, "elements" | "schemes" | "privacy" | "wordRules">;

/** The same without functions. */
export interface PlainNoticeStandards extends Omit<NoticeStandards, "schemes"> {
  readonly schemes: readonly (readonly [SchemeId, PlainScheme])[];
}

/** Makes them plain. */
export function keepNoticeStandards({
  elements,
  schemes,
  privacy,
  wordRules,
}: NoticeStandards): PlainNoticeStandards {
  const plain = Object.entries(schemes).map(
    ([key, { id, name, terms, spellings }]) => [key as SchemeId, { id, name, terms, spellings }] as const,
  );
  return { elements, schemes: plain, privacy, wordRules };
}

/** Makes them standards again. */
export function openNoticeStandards({ schemes, ...rest }: PlainNoticeStandards): NoticeStandards {
  const opened = schemes.map(([key, scheme]) => [key, openScheme(scheme)] as const);
  return { ...rest, schemes: Object.fromEntries(opened) as Schemes };
}
