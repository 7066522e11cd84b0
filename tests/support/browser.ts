/** Hands on a Chromium for browser tests, and the `browserTest` that is skipped where there is none. */
import { type Browser, chromium } from "playwright-core";
import { inject, test } from "vitest";
import type { FoundChromium } from "./find-chromium.ts";

const found: FoundChromium | undefined = inject("chromium");
const reason = found === undefined ? "browser tests lie in tests/browser/" : found.reason;

/** `test` for what needs a browser: skipped, and counted as skipped, where no Chromium could be had. */
export const browserTest: typeof test = test.skipIf(
  found !== undefined && reason !== undefined,
) as typeof test;

/** Opens a browser that calls nobody by itself; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  if (found?.path === undefined) throw new Error(`No browser: ${reason}`);
  return await chromium.launch({
    executablePath: found.path,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
