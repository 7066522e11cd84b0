/** What the preview shows of an edited notice before the whole is built. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type EditedPages, showEdited } from "../../scripts/commands/edited-pages.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const { view } = seeSmallCounty();
let county: string;

beforeEach(() => {
  county = writeSmallCounty({});
});

afterEach(() => rmSync(county, { recursive: true, force: true }));

async function edit(text: string, file = noticePath): Promise<readonly [boolean, string]> {
  const pages: EditedPages = new Map();
  writeFileSync(join(county, file), text);
  const shown = await showEdited(view, [join(county, file)], { seenFrom: county, pages });
  return [shown, [...pages.values()].join("")];
}

test("an edit is on its page at once", async () => {
  const [shown, page] = await edit(`${changedNotice()}\n各乡镇要提前备好防汛物资。\n`);
  expect([shown, page.includes("各乡镇要提前备好防汛物资。")]).toEqual([true, true]);
});

test("what has a fault, is held, has another number or is new is left to the build", async () => {
  for (const text of [
    changedNotice(["成文日期: 2024-05-20", "成文日期: 2024-02-30"]),
    changedNotice(["公开方式: 主动公开", "公开方式: 依申请公开"]),
    changedNotice(["2024-00012", "2024-00013"]),
    "---\n标题: [\n",
  ])
    expect(await edit(text)).toEqual([false, ""]);
  expect(await edit(changedNotice(["2024-00012", "2024-00014"]), "content/notices/2024/xin.md")).toEqual([
    false,
    "",
  ]);
});
