/** Keeps two runs from writing to one place at once. */
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ageOf } from "./file-age.ts";
import { isOwnMark, mayBeAlive, ownMark } from "./living-run.ts";

/** Marks a failure that is nobody's fault here: the place cannot be written to, or another run is at it. */
export const notWritable = "not-writable";

/** Lets go of a lock. */
export type Release = () => Promise<void>;

/** Nobody needs longer to fill the file that he has just made, or to take the place of a dead run. */
const moment = 10_000;

/** The locks that this process holds, each with a number of its own. */
const held = new Map<string, string>();
let taken = 0;

/** Takes the lock file, or refuses while the run that holds it is alive. */
export async function takeLock(path: string, place: string): Promise<Release> {
  const mine = `${ownMark.pid} ${ownMark.host} ${++taken}`;
  if (!create(path, mine))
    replaceDead(path, {
      mine,
      refusal: `另一个命令正在写 ${place}，等它结束再运行。确实没有别的命令在运行的，删掉 ${path} 再试。`,
    });
  held.set(path, mine);
  return async () => {
    held.delete(path);
    // Whoever took it for dead holds it now.
    if (read(path) === mine) rmSync(path, { force: true });
  };
}

/** Two that find the same dead lock must not both take it: only who makes the second file may. */
function replaceDead(
  path: string,
  { mine, refusal }: { readonly mine: string; readonly refusal: string },
): void {
  const refuse = (): never => {
    throw new Error(refusal, { cause: notWritable });
  };
  if (isHeld(path)) refuse();
  const taking = `${path}-taking`;
  if (ageOf(taking) > moment) rmSync(taking, { force: true });
  if (!create(taking, mine)) refuse();
  try {
    if (isHeld(path)) refuse();
    writeFileSync(path, mine);
  } finally {
    rmSync(taking, { force: true });
  }
}

function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    // On a full disk an empty lock would keep out whoever comes once there is room again.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function isHeld(path: string): boolean {
  const text = read(path);
  if (text === undefined) return false;
  const [pid, host] = text.split(" ");
  if (text === "") return ageOf(path) < moment;
  const mark = { pid: Number(pid), host };
  return isOwnMark(mark) ? held.get(path) === text : mayBeAlive(mark, ageOf(path));
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
