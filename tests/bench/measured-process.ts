/** Hands on what a process cost with all that it called: time, processor time, memory. */
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What a process and its children took. */
export interface ProcessCost {
  readonly wallMs: number;
  /** User and system of the whole tree. */
  readonly cpuMs: number;
  /** The most that the tree held at once; 0 where there is no `/proc`. */
  readonly peakBytes: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and in which surroundings it is run. */
export interface ProcessPlace {
  readonly here: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const running = new Set<number>();

/** Runs a command; one that fails is an error with what it said last. */
export async function measureProcess(
  command: readonly string[],
  { here, env = {} }: ProcessPlace,
): Promise<ProcessCost> {
  // What the one before has left to be written is not written at this one's cost.
  spawnSync("sync");
  // The shell waits for the command and is told by the system what that and its children took.
  const script = '"$@"; code=$?; times >&3; exit $code';
  const child = spawn("sh", ["-c", script, "sh", ...command], {
    cwd: here,
    env: { ...process.env, NODE_OPTIONS: undefined, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    detached: true,
  });
  const { pid = 0 } = child;
  running.add(pid);
  const said = ["", "", ""];
  for (const at of [1, 2, 3] as const)
    child.stdio[at]?.on("data", (piece: Buffer) => {
      said[at - 1] += piece.toString("utf8");
    });
  const memory = watchMemory(pid);
  const begun = performance.now();
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  const wallMs = performance.now() - begun;
  running.delete(pid);
  const peakBytes = memory.end();
  const [stdout = "", stderr = "", times = ""] = said;
  if (code !== 0)
    throw new Error(`${command.join(" ")} ended with ${code}\n${stderr.split("\n").slice(-15).join("\n")}`);
  return { wallMs, cpuMs: readTimes(times), peakBytes, stdout, stderr };
}

/** Ends whatever is still running, with all that it called. */
export function endProcesses(): void {
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
  }
}

/** The second line of `times` is what the children took: `0m1.23s 0m0.45s`. */
function readTimes(text: string): number {
  const children = text.trim().split("\n")[1] ?? "";
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds),
    0,
  );
}

/** Looks again and again at the tree below a process; the kernel's own mark of each process fills the gaps between two looks. */
function watchMemory(root: number): { readonly end: () => number } {
  let most = 0;
  const highest = new Map<number, number>();
  const look = (): void => {
    let now = 0;
    for (const pid of listTree(root)) {
      const { held, high } = readMemory(pid);
      now += held;
      highest.set(pid, Math.max(high, highest.get(pid) ?? 0));
    }
    most = Math.max(most, now);
  };
  const timer = setInterval(look, 100);
  return {
    end: () => {
      clearInterval(timer);
      return Math.max(most, ...highest.values());
    },
  };
}

function listTree(root: number): readonly number[] {
  const found: number[] = [];
  const walk = (pid: number): void => {
    found.push(pid);
    try {
      for (const thread of readdirSync(`/proc/${pid}/task`))
        for (const child of readFileSync(`/proc/${pid}/task/${thread}/children`, "latin1").split(" "))
          if (child.trim() !== "") walk(Number(child));
    } catch {
      // It ended meanwhile, or there is no /proc.
    }
  };
  walk(root);
  return found;
}

function readMemory(pid: number): { readonly held: number; readonly high: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "latin1");
    const read = (name: string): number =>
      1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
    return { held: read("VmRSS"), high: read("VmHWM") };
  } catch {
    return { held: 0, high: 0 };
  }
}
