/** `leak-drill INDEX-NUMBER`: every place where an item still lives, and the steps to purge it; it only reads. */
import { relative, resolve, sep } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type LeakArea, type LeakReport, stillLives } from "../inspection/leak-report.ts";
import { exportLeakAsJson, formatLeakReport } from "../export/leak-text.ts";
import { makeLeakTraces } from "../search/leak-traces.ts";
import { findOutputs } from "../effects/find-outputs.ts";
import { findGitTraces } from "../effects/git-traces.ts";
import { lookThrough } from "../effects/look-through.ts";
import { writeNewBytes } from "../effects/plain-files.ts";
import { endProgress, showProgress, writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { findLeakedItem } from "./find-leaked-item.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 nothing outside the history, 1 something still lives, 2 no number or nothing to read. */
export async function runLeakDrill(options: Options): Promise<number> {
  const { here, save, words } = options;
  const { title } = options.draft;
  const refuse = (...diagnostics: readonly Diagnostic[]): number => {
    writeDiagnostics(diagnostics, options.format, here);
    return 2;
  };
  const opened = await openCounty(options);
  if (opened.kind === "shut") return refuse(...opened.diagnostics);
  const { catalog, content, config } = opened.county;
  if (!catalog) return refuse(...opened.county.diagnostics);
  const [number = ""] = words;
  if (!config.indexPattern.test(number))
    return refuse(complain("leak-number-needed", { file: "命令行" }, { number }));
  const { item, unknown, hasGit } = await findLeakedItem(content, catalog, number);
  const titles = title === undefined ? item.titles : [...item.titles, title];
  const traces = makeLeakTraces({ ...item, titles });
  const folders: readonly (readonly [LeakArea, string])[] = [
    ["source", content],
    ...(await findOutputs(here, options.out)).map((folder) => ["output", folder] as const),
    ...options.also.map((folder) => ["copy", resolve(here, folder)] as const),
  ];
  const [places, looked, sealed]: [LeakReport["places"][number][], LeakReport["looked"][number][], string[]] =
    [[], [], []];
  for (const [area, folder] of folders) {
    const shown = relative(here, folder).split(sep).join("/") || ".";
    const look = await lookThrough(folder, traces, (files) => {
      if (files % 200 === 0) showProgress(`正在查 ${shown}：${files} 个文件`);
    });
    const below = (path: string): string => (path === "" ? shown : `${shown}/${path}`);
    places.push(...look.found.map((found) => ({ area, path: below(found.path), traces: found.traces })));
    looked.push({ folder: shown, files: look.files });
    sealed.push(...look.sealed.map(below));
  }
  const history = hasGit
    ? await findGitTraces(content, traces, (objects) => {
        if (objects % 100 === 0) showProgress(`正在查 git 历史：${objects} 个对象`);
      })
    : undefined;
  endProgress();
  const empty = looked.filter(({ files }) => files === 0).map(({ folder }) => `${folder} 里没有文件可查。`);
  const others = "别人手里的克隆、服务器上的备份、搜索引擎的快照，这台机器看不到。";
  const report: LeakReport = {
    indexNumber: number,
    title: titles[0],
    traces,
    places,
    history,
    looked,
    sealed,
    unknown: [...unknown, ...empty, others],
  };
  const json = save === undefined ? options.format === "json" : save.endsWith(".json");
  const text = json ? exportLeakAsJson(report) : formatLeakReport(report);
  const why = save === undefined ? undefined : await writeNewBytes(resolve(here, save), text);
  if (save !== undefined && why !== undefined)
    return refuse(complain("not-written", { file: save }, { file: save, why }));
  if (save === undefined) writeData(text);
  else writeWords(`已写到 ${save}\n`);
  return stillLives(report) ? 1 : 0;
}
