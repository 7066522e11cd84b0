/** Hands on the shape of a verb of the door. */
import type { Format } from "../effects/terminal.ts";
import type { Options } from "./options.ts";
import type { RunOption } from "./run-options.ts";

/** A verb of the door. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: string;
  /** One word may follow it: a year, a code, a file. */
  readonly words?: 1;
  /** It can be asked for some years only. */
  readonly spans?: true;
  /** Options about the run as a whole that it knows. */
  readonly run?: readonly RunOption[];
  /** Formats besides those that every command knows. */
  readonly formats?: readonly Format[];
  /** The only options that it obeys, by name, where those of all commands mean nothing to it. */
  readonly obeys?: readonly string[];
  readonly load: () => Promise<(options: Options) => Promise<number>>;
}
