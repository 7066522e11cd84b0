/** `check --write-baseline`: writes down the complaints of old stock, so that from now on only new ones count. */
import { join, relative, resolve } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { baselineName } from "../inspection/old-complaints.ts";
import { isBaseline, renewBaseline } from "../inspection/renew-baseline.ts";
import { replaceFile, writeNewBytes } from "../effects/plain-files.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import type { OpenCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 written and nothing else wrong, 1 written and something remains that must be mended, 2 where there is nothing to judge or nothing may be written. */
export async function writeBaseline(county: OpenCounty, options: Options): Promise<number> {
  const { here, format } = options;
  const { catalog, files, diagnostics, passedOver } = county;
  if (!catalog) {
    writeDiagnostics(diagnostics, format, here);
    return 2;
  }
  const path =
    options.baseline === undefined ? join(county.content, baselineName) : resolve(here, options.baseline);
  const before = files.baseline ?? files.content.find(({ key }) => key === baselineName)?.file;
  const all = [...diagnostics, ...passedOver];
  const renewed = renewBaseline(all, files, { day: catalog.day, before });
  const shown = relative(here, path) || path;
  // Only an older list is replaced; whatever else stands there is somebody's work.
  const put = before !== undefined && isBaseline(before) ? replaceFile : writeNewBytes;
  const refused = await put(path, renewed.text);
  if (refused !== undefined) {
    writeDiagnostics([complain("not-written", { file: shown }, { file: shown, why: refused })], format, here);
    return 2;
  }
  writeWords(`已把 ${renewed.complaints} 处旧账（${renewed.entries} 条）记入 ${shown}。\n`);
  const raw = {
    path: shown,
    content: { kind: "bytes", bytes: new TextEncoder().encode(renewed.text) },
  } as const;
  const after = county.inspect({ ...files, baseline: raw }).diagnostics;
  writeDiagnostics(after, format, here);
  return isPublishable(after) ? 0 : 1;
}
