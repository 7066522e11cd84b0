/** Loads the site's configuration file: a plain module with one default export. */
import { readFile, stat } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { complain } from "../diagnostics/codes.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { readSiteConfig, type SiteConfig } from "../record/site-config.ts";
import { enterStage } from "./run-meter.ts";

/** Loads and checks; `shown` is the path as people see it. A changed file is read anew. */
export async function loadConfig(path: string, shown: string): Promise<Checked<SiteConfig>> {
  enterStage("settings");
  let changed: number;
  try {
    changed = (await stat(path)).mtimeMs;
  } catch {
    return { value: undefined, diagnostics: [complain("missing-config", { file: shown }, { file: shown })] };
  }
  try {
    // A configuration that brings in other code could do anything at build time, and no diff would show it.
    if (/^\s*import\b|\b(?:import|require)\s*\(|^\s*export\b.*\bfrom\b/m.test(await readFile(path, "utf8")))
      return {
        value: undefined,
        diagnostics: [
          complain("bad-config", { file: shown }, { what: "设置文件不能引入别的程序（import、require）。" }),
        ],
      };
    const loaded = (await import(`${pathToFileURL(path).href}?changed=${changed}`)) as {
      readonly default?: unknown;
    };
    return readSiteConfig(loaded.default, shown);
  } catch (error) {
    const what = `文件读不懂（${String((error as { message?: unknown })?.message ?? "")
      .split("\n")[0]
      ?.slice(0, 120)}）。`;
    return { value: undefined, diagnostics: [complain("bad-config", { file: shown }, { what })] };
  }
}
