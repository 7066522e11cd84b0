/** The preview: pages are there before the site is written, edits before it is written again, and a broken file does not end it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { hostname } from "node:os";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Options } from "../../scripts/commands/options.ts";
import { openDesk, type PreviewDesk } from "../../scripts/commands/preview-desk.ts";
import { readOptions } from "../../scripts/commands/read-options.ts";
import { runServe } from "../../scripts/commands/serve.ts";
import { buildShown } from "../../scripts/commands/shown-build.ts";
import { holdWords } from "../support/hold-words.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

let county: string;

beforeEach(() => {
  county = writeSmallCounty({
    [noticePath]: changedNotice([
      "公开方式: 主动公开\n",
      "公开方式: 主动公开\n附件:\n  - 名称: 防汛值班表\n    文件: 2024/防汛值班表.txt\n",
    ]),
    "content/attachments/2024/防汛值班表.txt": "值班电话另行公布。\n",
  });
});

afterEach(() => rmSync(county, { recursive: true, force: true }));

function optionsOf(...args: readonly string[]): Options {
  const { value } = readOptions(args, {
    here: county,
    ownStandards: join(import.meta.dirname, "../../content/standards"),
  });
  if (!value) throw new Error(args.join(" "));
  return value;
}

/** A page as one who goes there is given it. */
function visit(address: string, host?: string): Promise<string> {
  const headers = { accept: "text/html", ...(host === undefined ? {} : { host }) };
  return new Promise((resolve, reject) => {
    get(address, { headers }, (answer) => readText(answer).then(resolve, reject)).on("error", reject);
  });
}

const here = { isHere: true };

const site = (): string => join(county, "_site");

async function bodyOf(desk: PreviewDesk, path: string): Promise<string> {
  const answer = await desk.answer(path, here);
  return answer === undefined ? "" : Buffer.from(answer.body).toString("utf8");
}

/** Every page of the site that stands. */
function listWritten(): readonly string[] {
  const record = JSON.parse(readFileSync(join(site(), ".gongkai.json"), "utf8")) as {
    readonly files: Readonly<Record<string, string>>;
  };
  return Object.keys(record.files);
}

test("every page is answered before anything is written, and is what will be written; then the folder answers", async () => {
  const desk = openDesk(site(), county);
  const words = holdWords();
  const before = new Map<string, string>();
  expect(await desk.answer("index.html", here)).toMatchObject({ status: 503, type: "text/html" });
  let asked = false;
  try {
    const twin = openDesk(site(), county);
    // What will be written is known from a build of the same county.
    await buildShown(optionsOf(), twin);
    const written = listWritten().map((path) => [path, readFileSync(join(site(), path))] as const);
    rmSync(site(), { recursive: true });
    const onShown = async (): Promise<void> => {
      asked = true;
      expect(existsSync(site())).toBe(false);
      for (const [path, bytes] of written) {
        if (path === "search/index.html") expect(await bodyOf(desk, path)).toContain("检索正在建立");
        else if (/\.html$|^assets\//.test(path) || (path.endsWith(".txt") && path.startsWith("notices/"))) {
          const body = await bodyOf(desk, path);
          if (body !== bytes.toString("utf8")) before.set(path, body.slice(0, 80));
        } else expect((await desk.answer(path, here))?.status).toBe(503);
      }
      expect((await desk.answer("meiyou/index.html", here))?.status).toBe(503);
    };
    await buildShown(optionsOf(), desk, { onShown });
  } finally {
    words.restore();
  }
  expect(asked).toBe(true);
  expect([...before]).toEqual([]);
  expect(await desk.answer("index.html", here)).toBeUndefined();
  expect(await desk.answer("search/index.html", here)).toBeUndefined();
});

test("it is shown from the first moment, follows an edit, names what is broken and goes on, until it is ended", {
  timeout: 60_000,
}, async () => {
  const words = holdWords();
  try {
    const serving = runServe(optionsOf("--port", "0", "--without", "search"));
    const address = await words.wait(/http:\/\/localhost:\d+/);
    await words.until(async () => (await fetch(address)).status === 200);
    const read = async (path: string): Promise<string> => (await fetch(`${address}/${path}`)).text();
    expect(await read("")).toContain("洛宁县");
    expect(await read("assets/site.css").then((css) => css.length)).toBeGreaterThan(100);
    await words.wait(/网站已生成：_site，/);
    const [, page = ""] = /href="([^"]*notices\/[^"]*)"/.exec(await read("")) ?? [];
    const text = readFileSync(join(county, noticePath), "utf8");
    writeFileSync(join(county, noticePath), `${text}\n各乡镇要提前备好防汛物资。\n`);
    await words.until(async () => (await read(page)).includes("各乡镇要提前备好防汛物资。"));
    await words.wait(/其余没有变化/);
    writeFileSync(join(county, noticePath), text.replace("2024-05-24", "2024-05-32"));
    await words.wait(/fangxun\.md:7:7 {2}\[bad-date\]/);
    await words.wait(/网站没有改动/);
    expect(await read(page)).toContain("各乡镇要提前备好防汛物资。");
    // What asks like a script is given the page as it is.
    const isMarked = async () => (await visit(`${address}/${page}`)).includes('role="status"');
    await words.until(isMarked);
    writeFileSync(join(county, noticePath), `${text}\n值班电话另行通知。\n`);
    await words.until(async () => (await read(page)).includes("值班电话另行通知。"));
    await words.wait(/其余没有变化/, 2);
    await words.until(async () => !(await isMarked()));
    rmSync(site(), { recursive: true });
    await words.until(async () => (await fetch(address)).status === 200 && existsSync(site()));
    process.emit("SIGTERM");
    expect(await serving).toBe(0);
  } finally {
    words.restore();
  }
});

test("the site of an earlier run is shown before the county is read; without a county there is no preview", async () => {
  const words = holdWords();
  try {
    await buildShown(optionsOf("--without", "search"), openDesk(site(), county));
    rmSync(join(county, "content"), { recursive: true });
    expect(await runServe(optionsOf("--port", "0"))).toBe(2);
    expect(words.said().indexOf("http://localhost")).toBeLessThan(words.said().indexOf("missing-folder"));
    expect(words.said()).toContain("先显示上一次生成的网站");
  } finally {
    words.restore();
  }
});

test("a preview that has just begun ends where its site cannot be written", async () => {
  const words = holdWords();
  try {
    writeFileSync(join(county, "._site.gongkai-lock"), `${process.ppid} ${hostname()} 1`);
    await expect(runServe(optionsOf("--port", "0", "--without", "search"))).rejects.toThrow("另一个命令");
    const address = await words.wait(/http:\/\/localhost:\d+/);
    await expect(fetch(address)).rejects.toThrow();
  } finally {
    words.restore();
  }
});

test("where nothing was written yet, the address is told at once, and content that is refused leaves the words on the page", async () => {
  const words = holdWords();
  try {
    const text = readFileSync(join(county, noticePath), "utf8");
    writeFileSync(join(county, noticePath), text.replace("2024-05-24", "2024-05-32"));
    const serving = runServe(optionsOf("--port", "0", "--without", "search"));
    const address = await words.wait(/http:\/\/localhost:\d+/);
    await words.wait(/bad-date/);
    expect(words.said().indexOf("http://localhost")).toBeLessThan(words.said().indexOf("bad-date"));
    const answer = await fetch(address);
    expect([answer.status, (await answer.text()).includes("终端")]).toEqual([503, true]);
    writeFileSync(join(county, noticePath), text);
    await words.until(async () => (await fetch(address)).status === 200);
    await words.wait(/网站已生成/);
    process.emit("SIGTERM");
    expect(await serving).toBe(0);
  } finally {
    words.restore();
  }
});

test("a draft is shown to this machine with what it will look like, follows an edit, and is nowhere in the site", async () => {
  const words = holdWords();
  const draft = "content/notices/2024/caogao.md";
  const write = (...changes: readonly (readonly [from: string, to: string])[]) =>
    writeFileSync(
      join(county, draft),
      changedNotice(
        ["2024-00012", "2024-00013"],
        ["防汛应急预案的通知", "防汛物资储备的通知"],
        [open, `${open}状态: 草稿\n附件:\n  - 名称: 防汛值班表\n    文件: 2024/防汛值班表.txt\n`],
        ...changes,
      ),
    );
  const open = "公开方式: 主动公开\n";
  const path = "notices/005429713/2024-00013";
  try {
    write();
    const serving = runServe(optionsOf("--port", "0", "--without", "search"));
    const list = await words.wait(/http:\/\/localhost:\d+\/waiting\//);
    await words.wait(/网站已生成：_site，/);
    const listed = await visit(list);
    expect([listed.includes("防汛物资储备的通知"), listed.includes(draft), listed.includes("草稿")]).toEqual([
      true,
      true,
      true,
    ]);
    const page = new URL(`/${path}/`, list).href;
    const shown = await visit(page);
    expect(shown).toContain("防汛物资储备的通知");
    expect(shown).toContain("还没有发布（草稿）");
    expect(await visit(`${page}attachment-1.txt`)).toContain("值班电话");
    expect(await visit(new URL("/catalog/all/", list).href)).not.toContain("防汛物资储备的通知");
    // The same machine by another name, as a page of that name would ask for it.
    expect(await visit(page, "xxgk.county.example")).not.toContain("防汛物资储备的通知");
    expect(await visit(list, "xxgk.county.example")).not.toContain("防汛物资储备的通知");
    write(["请认真组织实施。", "请认真组织实施，及时补充物资。"]);
    await words.until(async () => (await visit(page)).includes("及时补充物资"));
    expect(await visit(page)).toContain("还没有发布（草稿）");
    await words.wait(/其余没有变化/);
    expect(
      listWritten().filter((written) => written.includes("2024-00013") || /^waiting/.test(written)),
    ).toEqual([]);
    write([`状态: 草稿`, "状态: 发布"]);
    await words.until(async () => listWritten().includes(`${path}/index.html`));
    await words.until(async () => !(await visit(page)).includes("还没有发布"));
    expect(await visit(list)).toContain("没有等着发布的信息");
    process.emit("SIGTERM");
    expect(await serving).toBe(0);
  } finally {
    words.restore();
  }
});
