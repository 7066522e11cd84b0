/** What publishes the site does nothing but what the README tells a person to type. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const commands = ["npm ci", "npm run build", "npm test"];

test("the README tells to install, build and test, in this order", () => {
  const fences = readText("README.md").matchAll(/^```(?:sh|bash|shell|console)\n([\s\S]*?)^```/gm);
  const typed = [...fences].flatMap(([, fence = ""]) => readCommands(fence.split("\n")));
  expect(typed.filter((command) => commands.includes(command)).slice(0, 3)).toEqual(commands);
});

test("the lock file names the packages of every platform, so that an installation works on each", () => {
  const { packages } = JSON.parse(readText("package-lock.json")) as LockFile;
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  );
  const found = new Set(
    Object.entries(packages)
      .filter(([, { version }]) => version !== undefined)
      .map(([path]) => path.replace(/^.*node_modules\//, "")),
  );
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((name) => !found.has(name))).toEqual([]);
});

describe("each wrapper runs the README's commands, in order, and nothing else", () => {
  test.each([".github/workflows/publish.yml", ".gitea/workflows/publish.yml"])("%s", (file) => {
    const workflow = parse(readText(file)) as Workflow;
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(readCommands(steps.flatMap((step) => (step.run === undefined ? [] : [step.run])))).toEqual(
      commands,
    );
    expect(steps.some((step) => step.with?.path === "_site")).toBe(true);
  });

  test(".gitlab-ci.yml", () => {
    const { ".site": site, check, pages, ...rest } = parse(readText(".gitlab-ci.yml")) as Pipeline;
    expect(readCommands(site.script)).toEqual(commands);
    for (const job of [check, pages]) {
      expect(job.extends).toBe(".site");
      expect(Object.keys(job)).not.toContain("script");
    }
    expect(Object.keys(rest)).toEqual(["image", "variables"]);
    expect(pages.artifacts?.paths).toEqual(["_site"]);
  });

  test(".ci/run, with the lint after them", () => {
    const lines = readText(".ci/run").split("\n");
    const steps = lines.flatMap((line) => /^(?:step "(npm [^"]*)"|(npm test))/.exec(line)?.slice(1, 3) ?? []);
    expect(readCommands(steps.filter((step) => step !== undefined))).toEqual([...commands, "npm run lint"]);
  });
});

test("the Node version of the wrappers is one that package.json allows", () => {
  const { engines } = JSON.parse(readText("package.json")) as { engines: { node: string } };
  const major = readText(".nvmrc").trim();
  expect(engines.node).toMatch(new RegExp(`^>=${major}\\.`));
  expect(readText(".gitlab-ci.yml")).toContain(`image: node:${major}\n`);
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly run?: string;
  readonly with?: { readonly path?: string };
}

interface Job {
  readonly extends?: string;
  readonly artifacts?: { readonly paths: readonly string[] };
}

interface Pipeline {
  readonly ".site": { readonly script: readonly string[] };
  readonly check: Job;
  readonly pages: Job;
}

/** Splits lines as a shell would: at line ends and `&&`; prompts and comments are not commands. */
function readCommands(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split(/\n|&&/))
    .map((command) =>
      command
        .replace(/^\s*\$\s+/, "")
        .replace(/\s+#.*$/, "")
        .trim(),
    )
    .filter((command) => command !== "" && !command.startsWith("#"));
}

function readText(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
}

interface LockFile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
    >
  >;
}
