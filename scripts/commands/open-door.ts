/** Opens the door: a verb and its words in, diagnostics printed, exit code out (0 clean, 1 content refused, 2 usage, 3 our own fault). */
import { findNearest } from "../text/nearest.ts";
import { complain } from "../diagnostics/codes.ts";
import { notWritable } from "../effects/folder-lock.ts";
import { explainSystemError } from "../effects/system-error.ts";
import { endProgress, writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { commandNames, findCommand } from "./command-list.ts";
import { helpOf, overview } from "./help.ts";
import { readOptions } from "./read-options.ts";
import { listSurplus, runTimed } from "./run-timed.ts";

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
  return open(verb, rest, caller).catch((error: unknown) => {
    endProgress();
    const message = error instanceof Error ? (explainSystemError(error) ?? error.message) : String(error);
    if (error instanceof Error && error.cause === "content-changed") {
      writeWords(`${message}\n网站没有改动。\n`);
      return 1;
    }
    if (error instanceof Error && error.cause === notWritable) {
      writeWords(`${error.message}\n原来的文件没有改动。\n`);
      return 2;
    }
    writeWords(
      `程序自身出了错（不是内容的问题）：${message}\n请把这一句和所用的命令报告给维护者；加上环境变量 GONGKAI_TRACE=1 可以看到详情。\n`,
    );
    if (trace && error instanceof Error) writeWords(`${error.stack}\n`);
    return 3;
  });
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
  const { formats, obeys } = command;
  const options = readOptions(args, { here, ownStandards, formats, obeys });
  if (!options.value) {
    writeDiagnostics(options.diagnostics, format, here);
    return 2;
  }
  const [surplus] = listSurplus(command, options.value);
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
