import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildRecordName } from "../../scripts/archive/verified-parts.ts";
import { recallRun, rememberRun } from "../../scripts/effects/earlier-run.ts";
import { digestRecord } from "../../scripts/effects/site-memory.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("_site");

const run = () => ({ cache: join(scratch.parent, ".cache"), outFolder: scratch.folder, frame: "网站" });

/** Writes the record of a site as a build does at its end. */
function record(text: string): string {
  mkdirSync(scratch.folder, { recursive: true });
  writeFileSync(join(scratch.folder, buildRecordName), text);
  return digestRecord(scratch.folder) ?? expect.fail("no record");
}

test("a run is known again while its site stands and its frame is the same", () => {
  const made = { record: record("{}"), inputs: ["关于防汛的通知"], told: { published: 1 } };
  rememberRun(run(), made);
  expect(recallRun(run())).toEqual(made);
  expect(recallRun({ ...run(), frame: "一体机" })).toBeUndefined();
  record('{"files":{}}');
  expect(recallRun(run())).toBeUndefined();
});

test("what is remembered late, of a site that another run has written since, is not believed", () => {
  const first = { record: record("{}"), inputs: ["关于防汛的通知"], told: {} };
  const second = { record: record('{"files":{}}'), inputs: ["关于抗旱的通知"], told: {} };
  rememberRun(run(), second);
  rememberRun(run(), first);
  expect(recallRun(run())).toBeUndefined();
});
