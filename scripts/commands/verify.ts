/** `verify`: holds a copy, a bag or a whole archive against its own lists; it needs no county, no configuration and no network. */
import { relative, resolve } from "node:path";
import { digestOf } from "../text/digest.ts";
import { digestNames } from "../text/digest-names.ts";
import { complain } from "../diagnostics/codes.ts";
import { type FoundFile, isFolderPath } from "../archive/found-files.ts";
import { judgeFolder, planDigests, vouchesForNothing } from "../archive/judge-folder.ts";
import { tellFindings } from "../archive/tell-findings.ts";
import { findParts, listTagFiles } from "../archive/verified-parts.ts";
import { digestEntry, isThere, listEntries, readTagFile } from "../effects/survey-folder.ts";
import { endProgress, showProgress, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import type { Options } from "./options.ts";

/** 0 whole, 1 damaged, 2 nothing to verify. */
export async function runVerify(options: Options): Promise<number> {
  const { here, format } = options;
  const [wanted] = options.words;
  const folder = resolve(here, wanted ?? ".");
  const shown = wanted === undefined ? undefined : relative(here, folder) || ".";
  const entries = wanted === undefined ? undefined : await listEntries(folder);
  const paths = (entries ?? []).map(({ path }) => path);
  const parts = findParts(new Set(paths));
  const there = entries !== undefined || (await isThere(folder));
  const refuse = (): number => {
    const place = { file: shown ?? "命令行" };
    const complaints = [
      shown !== undefined && !there
        ? complain("missing-folder", place, { folder: shown, kind: "copy" })
        : complain("nothing-to-verify", place, { folder: shown }),
    ];
    writeDiagnostics(complaints, format, here, { closing: "none" });
    return 2;
  };
  if (!entries || parts.length === 0) return refuse();
  const tags = new Set(parts.flatMap((part) => listTagFiles(part, paths).map((path) => part.base + path)));
  const texts = new Map<string, string | undefined>();
  const files = new Map<string, FoundFile>();
  const digestsOf = planDigests(parts, paths);
  for (const [index, entry] of entries.entries()) {
    if (index % 50 === 0) showProgress(`正在核对：${index}／${entries.length}`);
    if (tags.has(entry.path)) texts.set(entry.path, await readTagFile(folder, entry));
    files.set(entry.path, await digestEntry(folder, entry, digestsOf(entry.path)));
  }
  endProgress();
  if (vouchesForNothing({ parts, files, texts })) return refuse();
  const found = tellFindings(
    judgeFolder({ parts, files, texts, algorithms: digestNames, sealOf: digestOf }),
    (path) => `${shown === "." ? "" : `${shown}/`}${path}`,
  );
  if (found.length > 0 || format === "json")
    writeDiagnostics(found, format, here, { told: options.all ? "all" : "some", closing: "none" });
  const count = (code: string): number => found.filter((diagnostic) => diagnostic.code === code).length;
  const [altered, lost, added] = [count("altered-file"), count("lost-file"), count("added-file")];
  const unchecked = count("unchecked-file");
  const others = found.length - altered - lost - added - unchecked;
  const left = unchecked > 0 ? `，没有核对 ${unchecked} 个` : "";
  const remark = others > 0 ? `，另有 ${others} 处不合规则` : "";
  const verdict =
    found.length === 0
      ? "，全部完好"
      : `：被改动 ${altered} 个，缺少 ${lost} 个，多出 ${added} 个${left}${remark}`;
  const looked = paths.filter((path) => !isFolderPath(path)).length;
  writeWords(`核对了 ${looked} 个文件${verdict}。\n`);
  return found.length === 0 ? 0 : 1;
}
