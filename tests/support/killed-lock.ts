/** Makes a lock that of a run that was killed: no process has its number. */
import { writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/** What is written in the lock of a run on this machine that is no more. */
export const deadHolder = `99999999 ${hostname()} 1`;

/** The lock of a folder that is written to. */
export function killLockOf(folder: string): void {
  writeFileSync(join(dirname(folder), `.${basename(folder)}.gongkai-lock`), deadHolder);
}
