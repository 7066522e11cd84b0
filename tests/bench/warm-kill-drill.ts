/**
 * Kills builds that go on from the last one, at random moments, and looks what visitors see and what the next build makes of it:
 * `npx tsx tests/bench/warm-kill-drill.ts [--kills 150] [--notices 200] [--search] [--seed 汛]`. It ends with 1 where a promise was broken:
 * what lies there is wholly old, or wholly new, or in between with a journal that the next build finishes; the next build gives the
 * bytes of a build from nothing.
 */
import { cpSync, existsSync, type FSWatcher, mkdtempSync, readdirSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freshBeside, oldBeside } from "../../scripts/effects/fresh-folder.ts";
import { hasChange } from "../../scripts/effects/site-journal.ts";
import { drawFrom } from "../generator/random.ts";
import { countyChanges } from "../support/county-changes.ts";
import {
  begin,
  buildTwin,
  call,
  listUnlike,
  listUnrecorded,
  type Running,
  readSite,
  type SiteBytes,
  writeDrillCounty,
} from "./drill-county.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "150" },
    notices: { type: "string", default: "200" },
    seed: { type: "string", default: "汛" },
    search: { type: "boolean", default: false },
  },
});
const [kills, notices] = [Number(values.kills), Number(values.notices)];
const words = values.search ? ["build"] : ["build", "--without", "search"];
const random = drawFrom(values.seed);
const draw = (below: number): number => random.int(0, below - 1);
// When a process is killed is no matter of the seed: the same changes are made in every drill.
const chance = (below: number): number => Math.floor(Math.random() * below);

const root = mkdtempSync(join(tmpdir(), "gongkai-warm-kills-"));
const [county, twin, before] = ["county", "twin", "before"].map((name) => join(root, name)) as [
  string,
  string,
  string,
];
const site = join(county, "_site");
const faults: string[] = [];
/** What was done in this turn. */
let story: string[] = [];
const seen = { old: 0, new: 0, between: 0, missing: 0, ended: 0, again: 0, reverted: 0, damaged: 0 };

/** One to three changes, and what a build from nothing makes of them; where it refuses, they are put back, and others are made. */
async function change(): Promise<SiteBytes> {
  rmSync(before, { recursive: true });
  cpSync(join(county, "content"), join(before, "content"), { recursive: true });
  cpSync(join(county, "site.config.ts"), join(before, "site.config.ts"));
  story = [];
  for (let made = 0, tried = 0; made < 1 + draw(3) && tried < 30; tried++) {
    const one = countyChanges[draw(countyChanges.length)];
    if (!one?.make(county, draw)) continue;
    made++;
    story.push(one.name);
  }
  try {
    return await buildTwin(county, twin, words);
  } catch {
    putBack();
    return change();
  }
}

function putBack(): void {
  rmSync(join(county, "content"), { recursive: true });
  cpSync(join(before, "content"), join(county, "content"), { recursive: true });
  cpSync(join(before, "site.config.ts"), join(county, "site.config.ts"));
}

/** Kills after so many milliseconds; or a moment after the journal was written, where `aimed`. */
async function kill(running: Running, { within, aimed }: { within: number; aimed: boolean }): Promise<void> {
  const watchers: FSWatcher[] = [];
  const timers: NodeJS.Timeout[] = [];
  const soon = (ms: number): void => {
    timers.push(setTimeout(running.kill, ms));
  };
  if (aimed) {
    const fresh = freshBeside(site);
    const watchFresh = (): void => {
      if (watchers.length > 1 || !existsSync(fresh)) return;
      try {
        watchers.push(watch(fresh, (_, name) => name === ".gongkai-journal" && soon(chance(6))));
      } catch {
        // It is gone already.
      }
    };
    watchers.push(watch(county, watchFresh));
  } else soon(chance(within));
  const { signal } = await running.ended;
  for (const timer of timers) clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  if (signal !== "SIGKILL") seen.ended++;
  story.push(signal !== "SIGKILL" ? "the build ended" : "the build was killed");
}

/** Keeps the county as it stands, to be looked into. */
function tell(fault: string): void {
  const kept = join(root, `fault-${faults.length}`);
  for (const [folder, name] of [
    [county, "county"],
    [twin, "twin"],
  ] as const)
    cpSync(folder, join(kept, name), { recursive: true, preserveTimestamps: true });
  faults.push(`${fault} (${story.join(", ")}; ${kept})`);
  process.stderr.write(`${faults.at(-1)}\n`);
}

/** What a visitor finds, held against the site before and the one that was to be. */
function judge(turn: number, old: SiteBytes, fresh: SiteBytes): void {
  const fault = (words: string): void => {
    tell(`${turn}: ${words}`);
  };
  const found = readSite(site);
  const isMissing = Object.keys(found).length === 0;
  if (isMissing) {
    seen.missing++;
    if (!existsSync(join(oldBeside(site), ".gongkai.json"))) fault("no site, and none that waits");
  } else if (listUnlike(found, old).length === 0) seen.old++;
  else if (listUnlike(found, fresh).length === 0) seen.new++;
  else if (hasChange(freshBeside(site))) seen.between++;
  else fault(`half a site without a journal: ${listUnlike(found, fresh).slice(0, 3).join(", ")}`);
  const strange = Object.entries(found).find(
    ([path, digest]) => path !== ".gongkai.json" && digest !== old[path] && digest !== fresh[path],
  );
  if (strange) fault(`${strange[0]} is neither old nor new`);
}

async function turnOnce(turn: number, old: SiteBytes, warmMs: number): Promise<SiteBytes> {
  const fresh = await change();
  await kill(begin(county, words), { within: warmMs * 1.2, aimed: turn % 2 === 0 });
  judge(turn, old, fresh);
  let wanted = fresh;
  if (draw(3) === 0) {
    seen.reverted++;
    putBack();
    story.push("it was put back");
    wanted = old;
  }
  if (draw(3) === 0) {
    seen.again++;
    await kill(begin(county, words), { within: warmMs, aimed: draw(2) === 0 });
  }
  story.push(
    `old, new: ${listUnlike(readSite(site), old).length}, ${listUnlike(readSite(site), fresh).length} unlike`,
  );
  const { said } = await call(county, words);
  story.push(said);
  if (said.includes("损坏")) seen.damaged++;
  const found = readSite(site);
  const unlike = listUnlike(found, wanted);
  if (unlike.length > 0) tell(`${turn}: not as from nothing: ${unlike.slice(0, 3).join(", ")}`);
  const unrecorded = listUnrecorded(site, found);
  if (unrecorded.length > 0) tell(`${turn}: not as recorded: ${unrecorded.slice(0, 3).join(", ")}`);
  const beside = readdirSync(county).filter((name) => name.startsWith("._site"));
  if (beside.length > 0) tell(`${turn}: left lying: ${beside.join(", ")}`);
  return found;
}

/** Two builds at once: each is done or steps back, and the site is as from nothing. */
async function race(): Promise<string> {
  const fresh = await change();
  const ended = await Promise.all([begin(county, words).ended, begin(county, words).ended]);
  const codes = ended.map(({ code }) => code).sort();
  if (!codes.includes(0) || codes.some((code) => code !== 0 && code !== 2))
    tell(`two at once ended with ${codes.join(", ")}: ${ended.map(({ said }) => said).join("")}`);
  const unlike = listUnlike(readSite(site), fresh);
  if (unlike.length > 0) tell(`two at once: ${unlike.slice(0, 3).join(", ")}`);
  return codes.join("+");
}

writeDrillCounty(county, notices);
cpSync(county, before, { recursive: true });
await call(county, words);
let old = readSite(site);
await change();
const { wallMs } = await call(county, words);
old = readSite(site);
for (let turn = 0; turn < kills; turn++) {
  old = await turnOnce(turn, old, wallMs);
  if (turn % 10 === 9) process.stderr.write(`${turn + 1} ${JSON.stringify(seen)} ${faults.length} faults\n`);
}
const races: string[] = [];
for (let turn = 0; turn < Math.ceil(kills / 20); turn++) races.push(await race());
const parts = (readdirSync(join(county, ".cache"), { recursive: true }) as string[]).filter((name) =>
  name.endsWith(".part"),
);
process.stdout.write(
  `${kills} turns of ${notices} notices, ${JSON.stringify(seen)}; two at once ended with ${races.join(" ")}; ${parts.length} parts lie in .cache\n` +
    `${faults.length} faults\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
);
if (faults.length === 0) rmSync(root, { recursive: true, force: true });
else process.stdout.write(`${root} is left\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
