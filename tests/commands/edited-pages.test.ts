/** What the preview shows of an edited notice before the whole is built. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeNoticePage } from "../../scripts/page/notice-page.ts";
import { templates } from "../../templates/pages/all.ts";
import { readBodies } from "../../scripts/effects/read-bodies.ts";
import { type EditedPages, showEdited } from "../../scripts/commands/edited-pages.ts";
import { openWaiting } from "../../scripts/commands/waiting-desk.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const draftPath = "content/notices/2024/caogao.md";
const draft = changedNotice(
  ["2024-00012", "2024-00013"],
  ["公开方式: 主动公开", "公开方式: 主动公开\n状态: 送审"],
);
const neighbour = changedNotice(
  ["2024-00012", "2024-00010"],
  ["发布日期: 2024-05-24", "发布日期: 2024-05-23"],
);
const files = { [draftPath]: draft, "content/notices/2024/linju.md": neighbour };
const { view } = seeSmallCounty(files);
let county: string;

beforeEach(() => {
  county = writeSmallCounty({});
});

afterEach(() => rmSync(county, { recursive: true, force: true }));

async function edit(text: string, file = noticePath): Promise<readonly [boolean, string]> {
  const pages: EditedPages = new Map();
  writeFileSync(join(county, file), text);
  const shown = await showEdited(view, [join(county, file)], {
    seenFrom: county,
    pages,
    waiting: openWaiting(view, {
      attachments: [],
      contentFolder: join(county, "content"),
      readBodies: (refs) => readBodies(refs, county),
    }),
  });
  return [shown, [...pages.values()].join("")];
}

/** The page of the smallest county's notice as a build makes it of such a file. */
function build(text: string): string {
  const { view: built, read } = seeSmallCounty({ ...files, [noticePath]: text });
  const entry = built.catalog.published.find(({ notice }) => notice.place.file === noticePath);
  if (!entry) throw new Error("it is not published");
  return templates.notice(makeNoticePage(built, entry, read));
}

test("an edit is on its page at once, and the page is the one that the build will make", async () => {
  const text = `${changedNotice(["防汛应急预案的通知", "防汛抗旱应急预案的通知"])}\n各乡镇要提前备好防汛物资。\n`;
  const [shown, page] = await edit(text);
  expect([shown, page.includes("各乡镇要提前备好防汛物资。")]).toEqual([true, true]);
  expect(page).toBe(build(text));
});

test("what has a fault, is held, has another number or is new is left to the build", async () => {
  for (const text of [
    changedNotice(["成文日期: 2024-05-20", "成文日期: 2024-02-30"]),
    changedNotice(["公开方式: 主动公开", "公开方式: 依申请公开"]),
    changedNotice(["2024-00012", "2024-00013"]),
    changedNotice(["公开方式", "文号:\n公开方式"]),
    changedNotice(["公开方式", "解读: 005429713/2024-00010\n公开方式"]),
    "---\n标题: [\n",
  ])
    expect(await edit(text)).toEqual([false, ""]);
  expect(await edit(changedNotice(["2024-00012", "2024-00014"]), "content/notices/2024/xin.md")).toEqual([
    false,
    "",
  ]);
});

test("an edit of what is still to come is on its page at once, which says that it is not out; once it is, the build shows it", async () => {
  const [shown, page] = await edit(`${draft}\n请提前备好防汛物资。\n`, draftPath);
  expect([shown, page.includes("请提前备好防汛物资。"), page.includes("还没有发布（送审）")]).toEqual([
    true,
    true,
    true,
  ]);
  expect(await edit(draft.replace("状态: 送审", "状态: 已审"), draftPath)).toEqual([false, ""]);
  expect(await edit(draft.replace("状态: 送审\n", ""), draftPath)).toEqual([false, ""]);
});
