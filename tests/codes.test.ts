/** One fixture a code: each complaint is raised by the smallest county that deserves it, at its place. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codes, type DiagnosticCode } from "../scripts/diagnostics/codes.ts";
import { callCli } from "./support/call-cli.ts";
import { readCodeFixture } from "./support/code-fixture.ts";
import { commitFixture, type FixtureCommit } from "./support/git-county.ts";
import { readComplaints } from "./support/run-cli.ts";
import { complaintsAbout, inspectSmallCounty, writeSmallCounty } from "./support/small-county.ts";

const folder = new URL("fixtures/codes/", import.meta.url);
const names = Object.keys(codes).sort() as DiagnosticCode[];

test("the smallest county deserves no complaint", () => {
  expect(inspectSmallCounty({}).diagnostics).toEqual([]);
});

test("every fixture is of a code that exists", () => {
  expect(
    readdirSync(folder)
      .map((file) => file.replace(/\.txt$/, ""))
      .filter((name) => !Object.hasOwn(codes, name)),
  ).toEqual([]);
});

describe.each(names)("%s", (name) => {
  const file = new URL(`${name}.txt`, folder);

  test("is explained in full sentences", () => {
    expect(codes[name].explain).toMatch(/^.{12,}[。）]$/u);
  });

  test("has a fixture that raises it where it says", async () => {
    if (!existsSync(file)) expect.fail(`tests/fixtures/codes/${name}.txt is missing`);
    const { title, overlay, calls, commits, expected } = readCodeFixture(readFileSync(file, "utf8"));
    expect(title).not.toBe("");
    expect(expected.some((line) => line.startsWith(`${name} `))).toBe(true);
    expect(
      calls.length === 0 ? complaintsAbout(overlay) : await complaintsOfCalls(calls, overlay, commits),
    ).toEqual(expected);
  });
});

async function complaintsOfCalls(
  calls: readonly (readonly string[])[],
  overlay: Parameters<typeof writeSmallCounty>[0],
  commits: readonly FixtureCommit[],
): Promise<readonly string[]> {
  const county = writeSmallCounty(overlay);
  try {
    commitFixture(county, commits);
    const told: string[] = [];
    for (const words of calls) told.push(...readComplaints(await callCli(words, county)));
    return told;
  } finally {
    rmSync(county, { recursive: true, force: true });
  }
}
