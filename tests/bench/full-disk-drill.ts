/**
 * Builds on a disk that fills up, and on one that can only be read: `npx tsx tests/bench/full-disk-drill.ts [--notices 60]`. It needs the
 * right to mount a disk of memory. It ends with 1 where a site was left half, or the words were not for people; with 2 where it cannot mount.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freshBeside } from "../../scripts/effects/fresh-folder.ts";
import { hasChange } from "../../scripts/effects/site-journal.ts";
import { drawFrom } from "../generator/random.ts";
import { countyChanges } from "../support/county-changes.ts";
import {
  begin,
  buildTwin,
  call,
  type Ended,
  listUnlike,
  listUnrecorded,
  readSite,
  type SiteBytes,
  writeDrillCounty,
} from "./drill-county.ts";

const { values } = parseArgs({ options: { notices: { type: "string", default: "60" } } });
const words = ["build", "--without", "search"];
const random = drawFrom("满");
const draw = (below: number): number => random.int(0, below - 1);

const root = mkdtempSync(join(tmpdir(), "gongkai-full-disk-"));
const [disk, twin] = [join(root, "disk"), join(root, "twin")];
const [county, site] = [join(disk, "county"), join(disk, "county/_site")];
const faults: string[] = [];
const told: string[] = [];

const mount = (options: string): void => {
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk], { stdio: "pipe" });
};

/** So many KB are taken. */
function usedKb(): number {
  const [, line = ""] = execFileSync("df", ["-k", "--output=used", disk], { encoding: "utf8" }).split("\n");
  return Number(line.trim());
}

/** A build that could not be done has changed nothing, or has written down what is still to be done; it says so in words. */
function judge(name: string, { code, said }: Ended, old: SiteBytes, fresh: SiteBytes): void {
  told.push(`${name}: ${code}`);
  const found = readSite(site);
  const isWhole = [old, fresh].some((one) => listUnlike(found, one).length === 0);
  if (!isWhole && !hasChange(freshBeside(site))) faults.push(`${name}: half a site`);
  if (code !== 0 && code !== 2) faults.push(`${name}: ended with ${code}\n${said}`);
  if (code === 2 && !/空间|不能写|只读/.test(said)) faults.push(`${name}: no plain words\n${said}`);
  if (code === 0 && listUnlike(found, fresh).length > 0)
    faults.push(`${name}: done, and not as from nothing`);
}

/** `left`: so many KB; or the disk can only be read. */
async function tryWith(name: string, left: number | "ro"): Promise<void> {
  const old = readSite(site);
  for (let made = 0; made < 3; ) if (countyChanges[draw(6)]?.make(county, draw)) made++;
  const fresh = await buildTwin(county, twin, words);
  mount(left === "ro" ? "remount,ro" : `remount,size=${usedKb() + left}k`);
  judge(name, await begin(county, words).ended, old, fresh);
  mount("remount,rw,size=256m");
  await call(county, words);
  const found = readSite(site);
  if (listUnlike(found, fresh).length > 0) faults.push(`${name}: afterwards not as from nothing`);
  if (listUnrecorded(site, found).length > 0) faults.push(`${name}: afterwards not as recorded`);
}

async function drill(): Promise<number> {
  mkdirSync(disk);
  try {
    mount("size=256m");
  } catch {
    process.stdout.write("no disk of memory can be mounted here\n");
    return 2;
  }
  try {
    writeDrillCounty(county, Number(values.notices));
    const empty = usedKb();
    await call(county, words);
    const site = usedKb() - empty;
    for (const share of [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]) {
      const kb = Math.round(site * share);
      await tryWith(`${kb} KB left`, kb);
    }
    await tryWith("it can only be read", "ro");
    for (const kb of [16, 256, 2048]) {
      rmSync(join(county, ".cache"), { recursive: true });
      await tryWith(`${kb} KB left, nothing kept`, kb);
    }
  } finally {
    execFileSync("umount", [disk]);
  }
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await drill();
process.stdout.write(
  `${told.join("; ")}\n${faults.length} faults\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
);
rmSync(root, { recursive: true, force: true });
