/** Tells of a run that has left its mark somewhere whether it may still be at work. */
import { hostname, uptime } from "node:os";

/** What a run leaves of itself: the number of its process, and its machine. */
export interface RunMark {
  readonly pid: number;
  readonly host: string | undefined;
}

/** The mark of this process. */
export const ownMark = { pid: process.pid, host: hostname() } as const satisfies RunMark;

/** Of another machine it cannot be told whether its run is alive: its mark is believed for so long. */
const believed = 6 * 3_600_000;

/** Clocks are set right while a machine starts. */
const moment = 60_000;

/** Whether it is of this process, or of an earlier one that had its number: where every run has the same, as in a container, only the caller can tell. */
export function isOwnMark({ pid, host }: RunMark): boolean {
  return pid === ownMark.pid && (host === undefined || host === ownMark.host);
}

/** Whether another run may be alive; `age` is that of its mark, in milliseconds. What is older than this machine's start is of a number that another may have now. */
export function mayBeAlive({ pid, host }: RunMark, age: number): boolean {
  if (host !== undefined && host !== ownMark.host) return age < believed;
  if (age > uptime() * 1000 + moment) return false;
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
