/** Starts the program from code that was compiled once; whatever hinders that, from the sources as they stand. */
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setEnvironmentData } from "node:worker_threads";
import { cacheOf, countDamaged, readKeptCode, touchCode } from "./kept-code.mjs";

const oneHour = 3_600_000;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const code = await findCode();
if (code === undefined) {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./cli.ts");
} else {
  const { folder, files } = code;
  touchCode(folder);
  setInterval(touchCode, oneHour, folder).unref();
  // In this thread and all that it starts: the sources may have changed by the time that the code asks what it was compiled from.
  setEnvironmentData("gongkai-code", new Map(files.map(({ path, digest }) => [path, digest])));
  nameSources(folder);
  await import(pathToFileURL(join(folder, "cli.js")).href);
}

/** The compiled code, made anew where there is none that can be trusted. */
async function findCode() {
  try {
    const kept = readKeptCode(root);
    if (kept !== undefined) return kept;
    setEnvironmentData("gongkai-damaged", countDamaged(root));
    const { compileCode } = await import("./compile-code.mjs");
    return await compileCode(root, cacheOf(root));
  } catch {
    // A full disk, a folder that may only be read, a source with a fault: the sources say it themselves.
    return undefined;
  }
}

/** Faults name the line of the source. Maps are read only once there is a fault: Node itself would read them at each start. */
function nameSources(code) {
  const maps = new Map();
  const mapOf = (file) => {
    if (!maps.has(file)) {
      const path = `${fileURLToPath(file)}.map`;
      maps.set(file, existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : undefined);
    }
    return maps.get(file);
  };
  const beginning = pathToFileURL(join(code, "/")).href;
  const nameSource = (frame) => {
    const text = String(frame);
    const file = frame.getFileName();
    if (!file?.startsWith(beginning)) return text;
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    const found = mapOf(file)?.findEntry(line - 1, column - 1);
    if (found?.originalSource === undefined) return text;
    const source = fileURLToPath(new URL(found.originalSource, file));
    return text.replace(
      `${file}:${line}:${column}`,
      `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`,
    );
  };
  Error.prepareStackTrace = (error, frames) => {
    const head = Error.prototype.toString.call(error);
    const lines = frames.map((frame) => {
      try {
        return nameSource(frame);
      } catch {
        return String(frame);
      }
    });
    return [head, ...lines.map((line) => `    at ${line}`)].join("\n");
  };
}
