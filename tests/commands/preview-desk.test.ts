/** What is still to come is answered to this machine alone, whatever becomes of its file meanwhile; the site holds no word of it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Options } from "../../scripts/commands/options.ts";
import { openDesk, type PreviewDesk } from "../../scripts/commands/preview-desk.ts";
import { readOptions } from "../../scripts/commands/read-options.ts";
import { buildShown } from "../../scripts/commands/shown-build.ts";
import { holdWords } from "../support/hold-words.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const draftPath = "content/notices/2024/caogao.md";
const page = "notices/005429713/2024-00013/index.html";
const [here, elsewhere] = [{ isHere: true }, { isHere: false }];
const draft = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changedNotice(
    ["2024-00012", "2024-00013"],
    ["防汛应急预案的通知", "防汛物资储备的通知"],
    ["公开方式: 主动公开", "公开方式: 主动公开\n状态: 草稿"],
    ...changes,
  );

let county: string;
let desk: PreviewDesk;
let words: ReturnType<typeof holdWords>;

beforeEach(() => {
  county = writeSmallCounty({ [draftPath]: draft() });
  desk = openDesk(join(county, "_site"), county);
  words = holdWords();
});

afterEach(() => {
  words.restore();
  rmSync(county, { recursive: true, force: true });
});

function optionsOf(): Options {
  const { value } = readOptions(["--without", "search"], {
    here: county,
    ownStandards: join(import.meta.dirname, "../../content/standards"),
  });
  if (!value) throw new Error("no options");
  return value;
}

async function ask(path: string, asker = here): Promise<readonly [number | undefined, string]> {
  const answer = await desk.answer(path, asker);
  return [answer && (answer.status ?? 200), Buffer.from(answer?.body ?? "").toString("utf8")];
}

const build = (onShown?: () => Promise<void>) => buildShown(optionsOf(), desk, onShown ? { onShown } : {});
const write = (text: string): void => writeFileSync(join(county, draftPath), text);
const edit = (): Promise<boolean> => desk.showEdited([join(county, draftPath)]);

test("to others it is as if nothing of it were there, before the site is written, after it, and once it was edited", async () => {
  let during = 0;
  await build(async () => {
    during = (await ask(page))[0] ?? 0;
    expect(await ask(page, elsewhere)).toEqual(
      await ask("notices/005429713/2024-00099/index.html", elsewhere),
    );
    expect((await ask("waiting/index.html", elsewhere))[1]).not.toContain("物资储备");
  });
  expect(during).toBe(200);
  expect((await ask(page))[1]).toContain("物资储备");
  expect((await ask("waiting/index.html"))[1]).toContain("物资储备");
  for (const path of [page, "waiting/index.html"])
    expect(await ask(path, elsewhere)).toEqual([undefined, ""]);
  write(draft(["请认真", "请提前备好物资，认真"]));
  expect(await edit()).toBe(true);
  expect((await ask(page))[1]).toContain("提前备好物资");
  expect(await ask(page, elsewhere)).toEqual([undefined, ""]);
  // The file went away while the county was read again, or is not to be disclosed any more.
  const edited = desk.pages.get(page);
  for (const text of [undefined, draft(["主动公开", "依申请公开"])]) {
    if (text === undefined) rmSync(join(county, draftPath));
    else write(text);
    await build(async () => {
      if (edited) desk.pages.set(page, edited);
    });
    expect(desk.pages.has(page)).toBe(true);
    expect((await ask(page, elsewhere))[1]).not.toContain("物资");
  }
});

test("an edit of what is published is for this machine alone until it was found good: it may be refused", async () => {
  await build();
  const published = "notices/005429713/2024-00012/index.html";
  const text = changedNotice(["请认真", "联系人身份证号码11010519491231002X，请认真"]);
  writeFileSync(join(county, noticePath), text);
  expect(await desk.showEdited([join(county, noticePath)])).toBe(true);
  expect(await build()).toBe(1);
  expect((await ask(published))[1]).toContain("联系人");
  // The folder answers with what was found good.
  expect(await ask(published, elsewhere)).toEqual([undefined, ""]);
});

test("an attachment that lies with the content is for this machine alone until it is written: it may be another file by now", async () => {
  writeFileSync(
    join(county, noticePath),
    changedNotice(["公开方式", "附件:\n  - 名称: 值班表\n    文件: 值班表.txt\n公开方式"]),
  );
  mkdirSync(join(county, "content/attachments"), { recursive: true });
  writeFileSync(join(county, "content/attachments/值班表.txt"), "值班电话另行公布。\n");
  const path = "notices/005429713/2024-00012/attachment-1.txt";
  await build(async () => {
    expect(await ask(path)).toEqual([200, "值班电话另行公布。\n"]);
    expect((await ask(path, elsewhere))[0]).toBe(503);
  });
  expect(await ask(path, elsewhere)).toEqual([undefined, ""]);
});

test("no file of the site has a word of it", async () => {
  await build();
  const files = readdirSync(join(county, "_site"), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
  expect(files.length).toBeGreaterThan(20);
  const telling = files.filter((file) =>
    /物资储备|2024-00013/.test(`${file}\n${readFileSync(file, "utf8")}`),
  );
  expect(telling).toEqual([]);
});

test("its title and its relations follow an edit at once, and a fault that is spared in a draft does not hinder them", async () => {
  await build();
  write(draft(["发布机构: 县政府办", "文号:\n发布机构: 县政府办"], ["防汛物资储备", "抗旱物资储备"]));
  expect(await edit()).toBe(true);
  expect((await ask(page))[1]).toContain("抗旱物资储备");
  write(draft(["公开方式", "修订: 005429713/2024-00012\n公开方式"]));
  expect(await edit()).toBe(true);
  expect((await ask(page))[1]).toContain("修改的文件");
});

test("a file that was changed and is not read yet is said to be so, and what was seen before stays", async () => {
  await build();
  const text = draft(["状态: 草稿", "状态: 已审"], ["请认真", "请提前备好物资，认真"]);
  write(text);
  expect(await edit()).toBe(false);
  expect(await ask(page)).toEqual([503, expect.stringContaining("刚改过")]);
  write(draft());
  expect((await ask(page))[0]).toBe(200);
  write(text);
  expect((await ask(page))[0]).toBe(200);
  await build();
  expect((await ask(page))[1]).toContain("还没有发布（已审）");
});

test("an address without its closing slash leads to it", async () => {
  await build();
  for (const path of ["waiting", page.replace("/index.html", "")]) {
    expect(await desk.answer(path, here)).toMatchObject({ status: 302, location: `/${path}/` });
    expect(await desk.answer(path, elsewhere)).toBeUndefined();
  }
  expect(await desk.answer(noticePath, here)).toBeUndefined();
});
