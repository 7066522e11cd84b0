/** Prints the reports of a built site as PDF, each beside its page; without a site or a browser it says what is missing. */

import { complain } from "../diagnostics/codes.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { besides, reportPath } from "../page/addresses.ts";
import type { SiteView } from "../page/site-view.ts";
import { findChromium } from "../effects/find-chromium.ts";
import { hasPage, printPdf } from "../effects/print-pdf.ts";
import { endProgress, showProgress } from "../effects/terminal.ts";
import type { ExportedFile } from "./list-data-exports.ts";

/** `folder` is where the site was built, `shown` how people are told of it. */
export async function printReports(
  { catalog, tables }: SiteView,
  folder: string,
  shown: string,
): Promise<Checked<readonly ExportedFile[]>> {
  const refuse = (why: string, remedy: string): Checked<readonly ExportedFile[]> => ({
    value: undefined,
    diagnostics: [complain("pdf-not-printed", { file: shown }, { why, remedy })],
  });
  const printed = await Promise.all([...tables.keys()].map((year) => hasPage(folder, reportPath(year))));
  if (!printed.includes(true))
    return refuse(`${shown} 里没有生成好的年报网页`, "先运行 npm run build，再带着 --pdf 导出。");
  const found = findChromium();
  if ("reason" in found)
    return refuse(found.reason, "装上 Chromium，或者用环境变量 CHROMIUM 写明它的位置；其余文件不受影响。");
  const files: ExportedFile[] = [];
  try {
    for (const { year, period } of tables.values()) {
      const page = reportPath(year);
      showProgress(`正在打印：${year}年`);
      const job = { chromium: found.path, folder, page, baseUrl: catalog.config.baseUrl, day: period.last };
      const content = await printPdf(job);
      if (content) files.push({ path: besides(page, "report.pdf"), content });
    }
  } catch {
    return refuse(`${found.path} 中途停下了`, "单独运行一次这个浏览器，看看它是否完好；其余文件不受影响。");
  } finally {
    endProgress();
  }
  return { value: files, diagnostics: [] };
}
