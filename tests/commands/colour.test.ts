/** Colour in a pipe: none by itself, some where FORCE_COLOR asks for it, none against NO_COLOR. */
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const folder = writeSmallCounty({ [noticePath]: changedNotice(["2024-05-20", "2024-02-30"]) });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [{ NO_COLOR: "" }, false],
  [{ NO_COLOR: "", FORCE_COLOR: "1" }, true],
  [{ NO_COLOR: "1" }, false],
  [{ NO_COLOR: "", FORCE_COLOR: "0" }, false],
] as const)("with %j it is %s that complaints are painted", async (env, painted) => {
  expect((await callCli(["check"], folder, env)).stderr.includes("\u001B[31m")).toBe(painted);
});

test("the unit of a notice that was refused is told all the same", async () => {
  const spoilt = writeSmallCounty({
    [noticePath]: changedNotice(["2024-05-20", "2024-02-30"]),
    "content/columns.yaml": "- 名称: 甲\n",
  });
  const { stderr } = await callCli(["check"], spoilt);
  rmSync(spoilt, { recursive: true, force: true });
  expect(stderr).toMatch(/按单位\n {2}\S*办公室 +错误 +1/);
});
