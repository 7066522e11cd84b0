import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readHistoryState } from "../../scripts/effects/history-state.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-history-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(at: string, ...words: readonly string[]): void {
  const who = ["-c", "user.name=王芳", "-c", "user.email=wang@example.invalid"];
  execFileSync("git", ["-C", at, ...who, ...words], { stdio: "ignore" });
}

test("it is another after a commit, where people have other names, and where more of a shallow history was fetched", async () => {
  const whole = join(folder, "whole");
  mkdirSync(whole);
  expect(await readHistoryState(whole)).toBe("");
  git(whole, "init", "-q");
  const states: string[] = [];
  for (const line of ["一", "二", "三"]) {
    writeFileSync(join(whole, "agencies.yaml"), line);
    git(whole, "add", ".");
    git(whole, "commit", "-qm", line);
    states.push(await readHistoryState(whole));
  }
  writeFileSync(join(whole, ".mailmap"), "李芳 <li@example.invalid> <wang@example.invalid>\n");
  states.push(await readHistoryState(whole));
  expect(new Set(states).size).toBe(4);
  const shallow = join(folder, "shallow");
  git(folder, "clone", "-q", "--depth", "1", `file://${whole}`, shallow);
  const before = await readHistoryState(shallow);
  git(shallow, "fetch", "-q", "--deepen", "1");
  expect(await readHistoryState(shallow)).not.toBe(before);
});
