/** Hands on the script of the search page: our code and Pagefind's stock script in one classic file. */
import { fileURLToPath } from "node:url";
import { build, type Plugin, transform } from "esbuild";
import { makePagefindIndex } from "./pagefind-service.ts";
import type { SearchFile } from "./search-index.ts";

/**
 * Bundles `assets/search.js`. It is a classic script, as the only kind that also runs when a copy is opened from disk. The same
 * sources give the same bytes.
 */
export async function bundleBrowser(): Promise<readonly SearchFile[]> {
  const script = await readEngine();
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
      banner: { js: licence.replace("Pagefind", `Pagefind ${versionOf(script)}`) },
      plugins: [engineInPlace(script)],
    });
    return outputFiles.map(({ contents }) => ({ path: "assets/search.js", bytes: contents }));
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

function versionOf(script: string): string {
  return /pagefind_version\s*=\s*"([^"]+)"/.exec(script)?.[1] ?? "";
}

// Pagefind keeps its script inside its program, and hands it out with every index, even an empty one.
async function readEngine(): Promise<string> {
  const files = await makePagefindIndex({ maxFragments: 1, fill: async () => undefined });
  const engine = files.find(({ path }) => path === "pagefind.js");
  if (engine === undefined) throw new Error("检索页的脚本没有打包成：Pagefind 没有给出 pagefind.js");
  return new TextDecoder().decode(engine.content);
}

/** Puts the stock script where the page imports it; only the way by which it fetches files is ours. */
function engineInPlace(script: string): Plugin {
  return {
    name: "pagefind-engine",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/pagefind-engine\.js$/ }, () => ({
        path: "pagefind-engine",
        namespace: "pagefind",
      }));
      onLoad({ filter: /.*/, namespace: "pagefind" }, async () => {
        const define = { fetch: "fetchBundleFile", "import.meta.url": '""' };
        const { code } = await transform(script, { define, charset: "utf8" });
        return {
          contents: `import { fetchBundleFile } from "./bundle-files.ts";\n${code}`,
          resolveDir: browserFolder,
          loader: "js",
        };
      });
    },
  };
}
