/** Opens the door in the process of the tests: the same words in, the same words, bytes and exit code out, a spawn's time saved. */
import { fileURLToPath } from "node:url";
import { openDoor } from "../../scripts/commands/open-door.ts";
import type { CallOutcome } from "./run-cli.ts";

const ownStandards = fileURLToPath(new URL("../../content/standards", import.meta.url));

/** What the machine says in every call; `undefined` is not said. */
const quiet = {
  NO_COLOR: "1",
  FORCE_COLOR: undefined,
  GONGKAI_TRACE: undefined,
  NODE_OPTIONS: undefined,
} as const;

let open = false;

/** Calls `gongkai` with these arguments; the folder is where a clerk would stand, `env` what else the machine says. */
export async function callCli(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CallOutcome> {
  // There is one stdout; two calls at once would mix their words.
  if (open) throw new Error("one call at a time: the one before has not ended");
  open = true;
  const restoreEnv = setEnvironment({ ...quiet, ...env });
  const [stdout, stderr] = [holdStream(process.stdout), holdStream(process.stderr)];
  const restoreInput = unsetTerminal(process.stdin);
  const here = process.cwd();
  try {
    process.chdir(folder);
    const status = await openDoor(args, { here: process.cwd(), ownStandards, trace: false });
    return { status, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(here);
    for (const restore of [restoreInput, stderr.restore, stdout.restore, restoreEnv]) restore();
    open = false;
  }
}

function setEnvironment(wanted: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(wanted).map((name) => [name, process.env[name]] as const);
  const set = (entries: Iterable<readonly [string, string | undefined]>): void => {
    for (const [name, value] of entries)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
  set(Object.entries(wanted));
  return () => set(before);
}

/** Takes what is written to a stream, which is no terminal meanwhile. */
function holdStream(stream: NodeJS.WriteStream): {
  readonly text: () => string;
  readonly restore: () => void;
} {
  const pieces: Buffer[] = [];
  const write = Object.getOwnPropertyDescriptor(stream, "write");
  const restoreTerminal = unsetTerminal(stream);
  stream.write = ((chunk: string | Uint8Array, ...rest: readonly unknown[]) => {
    pieces.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk));
    const done = rest.find((word) => typeof word === "function") as (() => void) | undefined;
    done?.();
    return true;
  }) as typeof stream.write;
  return {
    text: () => Buffer.concat(pieces).toString("utf8"),
    restore: () => {
      restoreProperty(stream, "write", write);
      restoreTerminal();
    },
  };
}

function unsetTerminal(stream: object): () => void {
  const before = Object.getOwnPropertyDescriptor(stream, "isTTY");
  Object.defineProperty(stream, "isTTY", { value: false, configurable: true, writable: true });
  return () => restoreProperty(stream, "isTTY", before);
}

function restoreProperty(of: object, name: string, before: PropertyDescriptor | undefined): void {
  if (before) Object.defineProperty(of, name, before);
  else Reflect.deleteProperty(of, name);
}
