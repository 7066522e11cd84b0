/** Speaks to the people at the terminal: complaints and progress to stderr, data to stdout. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatAsJson, formatForGithub } from "../diagnostics/format-machine.ts";
import { formatForTerminal } from "../diagnostics/format-terminal.ts";
import type { UnitOf } from "../diagnostics/tally.ts";
import { paint } from "./colour.ts";
import { explainSystemError } from "./system-error.ts";

/** How complaints are printed. */
export type Format = "terminal" | "json" | "github" | "csv" | "html";

// A reader that has seen enough (`| head`) is no fault of ours. Words that cannot be written end nothing; data that cannot be
// written are not there, whatever else went well.
process.stderr.on("error", () => undefined);
process.stdout.once("error", (error: Error & { readonly code?: string }) => {
  process.stdout.on("error", () => undefined);
  if (error.code === "EPIPE") return;
  writeWords(`结果没有写出来：${explainSystemError(error) ?? error.message}。\n`);
  process.once("exit", () => {
    process.exitCode = 2;
  });
});

/** Writes data, and nothing else, to stdout. */
export function writeData(text: string): void {
  endProgress();
  process.stdout.write(text);
}

/** Writes words for people to stderr. */
export function writeWords(text: string): void {
  endProgress();
  process.stderr.write(text);
}

/** What a run knows besides its complaints: who answers for which file, and whether every complaint is wished for. */
export interface Telling {
  readonly unitOf?: UnitOf;
  readonly told?: "all" | "some";
  readonly closing?: "none";
}

/** Prints complaints: for people (and a code host's log) to stderr, as JSON to stdout. */
export function writeDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: Format,
  seenFrom: string,
  telling: Telling = {},
): void {
  if (format === "json") writeData(formatAsJson(diagnostics));
  else if (format === "github") writeWords(formatForGithub(diagnostics));
  else writeWords(formatForTerminal(diagnostics, { lineOf: lineReader(seenFrom), paint, ...telling }));
}

// Whatever is written next begins on a clean line.
let showsProgress = false;

/** One line of progress: rewritten in place on a terminal, silent elsewhere but for the last. */
export function showProgress(text: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001B[2K${text}`);
  showsProgress = true;
}

/** Ends the line of progress. */
export function endProgress(): void {
  if (showsProgress) process.stderr.write("\r\u001B[2K");
  showsProgress = false;
}

/** Reads lines of files as people see them, each file once. */
export function lineReader(seenFrom: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (lines === undefined) {
      try {
        lines = readFileSync(resolve(seenFrom, file), "utf8").split(/\r\n|\n|\r/);
      } catch {
        lines = [];
      }
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}
