/** Hands on a county for drills: it is built as a clerk would build it, killed, and held against a twin that is built from nothing. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../scripts/text/digest.ts";
import { layCounty } from "../generator/lay-county.ts";

const program = fileURLToPath(new URL("../../scripts/gongkai.mjs", import.meta.url));

/** Paths of a site with the digests of their bytes. */
export type SiteBytes = Readonly<Record<string, string>>;

/** How a call ended, and what it said to people. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
  readonly wallMs: number;
}

/** A call that is under way. */
export interface Running {
  /** Kills it with all that it has called. */
  readonly kill: () => void;
  readonly ended: Promise<Ended>;
}

/** Writes the county. */
export function writeDrillCounty(county: string, notices: number): void {
  layCounty(county, { notices, years: [2024, 2025], books: true });
}

/** Begins a call; its threads and children are one group with it. */
export function begin(county: string, words: readonly string[]): Running {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...words], {
    cwd: county,
    env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: undefined },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
    });
  return {
    kill: () => {
      try {
        process.kill(-(child.pid ?? 0), "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    },
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => resolve({ code, signal, said, wallMs: performance.now() - begun }));
    }),
  };
}

/** Carries a call out; one that does not end well is an error. */
export async function call(county: string, words: readonly string[]): Promise<Ended> {
  const ended = await begin(county, words).ended;
  if (ended.code !== 0) throw new Error(`${words.join(" ")} ended with ${ended.code}\n${ended.said}`);
  return ended;
}

/** What a build from nothing makes of the county's content as it is now. */
export async function buildTwin(county: string, twin: string, words: readonly string[]): Promise<SiteBytes> {
  rmSync(twin, { recursive: true, force: true });
  mkdirSync(twin);
  for (const name of ["content", "site.config.ts"])
    cpSync(join(county, name), join(twin, name), { recursive: true });
  await call(twin, words);
  return readSite(join(twin, "_site"));
}

/** Every file that a visitor could ask for, and the record. */
export function readSite(folder: string): SiteBytes {
  if (!existsSync(folder)) return {};
  const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, digestOf(readFileSync(join(folder, path)))]));
}

/** Paths that are not the same in both. */
export function listUnlike(left: SiteBytes, right: SiteBytes): readonly string[] {
  const paths = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...paths].filter((path) => left[path] !== right[path]);
}

/** The files that the record lists otherwise than they are, or does not list. */
export function listUnrecorded(folder: string, site: SiteBytes): readonly string[] {
  const record = JSON.parse(readFileSync(join(folder, ".gongkai.json"), "utf8")) as {
    readonly files: SiteBytes;
  };
  const { ".gongkai.json": _, ...lying } = site;
  return listUnlike(record.files, lying);
}
