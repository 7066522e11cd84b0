/** Prints an audit in the form that was asked for. */
import type { AuditReport } from "../inspection/audit/audit-county.ts";
import { exportAuditAsCsv, exportAuditAsJson } from "../export/audit-files.ts";
import { formatAudit } from "../export/audit-text.ts";
import { viewAudit } from "../page/audit-page.ts";
import { renderAudit } from "../../templates/local/audit.ts";
import { readLocalStyles } from "../effects/local-styles.ts";
import type { Format } from "../effects/terminal.ts";

/** The whole text of the report. */
export async function printAudit(report: AuditReport, format: Format, siteName: string): Promise<string> {
  if (format === "csv") return exportAuditAsCsv(report);
  if (format === "json") return exportAuditAsJson(report);
  if (format === "html") return renderAudit(viewAudit(report, siteName), await readLocalStyles());
  return formatAudit(report);
}
