/** Calls a verb of the door within the test's own process, and hands on what it said: a tenth of the cost of a process of its own. */
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { findCommand } from "../../scripts/commands/command-list.ts";
import { readOptions } from "../../scripts/commands/read-options.ts";
import type { CallOutcome } from "./run-cli.ts";

const ownStandards = fileURLToPath(new URL("../../content/standards", import.meta.url));

/** Calls `verb` with these arguments as somebody who stands in the folder. */
export async function callCommand(verb: string, args: readonly string[], here: string): Promise<CallOutcome> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    const command = findCommand(verb);
    const { value: options } = readOptions(args, { here, ownStandards });
    if (!command || !options) throw new Error(`no such call: ${verb} ${args.join(" ")}`);
    const status = await (await command.load())(options);
    return { status, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
