/**
 * Two groups of tests. `house` needs nothing but the code; `site` looks at the built demonstration site, which is
 * built once before it. The time zone is left as it is: no test may depend on it.
 */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { closingLine } from "./tests/support/closing-line.ts";

const siteTests = ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts"];

export default defineConfig({
  test: {
    reporters: ["default", closingLine()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page shows is waited for; a second is nothing on a loaded machine.
    expect: { poll: { timeout: 20_000 } },
    setupFiles: ["tests/support/fixed-seed.ts"],
    // One worker for each core: left alone, vitest keeps one core of two for itself.
    maxWorkers: availableParallelism(),
    // Tests share the modules of their worker: reading the whole house anew for each file took longer than most tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "house", include: ["tests/**/*.test.ts"], exclude: siteTests },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: siteTests,
          globalSetup: ["tests/support/build-site.ts", "tests/support/find-chromium.ts"],
        },
      },
    ],
  },
});
