/** Hands on the reporter that ends a test run with one plain line: `N passed, N failed`, and skipped if any. */
import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";

/** How many tests ended in which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Writes a tally as the closing line. */
export function formatTally(tally: Tally): string {
  const line = `${tally.passed} passed, ${tally.failed} failed`;
  return tally.skipped === 0 ? line : `${line}, ${tally.skipped} skipped`;
}

/** Makes the reporter; it repeats why browser tests were skipped, since a skip should never be overlooked. */
export function closingLine(): Reporter {
  let vitest: Vitest | undefined;
  return {
    onInit(started) {
      vitest = started;
    },
    onTestRunEnd(modules, unhandledErrors) {
      const reasons = new Set(
        vitest?.projects.map(readBrowserReason).filter((reason) => reason !== undefined),
      );
      for (const reason of reasons) process.stdout.write(`Browser tests skipped: ${reason}\n`);
      process.stdout.write(`${formatTally(countTests(modules, unhandledErrors.length))}\n`);
    },
  };
}

function readBrowserReason(project: Vitest["projects"][number]): string | undefined {
  return project.getProvidedContext().chromium?.reason;
}

/** A file that could not be read as tests, and an error outside every test, count as one failure each. */
function countTests(modules: readonly TestModule[], errorsOutside: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: ReturnType<TestCase["result"]>["state"]): number =>
    tests.filter((test) => test.result().state === state).length;
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const broken = suites.filter((suite) => suite.errors().length > 0).length;
  return {
    passed: count("passed"),
    failed: count("failed") + count("pending") + broken + errorsOutside,
    skipped: count("skipped"),
  };
}
