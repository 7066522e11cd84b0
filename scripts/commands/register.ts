/** `register`: enters every address of the site into the county's register; with `--check` only says what is not there yet. */
import { join, relative } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import type { RegisteredAddress } from "../record/register.ts";
import { registerName } from "../catalog/register-file.ts";
import { keepRegister, nameAddress } from "../inspection/keep-register.ts";
import { listSiteAddresses } from "../inspection/site-addresses.ts";
import { writeRegister } from "../export/register-file.ts";
import { replaceFile } from "../effects/plain-files.ts";
import { writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 up to date, 1 content refused or (with `--check`) behind, 2 nothing to read. */
export async function runRegister(options: Options): Promise<number> {
  const { here, format } = options;
  const opened = await openCounty(options);
  if (opened.kind === "shut") {
    writeDiagnostics(opened.diagnostics, format, here);
    return 2;
  }
  const { catalog, tables, content, diagnostics } = opened.county;
  // What is refused does not go out, and what does not go out has no address yet.
  if (!catalog || !isPublishable(diagnostics)) {
    writeDiagnostics(diagnostics, format, here);
    writeWords("内容没有通过检查，登记簿没有改动。\n");
    return 1;
  }
  const { lines, added, changed } = keepRegister(catalog, listSiteAddresses(catalog, tables));
  const path = join(content, registerName);
  const shown = relative(here, path);
  const count = added.length + changed.length;
  if (options.check && count > 0) {
    writeDiagnostics([complain("register-behind", { file: shown }, { count })], format, here);
    return 1;
  }
  const why = count > 0 ? await replaceFile(path, writeRegister(lines)) : undefined;
  if (why !== undefined) {
    writeDiagnostics([complain("not-written", { file: shown }, { file: shown, why })], format, here);
    return 2;
  }
  if (format === "json")
    writeData(`${JSON.stringify({ file: shown, total: lines.length, added, changed })}\n`);
  else writeWords(`${listNames("新登记", added)}${listNames("更新", changed)}${sum(shown, lines, count)}`);
  return 0;
}

function sum(shown: string, lines: readonly unknown[], count: number): string {
  const end = count > 0 ? "已写好，请和内容一起提交。" : "没有变化。";
  return `${shown}：共 ${lines.length} 个网址，${end}\n`;
}

const mostListed = 20;

function listNames(what: string, addresses: readonly RegisteredAddress[]): string {
  if (addresses.length === 0) return "";
  const named = addresses.slice(0, mostListed).map((address) => `  ${nameAddress(address)}\n`);
  const rest = addresses.length > mostListed ? `  另有 ${addresses.length - mostListed} 个\n` : "";
  return `${what} ${addresses.length} 个网址：\n${named.join("")}${rest}`;
}
