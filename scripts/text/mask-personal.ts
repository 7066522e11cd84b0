/** Hands on words that may be printed: whatever number or mailbox of a person stands in them is masked, sign for sign. */
import { findPersonalNumbers, maskWritten } from "./personal-number.ts";
import { findPersonalTraces } from "./personal-trace.ts";

/** Fewer digits than these make no number of a person: a passport has seven. */
const mayHold = /(?:\p{Nd}\P{Nd}{0,24}){7}|[@＠]/u;

/** The same words, with as many signs as before; a log, a report or a terminal may be read by anybody. */
export function maskPersonal(text: string): string {
  if (!mayHold.test(text)) return text;
  const masked = maskFound(text);
  if (!masked.includes("_")) return masked;
  // In the name of a file an underline divides as a space does.
  const written = [...masked];
  return [...maskFound(masked.replaceAll("_", " "))]
    .map((sign, at) => (sign === " " && written[at] === "_" ? "_" : sign))
    .join("");
}

function maskFound(text: string): string {
  const numbers = findPersonalNumbers(text).map(({ start, length }) => ({ start, length, isNumber: true }));
  const traces = findPersonalTraces(text)
    .filter(({ name }) => name !== "家庭住址")
    .map(({ start, length, name }) => ({ start, length, isNumber: name === "护照号" }));
  let masked = text;
  // From the end, so that what is masked moves nothing that is still to be.
  for (const { start, length, isNumber } of [...traces, ...numbers].sort(
    (one, other) => other.start - one.start,
  )) {
    const written = masked.slice(start, start + length);
    const hidden = isNumber ? maskWritten(written, "*") : maskMailbox(written);
    masked = masked.slice(0, start) + hidden + masked.slice(start + length);
  }
  return masked;
}

function maskMailbox(written: string): string {
  return written.replace(
    /^(.{0,2})([^@＠]*)/u,
    (_, first: string, rest: string) => first + "*".repeat(rest.length),
  );
}
