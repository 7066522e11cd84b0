/** Hands on complaints for machines: the JSON contract, and annotations of a code host. */
import { maskPersonal } from "../text/mask-personal.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** One complaint as flat facts `{code, severity, file, line, column, message, hint, cite}`; absent ones are null. */
export function flattenDiagnostic({ code, severity, place, message, hint, cite }: Diagnostic) {
  return {
    code,
    severity,
    file: maskPersonal(place.file),
    line: place.line ?? null,
    column: place.column ?? null,
    message,
    hint: hint ?? null,
    cite: cite ?? null,
  };
}

/** One JSON array of flat complaints. */
export function formatAsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics.map(flattenDiagnostic), null, 2)}\n`;
}

/** GitHub (and Gitea) workflow annotations, one a line. A code host shows the first ten of a step: errors come first. */
export function formatForGithub(diagnostics: readonly Diagnostic[]): string {
  const gravest = (["error", "warning", "note"] as const).flatMap((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
  const lines = gravest.map(({ code, severity, place, message, hint }) => {
    const facts = [`file=${property(maskPersonal(place.file))}`];
    if (place.line !== undefined) facts.push(`line=${place.line}`, `col=${place.column ?? 1}`);
    facts.push(`title=${property(code)}`);
    const level = severity === "note" ? "notice" : severity;
    return `::${level} ${facts.join(",")}::${text(hint === undefined ? message : `${message}\n${hint}`)}`;
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function text(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string): string {
  return text(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
