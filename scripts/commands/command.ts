/** The shape of a verb: its names for help, and how to load it. */
import type { Options } from "./options.ts";

/** A verb of the door. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: string;
  /** One word may follow it: a year, a code. */
  readonly words?: 1;
  readonly load: () => Promise<(options: Options) => Promise<number>>;
}
