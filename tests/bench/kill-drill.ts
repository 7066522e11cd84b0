/**
 * Kills a run that writes a site at random moments, and looks what the next one finds:
 * `npx tsx tests/bench/kill-drill.ts [KILLS]`. It ends with 1 where a half site was seen.
 */
import { fork } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../scripts/text/digest.ts";
import { freshBeside, oldBeside } from "../../scripts/effects/fresh-folder.ts";
import { findForeignFolder, openSiteFolder } from "../../scripts/effects/site-folder.ts";

const pages = 400;

/** Writes site after site, each of one word on all its pages, until it is killed. */
async function writeForEver(folder: string): Promise<void> {
  for (let turn = 0; ; turn++) {
    const site = await openSiteFolder(folder);
    for (let page = 0; page < pages; page++)
      await site.write(`notices/${page % 20}/${page}.html`, `${process.pid}-${turn}`);
    await site.finish();
    if (turn === 0) process.send?.("begun");
  }
}

/** What is wrong with the site in the folder. */
function findFault(folder: string): string | undefined {
  if (!existsSync(folder)) return "no site";
  const { files } = JSON.parse(readFileSync(join(folder, ".gongkai.json"), "utf8")) as {
    readonly files: Readonly<Record<string, string>>;
  };
  const listed = Object.entries(files);
  if (listed.length !== pages) return `${listed.length} pages are listed`;
  const altered = listed.find(([path, digest]) => digestOf(readFileSync(join(folder, path))) !== digest);
  if (altered) return `${altered[0]} is not as it is listed`;
  const lying = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  if (lying.length !== pages + 1) return `${lying.length} files lie there`;
  return new Set(Object.values(files)).size === 1 ? undefined : "two sites are mixed";
}

async function killOnce(folder: string): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), ["write", folder], { execArgv: process.execArgv });
  await new Promise((begun) => child.once("message", begun));
  await new Promise((past) => setTimeout(past, Math.random() * 200));
  const gone = new Promise((exit) => child.once("exit", exit));
  child.kill("SIGKILL");
  await gone;
}

async function drill(kills: number): Promise<number> {
  const parent = mkdtempSync(join(tmpdir(), "gongkai-kills-"));
  const folder = join(parent, "_site");
  const seen = { fresh: 0, old: 0, missing: 0 };
  const faults: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await killOnce(folder);
    if (existsSync(freshBeside(folder))) seen.fresh++;
    if (existsSync(oldBeside(folder))) seen.old++;
    if (!existsSync(folder)) seen.missing++;
    const foreign = await findForeignFolder(folder);
    const fault = foreign === undefined ? findFault(folder) : `${foreign} stands in the way`;
    if (fault !== undefined) faults.push(fault);
  }
  const left = await openSiteFolder(folder);
  await left.abandon();
  const lying = readdirSync(parent);
  if (lying.join() !== "_site") faults.push(`left lying: ${lying.join(", ")}`);
  rmSync(parent, { recursive: true, force: true });
  process.stdout.write(
    `${kills} kills; a fresh folder lay there after ${seen.fresh}, an old one after ${seen.old}, no site after ${seen.missing}\n` +
      `${faults.length} faults\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
  );
  return faults.length === 0 ? 0 : 1;
}

const [word, folder] = process.argv.slice(2);
if (word === "write" && folder !== undefined) await writeForEver(folder);
else process.exitCode = await drill(Number(word ?? 100));
