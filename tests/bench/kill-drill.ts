/**
 * Kills a run that writes a site at random moments, and looks what the next one finds:
 * `npx tsx tests/bench/kill-drill.ts [KILLS]`. Every second run writes the whole site, the others only what has changed. It ends with 1
 * where a half site was seen.
 */
import { fork } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../scripts/text/digest.ts";
import { freshBeside, oldBeside } from "../../scripts/effects/fresh-folder.ts";
import { findForeignFolder, openSiteFolder } from "../../scripts/effects/site-folder.ts";
import { hasChange } from "../../scripts/effects/site-journal.ts";

const pages = 400;

/** A turn writes one of so many groups of pages anew, and one page that only it has. */
const groups = 3;

/** The last turn in which a page was written anew. */
function versionOf(page: number, turn: number): number {
  return turn - ((((turn - page) % groups) + groups) % groups);
}

/** Writes site after site until it is killed; with a memory only what has changed of the one before. */
async function writeForEver(folder: string, way: string): Promise<void> {
  const memory = { cache: join(folder, "../.cache"), frame: "drill" };
  // Later than all that was written before.
  const first = Date.now();
  for (let turn = first; ; turn++) {
    const site = await (way === "whole" ? openSiteFolder(folder) : openSiteFolder(folder, "site", memory));
    for (let page = 0; page < pages; page++) {
      const [path, version] = [`notices/${page % 20}/${page}.html`, String(versionOf(page, turn))];
      if (!site.keep(path, version)) await site.write(path, version, version);
    }
    await site.write(`turns/${turn}/index.html`, String(turn));
    await site.finish();
    if (turn === first) process.send?.("begun");
  }
}

/** What is wrong with the site in the folder. */
function findFault(folder: string): string | undefined {
  if (!existsSync(folder)) return "no site";
  const { files } = JSON.parse(readFileSync(join(folder, ".gongkai.json"), "utf8")) as {
    readonly files: Readonly<Record<string, string>>;
  };
  const listed = Object.entries(files);
  if (listed.length !== pages + 1) return `${listed.length} pages are listed`;
  const altered = listed.find(([path, digest]) => digestOf(readFileSync(join(folder, path))) !== digest);
  if (altered) return `${altered[0]} is not as it is listed`;
  const lying = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  if (lying.length !== pages + 2) return `${lying.length} files lie there`;
  const turn = Number(listed.find(([path]) => path.startsWith("turns/"))?.[0].split("/")[1]);
  const other = Array.from({ length: pages }, (_, page) => page).find(
    (page) => files[`notices/${page % 20}/${page}.html`] !== digestOf(String(versionOf(page, turn))),
  );
  return other === undefined ? undefined : `page ${other} is not of the turn ${turn}`;
}

async function killOnce(folder: string, way: string): Promise<void> {
  const words = ["write", folder, way];
  const child = fork(fileURLToPath(import.meta.url), words, { execArgv: process.execArgv });
  await new Promise((begun) => child.once("message", begun));
  await new Promise((past) => setTimeout(past, Math.random() * 200));
  // A change is carried out in a few moments: half of the kills wait for one.
  if (way === "changes" && Math.random() < 0.5)
    while (!existsSync(join(freshBeside(folder), ".gongkai-journal")))
      await new Promise((past) => setImmediate(past));
  const gone = new Promise((exit) => child.once("exit", exit));
  child.kill("SIGKILL");
  await gone;
}

async function drill(kills: number): Promise<number> {
  const parent = mkdtempSync(join(tmpdir(), "gongkai-kills-"));
  const folder = join(parent, "_site");
  const seen = { fresh: 0, old: 0, missing: 0, begun: 0 };
  const faults: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await killOnce(folder, kill % 2 === 0 ? "changes" : "whole");
    if (existsSync(freshBeside(folder))) seen.fresh++;
    if (existsSync(oldBeside(folder))) seen.old++;
    if (!existsSync(folder)) seen.missing++;
    if (hasChange(freshBeside(folder))) seen.begun++;
    const foreign = await findForeignFolder(folder);
    const fault = foreign === undefined ? findFault(folder) : `${foreign} stands in the way`;
    if (fault !== undefined) faults.push(fault);
  }
  const left = await openSiteFolder(folder);
  await left.abandon();
  const lying = readdirSync(parent);
  if (lying.filter((name) => name !== ".cache").join() !== "_site")
    faults.push(`left lying: ${lying.join(", ")}`);
  rmSync(parent, { recursive: true, force: true });
  process.stdout.write(
    `${kills} kills; a fresh folder lay there after ${seen.fresh}, an old one after ${seen.old}, no site after ${seen.missing}, a change was under way in ${seen.begun}\n` +
      `${faults.length} faults\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
  );
  return faults.length === 0 ? 0 : 1;
}

const [word, folder, way = "whole"] = process.argv.slice(2);
if (word === "write" && folder !== undefined) await writeForEver(folder, way);
else process.exitCode = await drill(Number(word ?? 100));
