import { describe, expect, test } from "vitest";
import { print } from "./samples/all.ts";
import { reportSample, seriesSample, unitsSample, wideReportSample } from "./samples/reports.ts";

const text = print(reportSample);
const wide = print(wideReportSample);

describe("the statutory table", () => {
  test("links every figure to where it comes from, and back", () => {
    expect(text).toContain('<a id="cell-origin-p3-1" href="#origin-p3-1">');
    expect(text).toContain('<li id="origin-p3-1">');
    expect(text).toContain('href="#cell-origin-p3-1"');
  });
  test("keeps 0, blank, not applicable, approximate and heading rows apart", () => {
    expect(text).toContain('<td class="figure zero"><a id="cell-origin-p1-2-1"');
    expect(text).toMatch(
      /cell-origin-p1-1-b"[^>]*><span class="blank"><\/span><span class="visually-hidden">未填报/,
    );
    expect(text).toMatch(
      /cell-origin-p4"[^>]*><span class="not-applicable" aria-hidden="true">／<\/span>.*?不适用/,
    );
    expect(text).toMatch(/cell-origin-p1-2-5".*?>100<\/span><span class="approximate">余/);
    expect(text).toContain('<td class="figure heading-cell"><span class="visually-hidden">不填</span></td>');
  });
  test("shows a 0 behind which there is no record as text", () => {
    expect(text).toContain(
      '<td class="figure zero"><span class="unlinked"><span class="digits">0</span></span></td>',
    );
    expect(text).toContain("其余1个0：逐件核对记录，没有符合的。");
  });
  test("names heads of columns and rows, and is a region that can be reached", () => {
    expect(text).toContain('<th scope="col" class="stub">统计指标</th>');
    expect(text).toContain('<th scope="row" class="item at-0">一、主动公开情况</th>');
    expect(text).toContain('tabindex="0" role="region" aria-labelledby="table-table-caption"');
  });
  test("has a legend, and says which rows are not verified", () => {
    expect(text).toContain("未填报，不是零");
    expect(text).toContain("不适用于本机关");
    expect(text).toContain("尚未与印发的表核对");
  });
  test("leads to a page of their own where its records are many", () => {
    expect(text).toContain('<a class="all-records" href="./cells/p1_1/index.html">全部4014项记录</a>');
  });
});

describe("the matrix of requests", () => {
  test("has three lines of heads, each over as many columns and rows as the form prints", () => {
    expect(wide).toMatch(
      /<th id="table-requests-c\d" scope="colgroup" class="group" colspan="7">.*?申请人情况/,
    );
    expect(wide).toMatch(/scope="colgroup" class="group" colspan="5"><span class="span-head">法人或其他组织/);
    expect(wide).toMatch(/scope="col" class="item total" rowspan="2">总计/);
    expect(wide).toMatch(/scope="colgroup" class="stub" colspan="3" rowspan="3"/);
  });
  test("sets the groups of rows upright, each where it stands while the figures slide", () => {
    expect(wide).toMatch(
      /scope="rowgroup" class="group at-0" rowspan="22"><span class="upright">三、本年度办理结果/,
    );
    expect(wide).toMatch(
      /scope="rowgroup" class="group at-1" rowspan="8"><span class="upright">（三）不予公开/,
    );
    expect(wide).toMatch(/scope="row" class="item at-2">1\.属于国家秘密/);
    expect(wide).toMatch(/scope="row" class="item at-0" colspan="3">一、本年新收/);
  });
  test("tells every cell its heads, which all are there", () => {
    const lists = [...wide.matchAll(/<td class="figure[^"]*" headers="([^"]+)"/g)].map(
      ([, list = ""]) => list,
    );
    expect(lists.length).toBeGreaterThan(24 * 7);
    const ids = new Set([...wide.matchAll(/<th id="([^"]+)"/g)].map(([, id]) => id));
    for (const id of lists.join(" ").split(" ")) expect(ids).toContain(id);
  });
  test("stands under the heading of its part, without words of its own where there are none", () => {
    const at = wide.indexOf("三、收到和处理政府信息公开申请情况</h2>");
    expect(wide.indexOf('id="table-requests"')).toBeGreaterThan(at);
    expect(wide.indexOf('id="table-disputes"')).toBeGreaterThan(wide.indexOf('id="part-disputes"'));
  });
});

describe("the audit", () => {
  test("says every verdict in words, why it cannot be judged, and opens on demand", () => {
    expect(wide).toContain("<summary>统计表的勾稽关系共3项：成立1项，无法核对1项，不成立1项。</summary>");
    expect(wide).toContain("空缺不是零");
    expect(wide).toContain("左边28，右边27");
  });
});

describe("a chart", () => {
  test("is a table whose bars are percentages of the longest", () => {
    expect(text).toContain('<rect class="bar-exact" width="100%" height="100%"/>');
    expect(text).toContain(
      'class="bar-approximate" width="28.43%" height="100%" fill="url(#chart-classes-hatch)"',
    );
  });
  test("shows 0 as a tick, and blank as words without a bar", () => {
    expect(text).toContain('<rect class="bar-tick" width="2" height="100%"/>');
    expect(text).toMatch(/电话.*?<td class="bar"><\/td><td class="figure"><span class="unfilled">未填报/);
  });
  test("over the years shows a gap as a gap, and where the form changed", () => {
    expect(text).toContain('<td><span class="gap">未载明</span></td>');
    expect(text).toContain('<rect class="bar-exact" y="0%" width="100%" height="100%"/>');
    expect(text).toContain('<td class="new-form">');
    expect(text).toContain("竖线处换了统计表格式。");
  });
});

describe("a report", () => {
  test("without a table says why instead", () => {
    const bare = print({
      ...reportSample,
      tables: [],
      origins: [],
      keyFigures: [],
      notes: ["2008年没有统一的统计表。"],
    });
    expect(bare).toContain("2008年没有统一的统计表。");
    expect(bare).not.toContain("数字来源");
  });
  test("gives the reason why a contradiction was accepted, or says that there is none", () => {
    expect(text).toContain("说明：规范性文件7件已计入政务工作类，不另加。");
    expect(text).toContain("尚未说明原因。");
  });
  test("with words before its first heading shows them without a heading or a line in the rail", () => {
    const opening = { id: "opening", heading: "", html: "<p>现将全年情况报告如下。</p>", tables: [] };
    const opened = print({ ...reportSample, sections: [opening, ...reportSample.sections] });
    expect(opened).toContain("现将全年情况报告如下。");
    expect(opened).not.toContain('id="opening"');
    expect(opened).not.toContain('href="#opening"');
  });
  test("marks its own year among the years", () => {
    expect(text).toContain('<a href="./index.html" aria-current="page">2016年</a>');
  });
});

test("the page of units names who is silent, and links to who has reported", () => {
  const units = print(unitsSample);
  expect(units).toContain('<a href="./finance/index.html">青溪县财政局</a>');
  expect(units).toContain("<li>青溪县河口镇人民政府</li>");
});

test("the years side by side have a gap where there is no figure", () => {
  const series = print(seriesSample);
  expect(series).toMatch(
    /<td class="figure begins"><span class="unlinked"><span class="visually-hidden">没有数字/,
  );
  expect(series).toContain('scope="colgroup" class="group begins" colspan="2"');
});
