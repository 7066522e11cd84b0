/** `check --write-baseline`: writes down the complaints of old stock, so that from now on only new ones count. */
import { join, relative, resolve } from "node:path";
import { isPublishable } from "../diagnostics/diagnostic.ts";
import { baselineName } from "../inspection/old-complaints.ts";
import { renewBaseline } from "../inspection/renew-baseline.ts";
import { replaceFile } from "../effects/plain-files.ts";
import { writeDiagnostics, writeWords } from "../effects/terminal.ts";
import type { OpenCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 written and nothing else wrong, 1 written and something remains that must be mended, 2 where there is nothing to judge. */
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
  await replaceFile(path, renewed.text);
  const shown = relative(here, path) || path;
  writeWords(`已把 ${renewed.complaints} 处旧账（${renewed.entries} 条）记入 ${shown}。\n`);
  const raw = {
    path: shown,
    content: { kind: "bytes", bytes: new TextEncoder().encode(renewed.text) },
  } as const;
  const after = county.inspect({ ...files, baseline: raw }).diagnostics;
  writeDiagnostics(after, format, here);
  return isPublishable(after) ? 0 : 1;
}
