/** Opens the door: a verb and its words in, diagnostics printed, exit code out (0 clean, 1 content refused, 2 usage, 3 our own fault). */
import { findNearest } from "../text/nearest.ts";
import { complain } from "../diagnostics/codes.ts";
import { writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { listKnown } from "./command.ts";
import { commandNames, findCommand } from "./command-list.ts";
import { helpOf, overview } from "./help.ts";
import { readOptions } from "./read-options.ts";
import { runTimed } from "./run-timed.ts";
import { tellFailure } from "./tell-failure.ts";

/** Where somebody stands who calls, and whether they wish to see the inside of a fault of ours. */
export interface Caller {
  readonly here: string;
  readonly ownStandards: string;
  readonly trace: boolean;
  /** The process was started for this call: its start is part of what the call takes. */
  readonly alone?: boolean;
}

/** Carries out one call; what goes wrong on the way is said, never thrown. */
export async function openDoor(
  [verb, ...rest]: readonly string[],
  { trace, ...caller }: Caller,
): Promise<number> {
  return open(verb, rest, caller).catch((error: unknown) => tellFailure(error, trace));
}

async function open(
  name: string | undefined,
  args: readonly string[],
  { here, ownStandards, alone = false }: Omit<Caller, "trace">,
): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? writeWords : writeData)(overview());
    return name === undefined ? 2 : 0;
  }
  // Even a call that cannot be read is answered in the form that it asks for.
  const format = /(?:^|\s)--format[= ]json(?:\s|$)/.test(args.join(" ")) ? "json" : "terminal";
  const command = findCommand(name);
  if (!command) {
    const facts = { command: name, nearest: findNearest(name, commandNames) };
    writeDiagnostics([complain("unknown-command", { file: "命令行" }, facts)], format, here);
    return 2;
  }
  const { formats, words = 0 } = command;
  const options = readOptions(args, { here, ownStandards, formats, known: listKnown(command) });
  if (!options.value) {
    writeDiagnostics(options.diagnostics, format, here);
    return 2;
  }
  const surplus = options.value.words[words];
  if (surplus !== undefined && !options.value.help) {
    const facts = { what: `多了“${surplus}”` };
    writeDiagnostics([complain("bad-option", { file: "命令行" }, facts)], format, here);
    return 2;
  }
  if (options.value.help) {
    writeData(helpOf(command));
    return 0;
  }
  return runTimed(command, options.value, alone);
}
