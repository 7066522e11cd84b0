/** `check --changed`: tells of all complaints those that the changes since the last commit bring about; the whole county is read all the same. */
import { relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, isPublishable } from "../diagnostics/diagnostic.ts";
import { formatNarrowed } from "../diagnostics/format-narrowed.ts";
import { narrowComplaints } from "../diagnostics/narrow-complaints.ts";
import { type BytesBefore, filesBefore, listShown } from "../catalog/files-before.ts";
import { findUnits } from "../inspection/unit-of-file.ts";
import { readBlobs } from "../effects/git-blobs.ts";
import { enterStage } from "../effects/run-meter.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { type ChangedFile, compareWorkTree } from "../effects/work-tree.ts";
import type { OpenCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 nothing refused among what is told, 1 something refused, 2 no git work tree, or the report cannot be written. */
export async function checkChanged(county: OpenCounty, options: Options): Promise<number> {
  const { here, format, report } = options;
  const config = relative(here, resolve(here, options.config)) || options.config;
  const tree = await compareWorkTree(county.content, [
    { path: county.content, shown: county.files.folder },
    { path: county.standards, shown: county.files.standardsFolder },
    { path: resolve(here, options.config), shown: config },
  ]);
  if (tree.kind === "none") {
    const what = `--changed 要与 git 里最近一次提交比较：${tree.why}`;
    writeDiagnostics([complain("bad-option", { file: "命令行" }, { what })], format, here);
    return 2;
  }
  const unknown = listShown(county.files).filter(tree.isUnknown);
  const changed = [...tree.changed, ...unknown.map((shown) => ({ shown, before: undefined }))];
  const blobs = await readBlobs(
    county.content,
    changed.flatMap(({ before }) => before ?? []),
  );
  const told = tellChanged(county, { changed, config, blobs });
  enterStage("report");
  writeDiagnostics(told, format, here, {
    unitOf: findUnits(county.catalog, county.files),
    told: options.all ? "all" : "some",
    closing: "none",
  });
  const left = county.diagnostics.filter((one) => !told.includes(one));
  if (format === "terminal") writeWords(formatNarrowed(changed.length, told, left));
  if (report !== undefined) {
    const { writeReport } = await import("./write-report.ts");
    if (!(await writeReport({ ...county, diagnostics: told }, report, options))) return 2;
  }
  return isPublishable(told) ? 0 : 1;
}

interface Changes {
  readonly changed: readonly ChangedFile[];
  readonly config: string;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

function tellChanged(county: OpenCounty, { changed, config, blobs }: Changes): readonly Diagnostic[] {
  if (changed.length === 0) return [];
  const paths = new Set(changed.map(({ shown }) => shown));
  // Everything may come of another configuration.
  if (paths.has(config)) return county.diagnostics;
  const before: BytesBefore = new Map(
    changed.map(({ shown, before: blob }) => [shown, blob === undefined ? undefined : blobs.get(blob)]),
  );
  return narrowComplaints(
    county.diagnostics,
    paths,
    () => county.inspect(filesBefore(county.files, before)).diagnostics,
  );
}
