/** Hands on the closed list of verbs. */
import { accountabilityCommands } from "./accountability-commands.ts";
import type { Command } from "./command.ts";
import { lastingCommands } from "./lasting-commands.ts";
import { noticeCommands } from "./notice-commands.ts";
import { ruleCommands } from "./rule-commands.ts";
import { screenCommands } from "./screen-commands.ts";
import { siteCommands } from "./site-commands.ts";

/** The verbs, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ...siteCommands,
  ...lastingCommands,
  ...screenCommands,
  ...noticeCommands,
  ...accountabilityCommands,
  ...ruleCommands,
];

/** The verbs, for hints. */
export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** The command of a verb. */
export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
