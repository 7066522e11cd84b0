/** Finds a Chromium on this machine: named in $CHROMIUM, or on the PATH under one of its names. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a browser, or the reason why there is none. Never a dependency: whoever needs one does without, or says so. */
export function findChromium(): { readonly path: string } | { readonly reason: string } {
  const named = process.env.CHROMIUM;
  if (named) return isExecutable(named) ? { path: named } : { reason: `$CHROMIUM 指的 ${named} 不能运行` };
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...candidates, "/usr/bin/chromium"].find(isExecutable);
  return path === undefined ? { reason: "这台机器上没有找到 Chromium" } : { path };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
