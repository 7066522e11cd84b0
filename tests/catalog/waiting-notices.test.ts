/** What is still to come has an address, as it will have on its day; what is not to be disclosed has none. */
import { expect, test } from "vitest";
import { listUnfinished, listWaiting, withWaiting } from "../../scripts/catalog/waiting-notices.ts";
import { makeNoticePage } from "../../scripts/page/notice-page.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
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

/** The page of the draft as the preview makes it, and as it is made once it is published; by what they say. */
function bothPages(draft: string, published: string, others: Readonly<Record<string, string>> = {}) {
  const before = seeSmallCounty({ ...others, [draftPath]: draft });
  const waiting = listWaiting(before.view.catalog, []);
  const entry = waiting.find(({ notice }) => notice.place.file === draftPath)?.entry;
  const after = seeSmallCounty({ ...others, [draftPath]: published });
  const out = after.view.catalog.published.find(({ notice }) => notice.place.file === draftPath);
  if (!entry || !out) throw new Error("it has no page");
  const catalog = withWaiting(before.view.catalog, waiting);
  return [
    makeNoticePage({ ...before.view, catalog }, entry, before.read),
    makeNoticePage(after.view, out, after.read),
  ];
}

test("its page is the one that it will have: neighbours, relations, redirected numbers and links in the text", () => {
  const text = another(
    "2024-00013",
    [open, `${open}修订: 005429713/2024-00012\n`],
    ["请认真", "按[预案](005429713/2024-00012)认真"],
  );
  const [before, after] = bothPages(text.replace(open, `${open}状态: 已审\n`), text);
  expect(before).toEqual(after);
  expect(before?.related.length).toBe(1);
  expect(before?.newer ?? before?.older).toBeDefined();
  expect(before?.bodyHtml).toMatch(/<a [^>]*2024-00012/);
});

test("two that wait and name each other are related as they will be, and one that names what was replaced leads to its successor", () => {
  const partner = "content/notices/2024/jiedu.md";
  const plain = another("2024-00013", ["请认真", "见[解读](005429713/2024-00014)，请认真"]);
  const interpretation = another("2024-00014", [open, `${open}解读: 005429713/2024-00013\n`]);
  const draft = (text: string) => text.replace(open, `${open}状态: 草稿\n`);
  const waiting = seeSmallCounty({ [draftPath]: draft(plain), [partner]: draft(interpretation) });
  const listed = listWaiting(waiting.view.catalog, []);
  const out = seeSmallCounty({ [draftPath]: plain, [partner]: interpretation });
  const seen = { ...waiting.view, catalog: withWaiting(waiting.view.catalog, listed) };
  for (const { entry } of listed) {
    const published = out.view.catalog.published.find(({ path }) => path === entry?.path);
    if (!entry || !published) throw new Error("it has no page");
    const [before, after] = [
      makeNoticePage(seen, entry, waiting.read),
      makeNoticePage(out.view, published, out.read),
    ];
    expect([before.related, before.bodyHtml]).toEqual([after.related, after.bodyHtml]);
    expect(before.related.length).toBe(1);
  }
  const gone = another("2024-00009", [
    open,
    `${open}状态: 撤回\n撤回: {方式: 被替代, 理由: 另行印发, 日期: 2024-06-01, 责任人: 郑某某, 替代: 005429713/2024-00012}\n`,
  ]);
  const amending = another("2024-00013", [open, `${open}修订: 005429713/2024-00009\n`]);
  const [before, after] = bothPages(draft(amending), amending, { "content/notices/2024/jiu.md": gone });
  expect(before?.related).toEqual(after?.related);
  expect(before?.related.length).toBe(1);
  expect(
    waitingIn({ "content/notices/2024/jiu.md": gone, [draftPath]: draft(another("2024-00009")) }),
  ).toEqual([["draft", undefined]]);
});

test("a draft of which no notice can be made is listed by its file, unless it may not be disclosed", () => {
  const unfinished = (mode: string) => {
    const { catalog } = inspectSmallCounty({
      [draftPath]: `---\n标题: 关于乡村公路养护的通知\n状态: 草稿\n${mode}---\n\n还没有写。\n`,
    });
    return catalog && listUnfinished(catalog).map(({ place }) => place.file);
  };
  expect(unfinished("")).toEqual([draftPath]);
  expect(unfinished("公开方式: 主动公开\n")).toEqual([draftPath]);
  for (const mode of ["不予公开", "依申请公开", "不公"])
    expect(unfinished(`公开方式: ${mode}\n`)).toEqual([]);
});
