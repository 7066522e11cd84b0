/** Hands on every object that a repository keeps, one after the other: reachable or not, packed or loose. */
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { readGitChanges } from "./git-changes.ts";

const run = promisify(execFile);

/** An object with its content. */
export interface GitObject {
  readonly id: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** Tells every blob, commit and tag; trees are passed over. False where git refused. */
export function readGitObjects(folder: string, tell: (object: GitObject) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const words = [
      "-C",
      folder,
      "--no-replace-objects",
      "cat-file",
      "--batch-all-objects",
      "--batch",
      "--buffer",
      "--unordered",
    ];
    const child = spawn("git", words, { stdio: ["ignore", "pipe", "ignore"] });
    let pieces: Buffer[] = [];
    let length = 0;
    let wanted = 0;
    let head: { readonly id: string; readonly kind: string; readonly size: number } | undefined;
    child.stdout.on("data", (piece: Buffer) => {
      pieces.push(piece);
      length += piece.length;
      if (length < wanted) return;
      let buffer = Buffer.concat(pieces);
      for (;;) {
        if (!head) {
          const end = buffer.indexOf(10);
          if (end < 0) break;
          const [id = "", kind = "", size = "0"] = buffer.subarray(0, end).toString("latin1").split(" ");
          head = { id, kind, size: Number(size) };
          buffer = buffer.subarray(end + 1);
        }
        // A line end closes each content.
        if (buffer.length < head.size + 1) break;
        if (head.kind !== "tree")
          tell({ id: head.id, kind: head.kind, bytes: buffer.subarray(0, head.size) });
        buffer = buffer.subarray(head.size + 1);
        head = undefined;
      }
      wanted = head ? head.size + 1 : 0;
      pieces = [buffer];
      length = buffer.length;
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

/** Tells every content that files ever had, on whatever branch; paths are below the folder. */
export async function readGitBlobs(
  folder: string,
  paths: readonly string[],
  tell: (path: string, bytes: Uint8Array) => void,
): Promise<void> {
  const blobs = new Map<string, string>();
  await readGitChanges(
    folder,
    ({ blob, path }) => {
      if (!/^0+$/.test(blob)) blobs.set(blob, path);
    },
    paths,
  );
  for (const [id, path] of blobs) {
    const words = ["-C", folder, "cat-file", "blob", id];
    const { stdout } = await run("git", words, { encoding: "buffer", maxBuffer: 1024 * 1024 * 1024 });
    tell(path, stdout);
  }
}
