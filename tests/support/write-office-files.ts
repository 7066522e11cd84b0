/** Writes the office files of the table filled by hand into a folder: a process of its own, so that it can have another zone. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportTableAsDocx } from "../../scripts/export/table-docx.ts";
import { exportTableAsXlsx } from "../../scripts/export/table-xlsx.ts";
import { fillReportForm, handMasthead } from "./filled-form.ts";

const [folder = "."] = process.argv.slice(2);
writeFileSync(join(folder, "table.docx"), await exportTableAsDocx(fillReportForm(), handMasthead));
writeFileSync(join(folder, "table.xlsx"), await exportTableAsXlsx(fillReportForm(), handMasthead));
