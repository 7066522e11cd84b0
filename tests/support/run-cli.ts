/** Runs the door in a folder as a person would, and hands on what it said. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a call left behind. */
export interface CallOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const cli = fileURLToPath(new URL("../../scripts/cli.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");

/** Calls `gongkai` with these arguments; the folder is where a clerk would stand, `env` what else the machine says. */
export function runCli(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): CallOutcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, cli, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      NO_COLOR: "1",
      FORCE_COLOR: undefined,
      GONGKAI_TRACE: undefined,
      NODE_OPTIONS: undefined,
      ...env,
    },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

/** `code file:line:column` of every complaint printed, whether as JSON or in a terminal's words. */
export function readComplaints({ stdout, stderr }: CallOutcome): readonly string[] {
  if (stdout.startsWith("[")) {
    const rows = JSON.parse(stdout) as readonly {
      code: string;
      file: string;
      line: number | null;
      column: number | null;
    }[];
    return rows.map(
      ({ code, file, line, column }) =>
        `${code} ${[file, line, column].filter((part) => part !== null).join(":")}`,
    );
  }
  return [...stderr.matchAll(/^(?:错误|警告|提示) (.+?) {2}\[([a-z0-9-]+)\]$/gm)].map(
    ([, place, code]) => `${code} ${place}`,
  );
}
