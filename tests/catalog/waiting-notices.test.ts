/** What is still to come has an address, as it will have on its day; what is not to be disclosed has none. */
import { expect, test } from "vitest";
import { listWaiting } from "../../scripts/catalog/waiting-notices.ts";
import { changedNotice, countyFiles, inspectSmallCounty, noticePath } from "../support/small-county.ts";

const draftPath = "content/notices/2024/caogao.md";

/** The notice again as another one: number, title, and what else is changed. */
function another(number: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changedNotice(["2024-00012", number], ["防汛应急预案的通知", "防汛物资储备的通知"], ...changes);
}

function waitingIn(
  files: Readonly<Record<string, string>>,
): readonly (readonly [string, string | undefined])[] {
  const { catalog } = inspectSmallCounty(files);
  if (!catalog) throw new Error("the county has no catalog");
  return listWaiting(catalog, countyFiles(files).attachments).map(({ notice, entry }) => [
    notice.state,
    entry?.path,
  ]);
}

const open = "公开方式: 主动公开\n";

test("a draft, what was sent in, what was reviewed and what waits for its day have the addresses that they will have", () => {
  for (const state of ["草稿", "送审", "已审"])
    expect(waitingIn({ [draftPath]: another("2024-00013", [open, `${open}状态: ${state}\n`]) })).toEqual([
      [
        expect.stringMatching(/^(?:draft|submitted|reviewed)$/),
        expect.stringMatching(/2024-00013\/index\.html$/),
      ],
    ]);
  expect(
    waitingIn({ [draftPath]: another("2024-00013", ["发布日期: 2024-05-24", "发布日期: 2027-05-24"]) }),
  ).toEqual([["published", expect.stringMatching(/2024-00013\/index\.html$/)]]);
});

test("what is published, not to be disclosed, or taken back waits for nothing", () => {
  expect(waitingIn({})).toEqual([]);
  for (const mode of ["依申请公开", "不予公开"])
    expect(
      waitingIn({ [draftPath]: another("2024-00013", [open, `公开方式: ${mode}\n状态: 草稿\n`]) }),
    ).toEqual([]);
});

test("an address that is another's, and an unknown publisher, leave it without a page", () => {
  const draft = (number: string) => another(number, [open, `${open}状态: 草稿\n`]);
  expect(waitingIn({ [draftPath]: draft("2024-00012") })).toEqual([["draft", undefined]]);
  expect(
    waitingIn({ [draftPath]: draft("2024-00013"), "content/notices/2024/caogao-2.md": draft("2024-00013") }),
  ).toEqual([
    ["draft", expect.stringMatching(/2024-00013/)],
    ["draft", undefined],
  ]);
  const unknown = changedNotice(["2024-00012", "2024-00013"], [open, `${open}状态: 草稿\n`]).replace(
    /发布机构: .*/,
    "发布机构: 县里没有的局",
  );
  expect(waitingIn({ [draftPath]: unknown })).toEqual([["draft", undefined]]);
});

test("its attachments lie beside it, and what it changes is the published notice's business only once it is out", () => {
  const files = {
    [noticePath]: changedNotice(),
    "content/attachments/2024/物资清单.txt": "编织袋两千条。\n",
    [draftPath]: another("2024-00013", [
      open,
      `${open}状态: 草稿\n修订: 005429713/2024-00012\n附件:\n  - 名称: 物资清单\n    文件: 2024/物资清单.txt\n`,
    ]),
  };
  const { catalog } = inspectSmallCounty(files);
  if (!catalog) throw new Error("the county has no catalog");
  const [waiting] = listWaiting(catalog, countyFiles(files).attachments);
  expect(waiting?.entry?.attachments.map(({ path }) => path.replace(/^.*\//, ""))).toEqual([
    "attachment-1.txt",
  ]);
  expect(waiting?.entry?.relations.amends.length).toBe(1);
  expect(catalog.published.flatMap(({ relations }) => relations.amendedBy)).toEqual([]);
});
