/** Code that was compiled once: used while it stands for the sources, made anew otherwise, done without where it cannot be kept. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { launcherFiles } from "../architecture/house.ts";

const house = fileURLToPath(new URL("../../", import.meta.url));
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-launcher-"));
  mkdirSync(join(root, "scripts/text"), { recursive: true });
  mkdirSync(join(root, "scripts/effects"));
  for (const path of [...launcherFiles, "package.json", "package-lock.json"])
    cpSync(join(house, path), join(root, path));
  symlinkSync(join(house, "node_modules"), join(root, "node_modules"), "junction");
  write(
    "scripts/cli.ts",
    `import { office } from "./text/office.ts";\nconsole.log(office(process.argv[2]));\n`,
  );
  writeOffice("档案馆");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): void => writeFileSync(join(root, path), text);

/** Fails where a caller asks for it; says where it lies, and whether it runs compiled: only compiled code has a `require`. */
function writeOffice(name: string): void {
  write(
    "scripts/text/office.ts",
    `export function office(wish: string | undefined): string {
  if (wish === "fail") throw new Error("没有窗口");
  return "${name}" + (typeof require === "function" ? "（编译过）" : "") + "：" + import.meta.url;
}
`,
  );
}

function start(...args: readonly string[]): { readonly said: string; readonly fault: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/gongkai.mjs"), ...args], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
  return { said: stdout.trim(), fault: stderr };
}

const cache = (): string => join(root, ".cache/code");
const folders = (): readonly string[] => readdirSync(cache()).filter((name) => name.startsWith("code-"));
const list = (): string =>
  join(cache(), readdirSync(cache()).find((name) => name.startsWith("list-")) ?? "no list");

test("code is compiled once, and knows where its sources lie", () => {
  expect(start().said).toMatch(/^档案馆（编译过）：.*\/scripts\/text\/office\.ts$/);
  const made = folders();
  expect(made).toHaveLength(1);
  expect(start().said).toMatch(/^档案馆（编译过）/);
  expect(folders()).toEqual(made);
});

test("a fault names the line of the source", () => {
  start();
  expect(start("fail").fault).toMatch(/scripts[/\\]text[/\\]office\.ts:2:\d+/);
});

test("a changed source runs as it is now, even with its old length and time", () => {
  start();
  const path = join(root, "scripts/text/office.ts");
  const { atime, mtime } = statSync(path);
  writeOffice("图书馆");
  utimesSync(path, atime, mtime);
  expect(start().said).toMatch(/^图书馆/);
  expect(folders()).toHaveLength(2);
});

test("damaged code is made anew", () => {
  start();
  const [folder = ""] = folders();
  write(`.cache/code/${folder}/cli.js`, `console.log("坏了");\n`);
  expect(start().said).toMatch(/^档案馆/);
});

test("what is damaged of compiled code is counted; what is gone, or was compiled of other sources, is not", () => {
  write(
    "scripts/cli.ts",
    `import { getEnvironmentData } from "node:worker_threads";\nconsole.log(getEnvironmentData("gongkai-damaged") ?? "none");\n`,
  );
  const newest = (): string => JSON.parse(readFileSync(list(), "utf8").split("\n")[1] ?? "").folder as string;
  expect([start().said, start().said]).toEqual(["0", "none"]);
  write(`.cache/code/${newest()}/cli.js`, "");
  expect([start().said, start().said]).toEqual(["1", "none"]);
  for (const damaged of ["", "防汛值班表\n"]) {
    writeFileSync(list(), damaged);
    expect(start().said).toBe("1");
  }
  write("scripts/cli.ts", `${readFileSync(join(root, "scripts/cli.ts"), "utf8")}\n`);
  expect(start().said).toBe("0");
  rmSync(join(cache(), newest()), { recursive: true });
  expect(start().said).toBe("0");
});

test("a list cut short, and one of another checkout, are not believed", () => {
  start();
  const whole = readFileSync(list(), "utf8");
  writeFileSync(list(), whole.slice(0, whole.length / 2));
  expect(start().said).toMatch(/^档案馆/);
  const moved = `${root}-moved`;
  cpSync(root, moved, { recursive: true, verbatimSymlinks: true });
  try {
    const { stdout } = spawnSync(process.execPath, [join(moved, "scripts/gongkai.mjs")], {
      encoding: "utf8",
    });
    expect(stdout).toContain("-moved/scripts/text/office.ts");
  } finally {
    rmSync(moved, { recursive: true, force: true });
  }
});

test("a folder half made by a killed run is not used", () => {
  mkdirSync(join(cache(), "code-killed"), { recursive: true });
  write(".cache/code/code-killed/cli.js", `console.log("坏了");\n`);
  expect(start().said).toMatch(/^档案馆/);
});

test("code is cleared away a day after its last use, not after it was compiled", () => {
  const makeOld = (): void => {
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    for (const name of folders()) utimesSync(join(cache(), name), twoDaysAgo, twoDaysAgo);
  };
  start();
  const [first = ""] = folders();
  makeOld();
  start();
  writeOffice("图书馆");
  start();
  expect(folders()).toHaveLength(2);
  expect(folders()).toContain(first);
  makeOld();
  writeOffice("文化馆");
  expect(start().said).toMatch(/^文化馆（编译过）/);
  expect(folders()).toHaveLength(1);
});

test("what runs is known by the digest of its own sources, though they are edited meanwhile", () => {
  mkdirSync(join(root, "templates"));
  for (const path of ["effects/code-digest.ts", "text/collate.ts", "text/digest.ts"])
    cpSync(join(house, "scripts", path), join(root, "scripts", path));
  write(
    "scripts/cli.ts",
    `import { writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { office } from "./text/office.ts";
if (process.argv[2] === "edit") writeFileSync(process.argv[3] ?? "", "export const office = () => '图书馆';");
const { digestCode } = await import("./effects/code-digest.ts");
const asked = "const { getEnvironmentData, parentPort } = require('node:worker_threads');" +
  "parentPort.postMessage(getEnvironmentData('gongkai-code')?.get('scripts/text/office.ts'));";
new Worker(asked, { eval: true }).on("message", (told) => console.log(office(""), digestCode(), told));
`,
  );
  const [, before, thread] = start().said.split(" ");
  expect([before, thread]).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    digestOf(readFileSync(join(root, "scripts/text/office.ts"))),
  ]);
  const edited = start("edit", join(root, "scripts/text/office.ts")).said;
  expect(edited).toMatch(/^档案馆/);
  expect(edited.split(" ").slice(1)).toEqual([before, thread]);
  const [office, after] = start().said.split(" ");
  expect(office).toBe("图书馆");
  expect(after).not.toBe(before);
});

test("where nothing can be kept, the sources run as they stand", () => {
  write(".cache", "a file where the folder should be");
  expect(start().said).toMatch(/^档案馆：.*\/scripts\/text\/office\.ts/);
});

test("a source with a fault is told by the sources themselves", () => {
  write("scripts/text/office.ts", "export function office(: string {");
  const { said, fault } = start();
  expect(said).toBe("");
  expect(fault).toContain("office.ts");
});

test("what reads Markdown is compiled to set its fields by name, and reads the same", () => {
  write(
    "scripts/cli.ts",
    `import MarkdownIt from "markdown-it";
console.log(JSON.stringify(new MarkdownIt().render("# 防汛\\n\\n- **一**\\n- [二](http://a.cn/?q=汛)\\n\\n|甲|\\n|-|\\n|乙|\\n")));
`,
  );
  const compiled = start().said;
  expect(compiled).toContain("<li><strong>一</strong></li>");
  const code = readFileSync(join(cache(), folders()[0] ?? "", "cli.js"), "utf8");
  expect(code).toMatch(/\.children = \w+;/);
  expect(code).not.toMatch(/_defineProperty\(\s*this,/);
  rmSync(cache(), { recursive: true });
  write(".cache/code", "a file where the folder should be");
  expect(start().said).toBe(compiled);
});
