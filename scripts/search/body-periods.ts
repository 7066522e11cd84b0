/** Hands on the bodies of notices by the quarters of their days: their texts are kept so, and an edit changes one quarter. */
import { digestOf } from "../text/digest.ts";
import type { BodyRef } from "../record/body-ref.ts";

/** A document with the day under which it is filed, and the body of which its text is made, if it is of one. */
export interface Embodied {
  readonly date: string;
  readonly body: BodyRef | undefined;
}

/** Bodies that are kept together. */
export interface BodyPeriod {
  /** 2024-q1 */
  readonly name: string;
  /** Each text once: two notices may say the same. */
  readonly bodies: ReadonlyMap<string, BodyRef>;
}

/** The quarters in which there are bodies, in the order of the documents. */
export function listBodyPeriods(documents: readonly Embodied[]): readonly BodyPeriod[] {
  const periods = new Map<string, Map<string, BodyRef>>();
  for (const { date, body } of documents) {
    if (!body) continue;
    const name = nameOfPeriod(date);
    const known = periods.get(name);
    if (known) known.set(body.digest, body);
    else periods.set(name, new Map([[body.digest, body]]));
  }
  return [...periods].map(([name, bodies]) => ({ name, bodies }));
}

/** All bodies of a quarter, by their digests, as one digest: the same digest, the same texts. */
export function digestOfBodies(digests: readonly string[]): string {
  return digestOf(digests.join("\n"));
}

/** The quarter of a day: 2024-q1. */
export function nameOfPeriod(date: string): string {
  return `${date.slice(0, 4)}-q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
