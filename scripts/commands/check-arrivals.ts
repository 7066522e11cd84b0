/** Holds publication dates against the history where the configuration says from which day on. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { inspectArrivals, openArrivals } from "../inspection/audit/arrivals.ts";
import { readGitHistory } from "../effects/git-history.ts";
import { enterStage } from "../effects/run-meter.ts";

/** Back-dated notices; nothing where `auditFrom` is not set, or there is no history. `shown` is how people see the folder. */
export async function checkArrivals(
  catalog: Catalog,
  folder: string,
  shown: string,
): Promise<readonly Diagnostic[]> {
  const from = catalog.config.auditFrom;
  if (from === undefined) return [];
  enterStage("history");
  const arrivals = openArrivals();
  const { reach, prefix } = await readGitHistory(
    { folder, signatures: false, arrivalsOnly: true },
    arrivals.add,
  );
  if (reach.kind === "none") return [];
  const above = shown === "." ? 0 : shown.length + 1;
  return inspectArrivals(catalog, from, (file) => {
    const commit = arrivals.find(prefix + file.slice(above));
    return commit && !reach.boundary.has(commit.id) ? commit : undefined;
  });
}
