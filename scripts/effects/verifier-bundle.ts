/** Hands on the script of the page on which a copy verifies itself, in one classic file. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Where it lies in a copy. */
export const verifierPath = "assets/verify.js";

/** Bundles the script. The same sources give the same bytes. */
export async function bundleVerifier(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL("../archive/browser/", import.meta.url)),
    entryPoints: ["main.ts"],
    outfile: "verify.js",
    write: false,
    bundle: true,
    format: "iife",
    // The oldest browsers in which the pages must hold.
    target: ["chrome86", "firefox78", "safari14.1"],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const [script] = outputFiles;
  if (!script) throw new Error("核对页的脚本没有打包成");
  return script.contents;
}
