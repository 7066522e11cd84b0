/** `explain <code>`: one rule in full; without a code, all of them in a line each. */

import { findNearest } from "../text/nearest.ts";
import { codes, complain, isCode } from "../diagnostics/codes.ts";
import { explainCode, listCodes } from "../diagnostics/explain.ts";
import { writeData, writeDiagnostics } from "../effects/terminal.ts";
import type { Options } from "./options.ts";

/** 0, or 2 for a code that does not exist. */
export async function runExplain(options: Options): Promise<number> {
  const [code] = options.words;
  if (code === undefined) writeData(listCodes());
  else if (isCode(code)) writeData(explainCode(code));
  else {
    const facts = { code, nearest: findNearest(code, Object.keys(codes)) };
    writeDiagnostics([complain("unknown-code", { file: "命令行" }, facts)], options.format, options.here);
    return 2;
  }
  return 0;
}
