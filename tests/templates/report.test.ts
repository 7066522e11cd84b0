import { describe, expect, test } from "vitest";
import { print } from "./samples/all.ts";
import { reportSample } from "./samples/reports.ts";

const text = print(reportSample);

describe("the statutory table", () => {
  test("links every figure to where it comes from, and back", () => {
    expect(text).toContain('<a id="cell-origin-p3-1" href="#origin-p3-1">');
    expect(text).toContain('<li id="origin-p3-1">');
    expect(text).toContain('href="#cell-origin-p3-1"');
  });
  test("keeps 0, blank, approximate and heading rows apart", () => {
    expect(text).toContain('<td class="figure zero"><a id="cell-origin-p1-2-1"');
    expect(text).toMatch(
      /cell-origin-p1-1-b"[^>]*><span class="blank"><\/span><span class="visually-hidden">未填报/,
    );
    expect(text).toMatch(/cell-origin-p1-2-5".*?>100<\/span><span class="approximate">余/);
    expect(text).toContain('<td class="figure heading-cell"><span class="visually-hidden">不填</span></td>');
  });
  test("names heads of columns and rows, and is a region that can be reached", () => {
    expect(text).toContain('<th scope="col">统计指标</th>');
    expect(text).toContain('<th scope="row">一、主动公开情况</th>');
    expect(text).toContain('tabindex="0" role="region" aria-labelledby="statistics-caption"');
  });
  test("has a legend, and says which rows are not verified", () => {
    expect(text).toContain("未填报，不是零");
    expect(text).toContain("尚未与印发的表核对");
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
});

describe("a report", () => {
  test("without a table says why instead", () => {
    const { table: _, ...rest } = reportSample;
    const bare = print({ ...rest, keyFigures: [], tableNote: "2008年没有统一的统计表。" });
    expect(bare).toContain("2008年没有统一的统计表。");
    expect(bare).not.toContain("数字来源");
  });
  test("gives the reason why a contradiction was accepted, or says that there is none", () => {
    expect(text).toContain("说明：规范性文件7件已计入政务工作类，不另加。");
    expect(text).toContain("尚未说明原因。");
  });
  test("with words before its first heading shows them without a heading or a line in the rail", () => {
    const opening = { id: "opening", heading: "", html: "<p>现将全年情况报告如下。</p>" };
    const opened = print({ ...reportSample, sections: [opening, ...reportSample.sections] });
    expect(opened).toContain("现将全年情况报告如下。");
    expect(opened).not.toContain('id="opening"');
    expect(opened).not.toContain('href="#opening"');
  });
  test("marks its own year among the years", () => {
    expect(text).toContain('<a href="./index.html" aria-current="page">2016年</a>');
  });
});
