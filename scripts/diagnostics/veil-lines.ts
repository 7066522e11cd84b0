/** Hands on the lines of files as they may be shown: what a complaint about persons is about is made unreadable, sign for sign. */
import { findPersonalTraces } from "../text/personal-trace.ts";
import { privacyCodes } from "./codes-privacy.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** A line of a file (from 1); undefined where the text is not at hand. */
export type LineOf = (file: string, line: number) => string | undefined;

/** The same lines, veiled: what was found by the heading of a table cannot be known by its own signs. */
export function veilLines(lineOf: LineOf, diagnostics: readonly Diagnostic[]): LineOf {
  const told = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { code, place } = diagnostic;
    if (!isAboutPersons(code)) continue;
    const own = told.get(`${place.line} ${place.file}`);
    if (own) own.push(diagnostic);
    else told.set(`${place.line} ${place.file}`, [diagnostic]);
  }
  return (file, line) => {
    const text = lineOf(file, line);
    return text === undefined ? undefined : veilLine(text, told.get(`${line} ${file}`) ?? []);
  };
}

function isAboutPersons(code: string): boolean {
  return Object.hasOwn(privacyCodes, code) || code === "personal-value" || code === "personal-column";
}

/** Six digits and more, whatever stands between them but words. */
const digits = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,5}\p{Nd}){5,}[Xx×Ｘｘ]?/gu;

function veilLine(text: string, diagnostics: readonly Diagnostic[]): string {
  const hidden = new Set<number>();
  const hide = (start: number, written: string): void => {
    for (const at of hiddenSigns(written)) hidden.add(start + at);
  };
  for (const { start, length } of findPersonalTraces(text)) hide(start, text.slice(start, start + length));
  for (const { place, edit } of diagnostics) {
    const before = [...text].slice(0, (place.column ?? 1) - 1).join("").length;
    if (edit && edit.old !== "" && text.startsWith(edit.old, before)) hide(before, edit.old);
    else for (const { 0: run, index } of text.matchAll(digits)) hide(index, run);
  }
  let at = 0;
  return [...text]
    .map((sign) => {
      const shown = hidden.has(at) ? "*" : sign;
      at += sign.length;
      return shown;
    })
    .join("");
}

/** Of a long number the first three and the last two signs stay, so that a clerk knows which is meant; of a short one the first two. */
function hiddenSigns(written: string): readonly number[] {
  const places = [...written.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  return places.length < 11 ? places.slice(2) : places.slice(3, -2);
}
