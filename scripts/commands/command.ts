/** Hands on the shape of a verb of the door. */
import type { Format } from "../effects/terminal.ts";
import { type CommonOption, commonOptions, type OptionWord } from "./option-words.ts";
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
  /** Options that it knows and others do not. */
  readonly own?: readonly OptionWord[];
  /** Options about the run as a whole that it knows. */
  readonly run?: readonly RunOption[];
  /** Formats besides those that every command knows. */
  readonly formats?: readonly Format[];
  /** Of the options of all commands those that it obeys, where others mean nothing to it. */
  readonly obeys?: readonly CommonOption[];
  readonly load: () => Promise<(options: Options) => Promise<number>>;
}

/** Every option that may be written with a command. */
export function listKnown({ own = [], run = [], obeys = commonOptions }: Command): ReadonlySet<string> {
  return new Set<string>(["help", ...obeys, ...own, ...run]);
}
