/** Loads the site's configuration file: a plain module with one default export. */
import { readFile } from "node:fs/promises";
import { complain } from "../diagnostics/codes.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { readSiteConfig, type SiteConfig } from "../record/site-config.ts";
import { enterStage } from "./run-meter.ts";

/** Loads and checks; `shown` is the path as people see it. A changed file is read anew. */
export async function loadConfig(path: string, shown: string): Promise<Checked<SiteConfig>> {
  enterStage("settings");
  const refuse = (what: string): Checked<SiteConfig> => ({
    value: undefined,
    diagnostics: [complain("bad-config", { file: shown }, { what })],
  });
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT")
      return {
        value: undefined,
        diagnostics: [complain("missing-config", { file: shown }, { file: shown })],
      };
    return refuse(tellUnreadable(error));
  }
  // A configuration that brings in other code could do anything at build time, and no diff would show it.
  if (/^\s*import\b|\b(?:import|require)\s*\(|^\s*export\b.*\bfrom\b/m.test(text))
    return refuse("设置文件不能引入别的程序（import、require）。");
  try {
    return readSiteConfig(await runPlain(text), shown);
  } catch (error) {
    return refuse(tellUnreadable(error));
  }
}

/** What the module exports. Most are plain JavaScript already; the compiler is only asked about what Node cannot read. */
async function runPlain(text: string): Promise<unknown> {
  try {
    return await runScript(text);
  } catch (error) {
    if (!(error instanceof Error && error.name === "SyntaxError")) throw error;
  }
  const { transform } = await import("esbuild");
  return runScript((await transform(text, { loader: "ts", charset: "utf8", logLevel: "silent" })).code);
}

async function runScript(script: string): Promise<unknown> {
  const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return ((await import(address)) as { readonly default?: unknown }).default;
}

function tellUnreadable(error: unknown): string {
  const [line = ""] = String((error as { message?: unknown })?.message ?? "").split("\n");
  return `文件读不懂（${line.slice(0, 120)}）。`;
}
