/** Opens the county of an archive: of the commit's day where no other is named, only the years asked for, and where it all comes from. */
import { relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { narrowCatalog } from "../archive/narrow-catalog.ts";
import type { CommitFacts, Provenance } from "../archive/provenance.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { readCommitFacts } from "../effects/git-commit-facts.ts";
import manifest from "../../package.json" with { type: "json" };
import { type OpenCounty, type Opened, openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** A county for an archive; the complaints are those of the county and those of its archiving. */
export interface Archived {
  readonly county: OpenCounty;
  readonly provenance: Provenance;
  readonly diagnostics: readonly Diagnostic[];
}

/** Opens it, or hands on what keeps it shut. */
export async function openArchived(options: Options): Promise<Archived | Extract<Opened, { kind: "shut" }>> {
  const { here, years } = options;
  let commit: CommitFacts | undefined;
  const read = async (content: string): Promise<CommitFacts | undefined> => {
    commit ??= await readCommitFacts(content, [resolve(here, options.config)]);
    return commit;
  };
  const opened = await openCounty(
    options,
    async (content) => (await read(content))?.date ?? readBeijingDay(),
  );
  if (opened.kind === "shut") return opened;
  const whole = opened.county;
  await read(whole.content);
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
    contentDate: commit?.date ?? whole.day,
    version: manifest.version,
    years,
    notices: catalog?.published.length ?? 0,
    reports: catalog?.reports.size ?? 0,
  };
  return { county: { ...whole, catalog, tables }, provenance, diagnostics };
}
