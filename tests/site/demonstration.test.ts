import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDemonstrationSite } from "../support/demonstration-site.ts";

test("the demonstration site is built and has a home page", () => {
  expect(existsSync(join(findDemonstrationSite(), "index.html"))).toBe(true);
});
