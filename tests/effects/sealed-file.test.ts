/** A sealed file is whole or it is none, and nobody else may read it. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSealed, seal, unseal, writeSealed } from "../../scripts/effects/sealed-file.ts";

const scratch = mkdtempSync(join(tmpdir(), "gongkai-sealed-"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("what was sealed comes back, of text and of bytes, and empty too", () => {
  for (const rest of ["防汛\n值班表\n", "", new Uint8Array([0, 10, 255])])
    expect(unseal(seal("search/one", rest))).toEqual({ name: "search/one", rest: Buffer.from(rest) });
});

test("cut short, changed, added to, moved, or of somebody else it is none", () => {
  const path = join(scratch, "one/two.txt");
  writeSealed(path, "防汛值班表");
  expect(readSealed(path)?.toString()).toBe("防汛值班表");
  const bytes = readFileSync(path);
  const changed = Buffer.from(bytes);
  changed[70] = (changed[70] ?? 0) ^ 1;
  for (const other of [
    bytes.subarray(0, -1),
    bytes.subarray(0, 64),
    changed,
    Buffer.concat([bytes, bytes]),
    Buffer.from(""),
    Buffer.from("值班\n".repeat(40)),
  ]) {
    writeFileSync(path, other);
    expect(readSealed(path)).toBeUndefined();
  }
  writeSealed(path, "防汛值班表");
  for (const other of ["one/three.txt", "two/two.txt"]) {
    mkdirSync(dirname(join(scratch, other)), { recursive: true });
    copyFileSync(path, join(scratch, other));
    expect(readSealed(join(scratch, other))).toBeUndefined();
  }
  expect(readSealed(join(scratch, "none"))).toBeUndefined();
  expect(readSealed(scratch)).toBeUndefined();
});

test("it takes the place of the one before, leaves nothing beside it, and only its owner reads it", () => {
  const folder = join(scratch, "again");
  for (const rest of ["甲", "乙"]) writeSealed(join(folder, "one.txt"), rest);
  expect(readdirSync(folder)).toEqual(["one.txt"]);
  expect(readSealed(join(folder, "one.txt"))?.toString()).toBe("乙");
  if (process.platform !== "win32") expect(statSync(join(folder, "one.txt")).mode & 0o077).toBe(0);
});

test("what cannot be put in its place leaves nothing half written, and what killed runs have left goes", () => {
  const folder = join(scratch, "left");
  mkdirSync(join(folder, "one.txt"), { recursive: true });
  for (const pid of [1, 2]) writeFileSync(join(folder, `two.txt.${pid}.part`), "防汛");
  utimesSync(join(folder, "two.txt.1.part"), 1_700_000_000, 1_700_000_000);
  expect(() => writeSealed(join(folder, "one.txt"), "甲")).toThrow();
  expect(readdirSync(folder).sort()).toEqual(["one.txt", "two.txt.2.part"]);
});
