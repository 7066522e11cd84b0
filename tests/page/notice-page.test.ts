import { describe, expect, test } from "vitest";
import { makeNoticePage, type NoticePage } from "../../scripts/page/notice-page.ts";
import { type Elements, layNotices, writeNotice } from "../support/notice-text.ts";
import { seeSmallCounty } from "../support/seen-county.ts";
import { noticePath, type Overlay } from "../support/small-county.ts";

/** The pages of notices 00101, 00102 … in a county that has only these. */
function pagesOf(notices: readonly Elements[], overlay: Overlay = {}): ReadonlyMap<string, NoticePage> {
  const { view, read } = seeSmallCounty({ [noticePath]: null, ...layNotices(...notices), ...overlay });
  return new Map(
    view.catalog.published.map((entry) => [
      entry.notice.indexNumber.slice(-5),
      makeNoticePage(view, entry, read),
    ]),
  );
}

const later = { 成文日期: "2024-06-03", 发布日期: "2024-06-05" };
const normative = { 规范性文件: "是" };

describe("the remark over a notice", () => {
  test("is absent where the notice holds or states nothing", () => {
    const pages = pagesOf([{}, { ...normative, 有效性: "现行有效" }]);
    expect(pages.get("00101")?.remark).toBeUndefined();
    expect(pages.get("00102")?.remark).toBeUndefined();
  });

  test("says of a repealed notice since when, and names the document that did it", () => {
    const pages = pagesOf([
      { ...normative, 有效性: "废止", 废止日期: "2024-06-03", 废止依据: "005429713/2024-00102" },
      { ...later, 标题: "关于废止护林防火通知的决定" },
    ]);
    expect(pages.get("00101")?.remark).toEqual({
      word: "已废止",
      text: "本文件自2024年6月3日起废止。",
      links: [{ label: "关于废止护林防火通知的决定", href: "../2024-00102/index.html" }],
    });
  });

  test("gives the basis in words where it is no document of this site", () => {
    const pages = pagesOf([
      { ...normative, 有效性: "废止", 废止日期: "2024-06-03", 废止依据: "县政府第12次常务会议决定" },
    ]);
    expect(pages.get("00101")?.remark).toEqual({
      word: "已废止",
      text: "本文件自2024年6月3日起废止。依据：县政府第12次常务会议决定。",
      links: [],
    });
  });

  test("says of a lapsed notice since when", () => {
    const pages = pagesOf([{ ...normative, 有效性: "失效", 废止日期: "2024-12-31" }]);
    expect(pages.get("00101")?.remark).toEqual({
      word: "已失效",
      text: "本文件自2024年12月31日起失效。",
      links: [],
    });
  });

  test("names the document that amended a notice", () => {
    const pages = pagesOf([
      { ...normative, 有效性: "已修改" },
      { ...later, 标题: "关于修改护林防火办法的通知", 修订: "[005429713/2024-00101]" },
    ]);
    expect(pages.get("00101")?.remark).toEqual({
      word: "已修改",
      text: "本文件的部分内容已经修改。",
      links: [{ label: "关于修改护林防火办法的通知", href: "../2024-00102/index.html" }],
    });
  });
});

describe("related documents", () => {
  test.each([
    ["修订", "修改的文件", "修改本文件的文件", { ...normative, 有效性: "已修改" }],
    ["废止文件", "废止的文件", "废止本文件的文件", { ...normative, 有效性: "废止", 废止日期: "2024-06-03" }],
    ["解读", "解读的文件", "解读", {}],
    ["转发", "转发的文件", "转发本文件的文件", {}],
  ] as const)("%s is shown on both pages", (key, active, passive, state) => {
    const pages = pagesOf([
      { ...state, 标题: "关于护林防火的办法" },
      { ...later, 标题: "关于护林防火的另一件文件", [key]: "[005429713/2024-00101]" },
    ]);
    expect(pages.get("00102")?.related).toEqual([
      { label: active, links: [{ label: "关于护林防火的办法", href: "../2024-00101/index.html" }] },
    ]);
    expect(pages.get("00101")?.related).toEqual([
      { label: passive, links: [{ label: "关于护林防火的另一件文件", href: "../2024-00102/index.html" }] },
    ]);
  });

  test("a former number leads to the page of the present one", () => {
    const pages = pagesOf([
      { 曾用索引号: "[005429713/2023-00009]" },
      { ...later, 转发: "[005429713/2023-00009]" },
    ]);
    expect(pages.get("00102")?.related[0]?.links[0]?.href).toBe("../2024-00101/index.html");
  });
});

describe("a notice's page", () => {
  test("leads to its neighbours in its own column, by day", () => {
    const pages = pagesOf([
      { 标题: "关于一月值班的通知", 发布日期: "2024-03-02" },
      { 标题: "关于公交班次的公告", 发布日期: "2024-03-03", 类别: "公共服务" },
      { 标题: "关于二月值班的通知", 发布日期: "2024-03-04" },
      { 标题: "关于三月值班的通知", 发布日期: "2024-03-05" },
    ]);
    const page = pages.get("00103");
    expect([page?.newer?.label, page?.older?.label]).toEqual(["关于三月值班的通知", "关于一月值班的通知"]);
    expect([pages.get("00104")?.newer, pages.get("00101")?.older]).toEqual([undefined, undefined]);
    expect([pages.get("00102")?.newer, pages.get("00102")?.older]).toEqual([undefined, undefined]);
  });

  test("shows eight prime elements in their order, and says what is lacking", () => {
    const prime = pagesOf([{}]).get("00101")?.prime ?? [];
    expect(prime.map(({ label }) => label)).toEqual([
      "索引号",
      "主题分类",
      "发布机构",
      "文号",
      "成文日期",
      "发布日期",
      "公开方式",
      "有效性",
    ]);
    expect(prime.map(({ value }) => value.kind)).toEqual([
      "text",
      "links",
      "links",
      "none",
      "text",
      "text",
      "text",
      "none",
    ]);
  });

  test("links in its text are relative to it, by index number", () => {
    const files = {
      "content/notices/2024/101.md": writeNotice(
        { 索引号: "005429713/2024-00101" },
        "见[预案](005429713/2024-00102)。",
      ),
    };
    const pages = pagesOf([{}, later], files);
    expect(pages.get("00101")?.bodyHtml).toContain('href="../2024-00102/index.html"');
  });

  test("an attachment is offered beside the page under its own name, with type and size", () => {
    const files = {
      "content/notices/2024/101.md": writeNotice({
        索引号: "005429713/2024-00101",
        附件: "[{名称: 巡护人员名单, 文件: 2024/巡护名单.csv}]",
      }),
      "content/attachments/2024/巡护名单.csv": "乡镇,人数\n故县镇,12\n",
    };
    const [attachment] = pagesOf([{}], files).get("00101")?.attachments ?? [];
    expect(attachment).toMatchObject({ name: "巡护人员名单", type: "CSV", fileName: "巡护名单.csv" });
    expect(attachment?.href).toMatch(/^[A-Za-z0-9._-]+$/);
  });
});
