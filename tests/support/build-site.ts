/** Builds the demonstration site once for all tests that look at it, outside the repository. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

/** The built site, or what the build said when it failed. */
export interface DemonstrationSite {
  readonly folder?: string;
  readonly failure?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    demonstrationSite: DemonstrationSite;
  }
}

/** Builds, provides the folder as `demonstrationSite`, and removes it afterwards. */
export function setup(project: TestProject): () => void {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const parent = mkdtempSync(join(tmpdir(), "gongkai-site-"));
  const folder = join(parent, "_site");
  const command = ["--import", "tsx", "scripts/cli.ts", "build", "--out", folder];
  const build = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (build.status === 0) {
    project.provide("demonstrationSite", { folder });
  } else {
    const failure = describeFailure(command, build);
    process.stderr.write(`${failure}\n`);
    project.provide("demonstrationSite", { failure });
  }
  return () => rmSync(parent, { recursive: true, force: true });
}

function describeFailure(command: readonly string[], build: ReturnType<typeof spawnSync>): string {
  const end = build.error?.message ?? `it ended with ${build.status ?? build.signal}`;
  const said = `${build.stdout}${build.stderr}`.trim().split("\n").slice(-60).join("\n");
  return `The demonstration site was not built: ${end}\n$ node ${command.join(" ")}\n${said}`;
}
