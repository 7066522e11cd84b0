import { describe, expect, test } from "vitest";
import { print } from "./samples/all.ts";
import { emptyListSample, homeSample, listSample } from "./samples/lists.ts";
import { noticeSample } from "./samples/notices.ts";
import { tombstoneSample } from "./samples/texts.ts";

describe("a notice", () => {
  const text = print(noticeSample);

  test("that was modified shows the remark over its title", () => {
    expect(text.indexOf('<section class="remark"')).toBeLessThan(text.indexOf("<h1"));
    expect(text).toContain("<strong>已修改</strong>");
  });
  test("that holds has no remark", () => {
    const { remark: _, ...holding } = noticeSample;
    expect(print(holding)).not.toContain('class="remark"');
  });
  test("breaks its title only between parts of sense", () => {
    expect(text).toContain("<h1>青溪县人民政府办公室<wbr>关于印发<wbr>青溪县政府网站");
  });
  test("shows its elements in the order given, 无 where there is none", () => {
    const labels = [...text.matchAll(/<span class="spread">([^<]+)</g)].map(([, label]) => label);
    expect(labels.slice(0, 8)).toEqual(noticeSample.prime.map((row) => row.label));
    expect(text).toContain('<span class="spread">失效日期</span></dt><dd>（无）</dd>');
  });
  test("keeps the safe markup of its body", () => {
    expect(text).toContain('<div class="signature"><p>青溪县人民政府办公室</p>');
  });
  test("names type and size of each attachment, and the name under which it is saved", () => {
    expect(text).toContain('download="信息分级对照表.pdf">信息分级对照表</a>');
    expect(text).toContain("PDF，112 KB");
  });
  test("tells what was changed after publication, and nothing where nothing was", () => {
    expect(text).toContain('<time datetime="2016-10-11">2016年10月11日</time></dt><dd>第七条');
    expect(print({ ...noticeSample, changes: [] })).not.toContain("更正记录");
  });
  test("that was taken back shows reason and day where its text stood", () => {
    const withdrawal = { on: { iso: "2016-11-02", text: "2016年11月2日" }, reason: "附表有误" };
    const taken = print({ ...noticeSample, attachments: [], withdrawal });
    expect(taken).toContain("撤回理由：附表有误");
    expect(taken).not.toContain("信息分级");
  });
  test("says a dead end in words, not as a link", () => {
    expect(text).toMatch(/<p class="pager-end prev">.*没有更新的文件/);
  });
  test("prints its address and index number on the last line", () => {
    const last = text.slice(text.indexOf('class="print-foot"'));
    expect(last).toContain(noticeSample.absoluteUrl);
    expect(last).toContain("索引号 005429713/2016-00481");
  });
});

describe("a list", () => {
  const text = print(listSample);

  test("says the year of every month, and shows it where it changes", () => {
    expect(text.match(/class="month-year">二〇一六年/g)).toHaveLength(1);
    expect(text).toContain('<span class="visually-hidden">二〇一六年</span><span class="month-name">十一月');
    expect(text).toContain('class="month-year">二〇一五年');
  });
  test("marks the current facet and shows a zero count as text", () => {
    expect(text).toContain('aria-current="true"><span class="leader-label">2016年');
    expect(text).toContain('<span class="leader"><span class="leader-label">已失效');
  });
  test("on a phone leads down to its facets by name", () => {
    expect(text).toContain('<a href="#facets">按年份、发布机构、有效性筛选');
  });
  test("that is empty says so and where to go", () => {
    const empty = print(emptyListSample);
    expect(empty).toContain("2016年没有这一类文件");
    expect(empty).not.toContain('class="pager"');
  });
});

describe("the home page", () => {
  test("leads to the search page by an ordinary form", () => {
    expect(print(homeSample)).toContain('role="search" action="./search/index.html" method="get"');
  });
  test("keeps 余 at an approximate count", () => {
    expect(print(homeSample)).toContain('<span class="digits">800</span><span class="approximate">余</span>');
  });
  test("names the county on the slip once", () => {
    expect(print(homeSample)).toContain('<span class="slip-county">青溪县</span>');
    expect(print({ ...homeSample, heading: "青溪县政府信息公开目录" })).not.toContain("slip-county");
  });
});

test("a tombstone asks not to be indexed, and says when and whom to ask", () => {
  const text = print(tombstoneSample);
  expect(text).toContain('<meta name="robots" content="noindex">');
  expect(text).toContain('<time datetime="2016-03-11">2016年3月11日</time>撤下');
  expect(text).toContain('<a class="number" href="tel:0000-0000001">0000-0000001</a>');
});
