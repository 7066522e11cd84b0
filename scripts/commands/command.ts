/** Hands on the shape of a verb: its name, its help, and how to load it (lazily: a start costs what it uses). */
import type { Options } from "./options.ts";

/** A verb of the door. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: string;
  /** One word may follow it: a year, a code, a file. */
  readonly words?: 1;
  readonly load: () => Promise<(options: Options) => Promise<number>>;
}
