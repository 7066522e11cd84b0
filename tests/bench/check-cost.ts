/**
 * Tells what each check costs on a generated county, signed and with attachments: `npx tsx tests/bench/check-cost.ts --notices 10000`.
 * Shares of one run are compared, since seconds differ from machine to machine.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { makeAttachmentLook } from "../../scripts/record/attachment-look.ts";
import { readCatalog } from "../../scripts/catalog/read-catalog.ts";
import { fillTables } from "../../scripts/statistics/fill-table.ts";
import { inspections } from "../../scripts/inspection/inspections.ts";
import { gatherLedgerFaults } from "../../scripts/inspection/ledger-faults.ts";
import { loadConfig } from "../../scripts/effects/load-config.ts";
import { readCountyFiles } from "../../scripts/effects/read-county.ts";
import { openGate, signCounty } from "../generator/sign-county.ts";

const { values } = parseArgs({ options: { notices: { type: "string" } } });
const notices = values.notices ?? "10000";
const folder = mkdtempSync(join(tmpdir(), "gongkai-cost-"));
const writer = resolve(import.meta.dirname, "../generator/write-county.ts");

const rows: (readonly [name: string, milliseconds: number])[] = [];
async function measure<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  rows.push([name, (user + system) / 1000]);
  return result;
}

try {
  execFileSync(process.execPath, ["--import", "tsx", writer, join(folder, "county"), "--notices", notices], {
    stdio: "ignore",
  });
  const county = join(folder, "county");
  openGate(county);
  await signCounty(county);
  const { value: config } = await loadConfig(join(county, "site.config.ts"), "site.config.ts");
  if (!config) throw new Error("no configuration");
  const day = config.today ?? ("2026-01-10" as CivilDate);
  const standards = resolve(import.meta.dirname, "../../content/standards");
  const files = await measure("read files, open attachments", () =>
    readCountyFiles({
      content: join(county, "content"),
      standards,
      seenFrom: county,
      makeLook: makeAttachmentLook,
    }),
  );
  const { value: catalog } = await measure("read records, join the catalog", () =>
    readCatalog(files, config, day),
  );
  if (!catalog) throw new Error("no catalog");
  await measure("fill tables", () => fillTables(catalog, gatherLedgerFaults(catalog, [])));
  for (const { name, inspect } of inspections) await measure(name, () => inspect(catalog, files));
  const total = rows.reduce((sum, [, cost]) => sum + cost, 0);
  console.log(`| check, ${notices} notices | CPU ms | share |\n|---|---|---|`);
  for (const [name, cost] of rows)
    console.log(`| ${name} | ${cost.toFixed(0)} | ${((100 * cost) / total).toFixed(1)} % |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
