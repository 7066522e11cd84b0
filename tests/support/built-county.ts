/** Hands on sites built as a person would build them, in other surroundings too, and their bytes. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { CallOutcome } from "./run-cli.ts";
import { listSiteFiles } from "./site-pages.ts";

/** Where a build is run from, and what differs from the surroundings of the tests. */
export interface Surroundings {
  readonly here: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `077`: what others may do with the files. */
  readonly umask?: string;
}

const cli = fileURLToPath(new URL("../../scripts/cli.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");

/** Runs `build` with these arguments; others may run beside it. */
export function runBuild(args: readonly string[], surroundings: Surroundings): Promise<CallOutcome> {
  return runVerb("build", args, surroundings);
}

/** Runs any verb with these arguments. */
export async function runVerb(
  verb: string,
  args: readonly string[],
  { here, env = {}, umask = "022" }: Surroundings,
): Promise<CallOutcome> {
  const command = [
    "-c",
    `umask ${umask}; exec "$@"`,
    "sh",
    process.execPath,
    "--import",
    tsx,
    cli,
    verb,
    ...args,
  ];
  const clean = { ...process.env, NO_COLOR: "1", NODE_OPTIONS: undefined, GONGKAI_TRACE: undefined, ...env };
  const child = spawn("sh", command, { cwd: here, env: clean, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  const status = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", (code) => resolve(code)),
  );
  return { status, ...said };
}

/** Every file of a folder with its bytes, as one comparable value. */
export function readBytes(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(listSiteFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** The files whose names or bytes differ between two folders. */
export function listDifferences(
  left: ReadonlyMap<string, Buffer>,
  right: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].filter((path) => {
    const [one, other] = [left.get(path), right.get(path)];
    return one === undefined || other === undefined || !one.equals(other);
  });
}

/** The text of a file as far as it can be read: search data is unpacked first. */
export function readableText(bytes: Buffer): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString("utf8");
}
