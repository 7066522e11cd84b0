/** Opens the county of an archive: of the commit's day where no other is named, only the years asked for, and where it all comes from. */
import { relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { narrowCatalog } from "../archive/narrow-catalog.ts";
import type { Provenance } from "../archive/provenance.ts";
import type { WholeCounty } from "../page/site-view.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { readCommitFacts, readHead } from "../effects/git-commit-facts.ts";
import manifest from "../../package.json" with { type: "json" };
import { type OpenCounty, type Opened, openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** A county for an archive; the complaints are those of the county and those of its archiving. */
export interface Archived {
  readonly county: OpenCounty;
  /** The county of all years, by which a report is compared with years that the archive does not hold. */
  readonly whole: WholeCounty | undefined;
  readonly provenance: Provenance;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens it, or hands on what keeps it shut. */
export async function openArchived(options: Options): Promise<Archived | Extract<Opened, { kind: "shut" }>> {
  const { here, years } = options;
  const opened = await openCounty(options, {
    dayOf: async (content) => (await readHead(content))?.date ?? readBeijingDay(),
    recalls: true,
  });
  if (opened.kind === "shut") return opened;
  const whole = opened.county;
  const commit = await readCommitFacts(whole.content, [resolve(here, options.config), whole.standards]);
  const catalog = whole.catalog && years ? narrowCatalog(whole.catalog, years) : whole.catalog;
  const tables = whole.tables.filter(({ year }) => !years || (years.first <= year && year <= years.last));
  const changed = commit?.uncommitted ?? [];
  const diagnostics = [...whole.diagnostics];
  if (changed[0] !== undefined)
    diagnostics.push(
      complain("uncommitted-changes", { file: relative(here, changed[0]) }, { count: changed.length }),
    );
  if (years && catalog?.published.length === 0 && tables.length === 0) {
    const what = `--years 写的 ${years.first}..${years.last}，这几年没有公开的信息，也没有年报`;
    diagnostics.push(complain("bad-option", { file: "命令行" }, { what }));
  }
  const provenance: Provenance = {
    config: whole.config,
    commit,
    day: whole.day,
    contentDate: commit?.changedOn ?? whole.day,
    version: manifest.version,
    years,
    notices: catalog?.published.length ?? 0,
    reports: catalog?.reports.size ?? 0,
  };
  const compared = whole.catalog && { catalog: whole.catalog, tables: whole.tables };
  return { county: { ...whole, catalog, tables }, whole: compared, provenance, diagnostics };
}
