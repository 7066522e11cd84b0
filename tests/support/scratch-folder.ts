/** Hands on a folder of its own for every test of a file, with a place in it that does not exist yet; it is gone afterwards. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** Both paths; they change with each test. */
export interface ScratchFolder {
  readonly parent: string;
  readonly folder: string;
}

/** `name` is that of the place that the test will fill. */
export function scratchFolder(name: string): ScratchFolder {
  const scratch = { parent: "", folder: "" };
  beforeEach(() => {
    scratch.parent = mkdtempSync(join(tmpdir(), "gongkai-scratch-"));
    scratch.folder = join(scratch.parent, name);
  });
  afterEach(() => rmSync(scratch.parent, { recursive: true, force: true }));
  return scratch;
}
