/** Finds the folders in which runs leave what they made of the content: it only looks whether they are there. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

// Where each command writes unless it is told another place, and where search data lie from one run to the next.
const usual = ["_site", "_kiosk", "_archive", "_export", "_approvals", ".cache"];

/** The folder that is asked for, whether it is there or not, and every usual one that is. */
export async function findOutputs(here: string, asked: string): Promise<readonly string[]> {
  const wanted = resolve(here, asked);
  const others = usual.map((name) => resolve(here, name)).filter((folder) => folder !== wanted);
  const there = await Promise.all(
    others.map((folder) =>
      stat(folder).then(
        () => true,
        () => false,
      ),
    ),
  );
  return [wanted, ...others.filter((_, index) => there[index])];
}
