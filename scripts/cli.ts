/** The one door: arguments in, diagnostics printed, exit code out. */
import { fileURLToPath } from "node:url";
import { openDoor } from "./commands/open-door.ts";

process.exitCode = await openDoor(process.argv.slice(2), {
  here: process.cwd(),
  ownStandards: fileURLToPath(new URL("../content/standards", import.meta.url)),
  alone: true,
  trace: process.env.GONGKAI_TRACE !== undefined,
});
