/** Writes the approval sheet of a notice into a folder and says where it is. */
import { join, relative } from "node:path";
import { addressOfIndexNumber } from "../text/index-number.ts";
import { complain } from "../diagnostics/codes.ts";
import { parseArticle } from "../source/front-matter.ts";
import type { Notice } from "../record/notice.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { makeApprovalSheet } from "../page/approval-sheet.ts";
import { renderApprovalSheet } from "../../templates/sheets/approval-sheet.ts";
import { readSheetStyle, replaceFile } from "../effects/plain-files.ts";
import { writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";

/** What is printed, and where to. */
export interface SheetRequest {
  readonly text: string;
  readonly notice: Notice;
  readonly catalog: Catalog;
  readonly folder: string;
  readonly here: string;
}

/** 0 the sheet is there, 2 it could not be written. */
export async function printSheet({ text, notice, catalog, folder, here }: SheetRequest): Promise<number> {
  const { value: article } = parseArticle({ path: notice.place.file, text: text.replaceAll("\r\n", "\n") });
  if (!article)
    throw new Error(`${notice.place.file} 在检查之后又被改动了，请再试一次。`, { cause: "content-changed" });
  const sheet = makeApprovalSheet(article, notice, catalog);
  const name = addressOfIndexNumber(notice.indexNumber)
    .replace(/^notices\//, "")
    .replaceAll("/", "-");
  const path = join(folder, `${name}.html`);
  const why = await replaceFile(path, renderApprovalSheet(sheet, await readSheetStyle()));
  if (why !== undefined) {
    const shown = relative(here, path);
    writeDiagnostics([complain("not-written", { file: shown }, { file: shown, why })], "terminal", here);
    return 2;
  }
  writeData(`${relative(here, path)}\n`);
  writeWords(
    `审批单写好了，用浏览器打开、打印。核准码 ${sheet.code}。\n领导签好以后登记：npm run approve -- ${notice.place.file} --role 环节 --by 姓名 --on 日期 --code "${sheet.code}" --recorded-by 登记人\n`,
  );
  return 0;
}
