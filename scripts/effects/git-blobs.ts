/** Hands on blobs of a repository by their names, all asked for at once. */
import { spawn } from "node:child_process";
import { surround } from "./ask-git.ts";

/** The contents by name; a name that git does not know has none. Throws where git refuses. */
export function readBlobs(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const words = ["-C", folder, "--no-replace-objects", "cat-file", "--batch", "--buffer"];
    const child = spawn("git", words, { stdio: ["pipe", "pipe", "ignore"], env: surround() });
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    child.on("error", reject);
    child.on("close", (exit) =>
      exit === 0
        ? resolve(readBatch(Buffer.concat(pieces)))
        : reject(new Error(`git cat-file: ${exit ?? "killed"}`)),
    );
    // Git that has ended hears no more; what it said till then is read.
    child.stdin.on("error", () => undefined);
    child.stdin.end(names.map((name) => `${name}\n`).join(""));
  });
}

/** `NAME blob SIZE`, the content, the end of a line; `NAME missing` of what is not there. */
function readBatch(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const [name = "", kind, size] = bytes.toString("latin1", at, end < 0 ? bytes.length : end).split(" ");
    if (end < 0) break;
    at = end + 1;
    if (kind === "missing" || size === undefined) continue;
    blobs.set(name, bytes.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
