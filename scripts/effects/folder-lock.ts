/** Keeps two runs from writing to one place at once. */
import { readFile, rm, writeFile } from "node:fs/promises";

/** Marks a failure that is nobody's fault here: the place cannot be written to, or another run is at it. */
export const notWritable = "not-writable";

/** Takes the lock file, or refuses while the run that holds it is alive; what lets go of it. */
export async function takeLock(path: string, place: string): Promise<() => Promise<void>> {
  const taken = await writeFile(path, String(process.pid), { flag: "wx" }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
  if (!taken) {
    const holder = Number(await readFile(path, "utf8").catch(() => ""));
    if (holder !== process.pid && isAlive(holder))
      throw new Error(`另一个命令正在写 ${place}，等它结束再运行。`, { cause: notWritable });
    // Whoever held it was killed.
    await writeFile(path, String(process.pid));
  }
  return () => rm(path, { force: true });
}

function isAlive(runner: number): boolean {
  if (!Number.isInteger(runner) || runner <= 0) return false;
  try {
    process.kill(runner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
