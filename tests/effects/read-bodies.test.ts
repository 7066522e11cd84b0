import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { readBodies } from "../../scripts/effects/read-bodies.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-bodies-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refTo = (body: string, firstLine: number) => ({
  file: "gonggao.md",
  digest: digestOf(body),
  firstLine,
  localLinks: [],
});

test.each([
  ["---\n标题\n---\n城关镇\n公告\n", 4, "城关镇\n公告\n"],
  ["---\r\n标题\r\n---\r\n城关镇\r\n公告\r\n", 4, "城关镇\n公告\n"],
  ["---\r标题\r---\r城关镇\r\r\n公告", 4, "城关镇\n\n公告"],
  ["城关镇", 1, "城关镇"],
  ["---\n---\n", 3, ""],
  ["---\n---", 3, ""],
  ["---\n", Number.MAX_SAFE_INTEGER, ""],
])("the body of %j from line %i is the one that was checked", async (written, firstLine, body) => {
  writeFileSync(join(folder, "gonggao.md"), written);
  const ref = refTo(body, firstLine);
  expect((await readBodies([ref], folder))(ref)).toBe(body);
});

test("a body that was changed after the check is refused", async () => {
  writeFileSync(join(folder, "gonggao.md"), "赵村镇\n");
  await expect(readBodies([refTo("城关镇\n", 1)], folder)).rejects.toMatchObject({
    cause: "content-changed",
  });
});
