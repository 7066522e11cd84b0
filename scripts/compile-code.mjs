/** Compiles the program once, for all starts until a source changes. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";
import { digestOf, stampOf, writeList } from "./kept-code.mjs";

/** Packages that every verb needs, of many small files or slow as they come, with those that they need; the others are left where they are. */
const inlined = [
  "zod",
  "yaml",
  ...["markdown-it", "entities", "linkify-it", "mdurl", "punycode.js", "uc.micro"],
];

/** Looked at besides what is compiled: a change of these changes what is compiled or how. */
const besides = [
  "package.json",
  "package-lock.json",
  "node_modules/esbuild/package.json",
  "scripts/gongkai.mjs",
  "scripts/kept-code.mjs",
  "scripts/compile-code.mjs",
];

const oneDay = 86_400_000;

/** Compiles into a new folder of the cache, and only then writes down that it is there: a run that is killed leaves nothing that is used. */
export async function compileCode(root, cache) {
  const read = new Map();
  const see = (path) => {
    const stamp = stampOf(path);
    const bytes = readFileSync(path);
    read.set(relative(root, path).replaceAll("\\", "/"), { digest: digestOf(bytes), stamp });
    return bytes;
  };
  for (const path of besides) see(join(root, path));
  const workers = listWorkers(join(root, "scripts"));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "code-"));
  let files;
  try {
    const { outputFiles } = await bundle(root, folder, workers, see);
    for (const { path, contents } of outputFiles) writeFileSync(path, contents);
    for (const path of workers) writeFileSync(join(folder, basename(path)), see(path));
    for (const name of readdirSync(folder)) if (!name.endsWith(".map")) see(join(folder, name));
    files = [...read].map(([path, { digest, stamp }]) => ({ path, digest, stamp }));
    writeList(root, { root, folder: basename(folder), files });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await stop();
  }
  removeOld(cache, basename(folder));
  return { folder, files };
}

async function bundle(root, folder, workers, see) {
  return build({
    absWorkingDir: root,
    entryPoints: [join(root, "scripts/cli.ts"), ...workers.map((path) => path.replace(/er\.mjs$/, ".ts"))],
    outdir: folder,
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    charset: "utf8",
    sourcemap: "external",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "silent",
    // Settings of the type checker are none of the compiler's.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    banner: {
      js: 'import { createRequire as openRequire } from "node:module"; const require = openRequire(import.meta.url);',
    },
    plugins: [asTheyStand(see)],
  });
}

/** Gives the compiler each file as it was seen, and lets it know where it lay. */
function asTheyStand(see) {
  return {
    name: "as-they-stand",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === "entry-point" || /^[A-Za-z]:[\\/]/.test(path)) return undefined;
        return inlined.includes(path.split("/")[0]) ? undefined : { path, external: true };
      });
      onLoad({ filter: /\.[mc]?[jt]s$/ }, ({ path }) => {
        const text = see(path).toString("utf8");
        const loader = /ts$/.test(path) ? "ts" : "js";
        // Who starts threads looks for them beside the compiled code.
        if (loader === "js") return { contents: setFields(text), loader };
        if (text.includes("new Worker(")) return { contents: text, loader };
        const url = JSON.stringify(pathToFileURL(path).href);
        return { contents: text.replace(/(?<!["'`])\bimport\.meta\.url\b/g, () => url), loader };
      });
    },
  };
}

/**
 * Sets the fields of classes by name, where a package was compiled for browsers that know no fields: one function that sets them all
 * costs as much as the rest of reading Markdown. It stays as it is where a class has accessors, which setting by name would call.
 */
function setFields(text) {
  if (!text.includes("function _defineProperty(e, r, t)") || /^\s*(?:static )?[gs]et [\w$]+\(/m.test(text))
    return text;
  const names = new Set();
  const set = text.replace(
    /\b_defineProperty\(\s*this,((?:\s|\/\*[\s\S]*?\*\/)*)"(\w+)",/g,
    (_, between, name) => {
      names.add(name);
      return `_set_${name}(this,${between}`;
    },
  );
  return set + [...names].map((name) => `\nfunction _set_${name}(e, t) { e.${name} = t; }`).join("");
}

/** What threads begin with: `x-worker.mjs`, which calls `x-work.ts`. */
function listWorkers(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /-worker\.mjs$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Older code may still be running, so it is left for a day after its last use; what runs for longer says so every hour. */
function removeOld(cache, own) {
  try {
    for (const name of readdirSync(cache)) {
      const path = join(cache, name);
      const isOurs = /^code-|^list-.*\.\d+$/.test(name) && name !== own;
      if (isOurs && statSync(path).mtimeMs < Date.now() - oneDay)
        rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // Somebody else is clearing up.
  }
}
