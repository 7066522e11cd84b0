/** Hands on the demonstration county printed for touch screens, in a folder of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runKiosk } from "../../scripts/commands/kiosk.ts";
import { readOptions } from "../../scripts/commands/read-options.ts";

/** The folder, and the way to be rid of it. */
export interface KioskSite {
  readonly folder: string;
  readonly remove: () => void;
}

/** Prints it as `npm run kiosk` does. */
export async function printKioskSite(): Promise<KioskSite> {
  const here = fileURLToPath(new URL("../..", import.meta.url));
  // Halls keep their files under names with spaces and characters of their own.
  const parent = mkdtempSync(join(tmpdir(), "gongkai-kiosk-"));
  const folder = join(parent, "大厅 触摸屏");
  const options = readOptions(["--out", folder], { here, ownStandards: join(here, "content/standards") });
  if (!options.value) throw new Error("the call cannot be read");
  const status = await runKiosk(options.value);
  if (status !== 0) throw new Error(`kiosk ended with ${status}`);
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
