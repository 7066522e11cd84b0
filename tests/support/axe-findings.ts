/** Hands on what axe finds on an open page, by the criteria of WCAG 2.2 A and AA and its best practice. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** `rule: places` of each violation. */
export async function findAxeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return await page.evaluate(async (values) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: "tag", values: [...values] },
      resultTypes: ["violations"],
      // Asking for sheets once more is refused from disk.
      preload: false,
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(" "))
          .join(", ")}`,
    );
  }, tags);
}
