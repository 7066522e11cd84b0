/** Hands on the script of the search page: our code and Pagefind's stock script in one classic file. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, transform } from "esbuild";
import { readEngine } from "./pagefind-engine.ts";

/** Where a script finds the files of the search data: on a host, or carried by scripts beside it on a disk. */
export type DataCarrier = "host" | "disk";

/** Where it lies in a site. */
export const browserScriptPath = "assets/search.js";

/**
 * Bundles the script. It is a classic script, as the only kind that also runs when a copy is opened from disk. The same sources
 * give the same bytes.
 */
export async function bundleBrowser(carrier: DataCarrier): Promise<Uint8Array> {
  const engine = await readEngine();
  try {
    const { outputFiles } = await build({
      absWorkingDir: browserFolder,
      entryPoints: ["main.ts"],
      outfile: "search.js",
      write: false,
      bundle: true,
      format: "iife",
      target,
      minify: true,
      charset: "utf8",
      legalComments: "none",
      logLevel: "silent",
      banner: { js: licence.replace("Pagefind", `Pagefind ${engine.version}`) },
      plugins: [engineInPlace(engine.script, engine.version), filesInPlace(carrier)],
    });
    const [script] = outputFiles;
    if (!script) throw new Error("没有写出脚本");
    return script.contents;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n").slice(0, 2).join(" ") : String(error);
    throw new Error(`检索页的脚本没有打包成：${reason}`);
  }
}

const browserFolder = fileURLToPath(new URL("../search/browser/", import.meta.url));

// The oldest browsers in which the pages must hold (visual.md §2).
const target = ["chrome86", "firefox78", "safari14.1"];

const licence = `/*! 内含 Pagefind (https://pagefind.app), Copyright (c) Pagefind, MIT License:
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE. */`;

/** A copy on disk reads the same files by another way, and differs in nothing else. */
function filesInPlace(carrier: DataCarrier): Plugin {
  return {
    name: "data-files",
    setup({ onResolve }) {
      if (carrier === "disk")
        onResolve({ filter: /\/data-files\.ts$/ }, () => ({ path: join(browserFolder, "disk-files.ts") }));
    },
  };
}

/** Puts the stock script where the page imports it; only the way by which it fetches files is ours. */
function engineInPlace(script: string, version: string): Plugin {
  return {
    name: "pagefind-engine",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/pagefind-engine\.js$/ }, () => ({
        path: "pagefind-engine",
        namespace: "pagefind",
      }));
      onLoad({ filter: /.*/, namespace: "pagefind" }, async () => {
        const define = { fetch: "fetchEngineFile", "import.meta.url": '""' };
        const { code } = await transform(script, { define, charset: "utf8" });
        proveEngine(script, code);
        return {
          contents: `import { fetchEngineFile } from "./engine-files.ts";\n${code}\nexport const engineVersion = ${JSON.stringify(version)};\n`,
          resolveDir: browserFolder,
          loader: "js",
        };
      });
    },
  };
}

/** What our side of the search relies on; a Pagefind that is built otherwise must fail here, and not on a reader's screen. */
const relied: readonly (readonly [string, RegExp])[] = [
  ["createInstance", /export\s*\{[^}]*\bcreateInstance\b/],
  ["pagefind-entry.json", /pagefind-entry\.json/],
  ["include_characters", /include_characters/],
  ["loadMeta", /pagefind\.\$\{[^}]*\}\.pf_meta/],
  ["loadWasm", /wasm\.\$\{[^}]*\}\.pagefind/],
  ["loadChunk", /index\/\$\{[^}]*\}\.pf_index/],
  ["unpacked files", /pagefind_dcd/],
];

function proveEngine(script: string, code: string): void {
  const lacks = relied.filter(([, sign]) => !sign.test(code)).map(([name]) => name);
  if (!/\bfetch\(/.test(script) || /(?<![\w.])fetch\(/.test(code)) lacks.push("fetch");
  if (/\bimport\s*\(/.test(code)) lacks.push("import()");
  if (lacks.length > 0)
    throw new Error(
      `检索页的脚本没有打包成：这个版本的 Pagefind 和本程序不相合（${lacks.join("、")}），请装回 package.json 里写的版本。`,
    );
}
