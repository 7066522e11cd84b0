/** Finds a Chromium for the browser tests, installs one where that is possible, or says why there is none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../scripts/effects/find-chromium.ts";

/** A browser's path, or the reason why there is none. */
export interface FoundChromium {
  readonly path?: string;
  readonly reason?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    chromium: FoundChromium;
  }
}

/** Looks once for all tests, before they start, since two of them cannot install a package at the same time. */
export function setup(project: TestProject): void {
  const found = lookForChromium() ?? installChromium();
  if (found.reason !== undefined) process.stderr.write(`Browser tests will be skipped: ${found.reason}\n`);
  project.provide("chromium", found);
}

/** The product's own way of looking; a browser that was named and cannot be run is not replaced by another. */
function lookForChromium(): FoundChromium | undefined {
  const found = findChromium();
  return "path" in found || process.env.CHROMIUM ? found : undefined;
}

/** Asks Debian's package manager, as only root may; the fonts keep Chinese pages from being measured as boxes. */
function installChromium(): FoundChromium {
  const missing = "no Chromium was found ($CHROMIUM, or chromium or google-chrome on the PATH)";
  if (!existsSync("/usr/bin/apt-get")) return { reason: `${missing}, and there is no apt-get to install it` };
  if (process.getuid?.() !== 0) return { reason: `${missing}, and only root may install it` };
  process.stderr.write("Installing chromium and fonts-noto-cjk for the browser tests\n");
  const failed = runApt(["update"]) ?? runApt(["install", "-y", "chromium", "fonts-noto-cjk"]);
  if (failed !== undefined) return { reason: `${missing}, and ${failed}` };
  return lookForChromium() ?? { reason: `${missing}, even after it was installed` };
}

function runApt(words: readonly string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = spawnSync("apt-get", words, { env, stdio: ["ignore", 2, 2] });
  return run.status === 0 ? undefined : `apt-get ${words.join(" ")} ended with ${run.status ?? run.signal}`;
}
