import { describe, expect, test } from "vitest";
import { exportFeed, exportJoinedFeed } from "../../scripts/export/feed.ts";
import { layNotices } from "../support/notice-text.ts";
import { changedConfig, seeSmallCounty } from "../support/seen-county.ts";
import type { Overlay } from "../support/small-county.ts";
import { childrenOf, parseXml, type XmlElement } from "../support/xml-tree.ts";

const hostile = {
  标题: "关于<通知>与&amp;“引号\"']]>”的通知",
  内容概述: "概述里有 <b> 与 & 。",
  发布日期: "2024-06-04 09:30",
};

function writeFeed(overlay: Overlay, today?: string): string {
  const { catalog } = seeSmallCounty(overlay, today).view;
  return exportFeed(
    { path: "feed.xml", pagePath: "index.html", title: "最新公开", entries: catalog.published },
    catalog,
  );
}

function textOf(element: XmlElement | undefined, name: string): string | undefined {
  return element && childrenOf(element, name)[0]?.text;
}

describe("a feed", () => {
  const feed = parseXml(writeFeed(layNotices(hostile, {})));
  const entries = childrenOf(feed, "entry");

  test("is well-formed Atom with what RFC 4287 asks for, whatever is written in a title", () => {
    expect([feed.name, feed.attributes.xmlns]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    for (const element of [feed, ...entries]) {
      for (const name of ["id", "title", "updated"]) expect(textOf(element, name)).toMatch(/\S/);
      expect(textOf(element, "updated")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    }
    expect(textOf(entries[0], "title")).toBe(hostile.标题);
    expect(textOf(entries[0], "summary")).toBe(hostile.内容概述);
  });

  test("lists the notices newest first, each under its own address", () => {
    expect(entries.map((entry) => textOf(entry, "id"))).toEqual([
      "https://luoning.example/notices/005429713/2024-00101/index.html",
      "https://luoning.example/notices/005429713/2024-00012/index.html",
      "https://luoning.example/notices/005429713/2024-00102/index.html",
    ]);
  });

  test("carries the time of its newest notice, and not that of the build", () => {
    expect(textOf(feed, "updated")).toBe("2024-06-04T09:30:00+08:00");
    expect(writeFeed(layNotices(hostile), "2025-01-31")).toBe(writeFeed(layNotices(hostile), "2025-06-30"));
  });

  test("of a list without notices is a feed without entries", () => {
    const { catalog } = seeSmallCounty().view;
    const none = parseXml(
      exportFeed({ path: "a.xml", pagePath: "a.html", title: "空", entries: [] }, catalog),
    );
    expect(childrenOf(none, "entry")).toEqual([]);
    expect(textOf(none, "updated")).toBe("2025-01-31T00:00:00+08:00");
  });

  test("holds the newest fifty", () => {
    const many = writeFeed(layNotices(...Array.from({ length: 60 }, () => ({}))));
    expect(childrenOf(parseXml(many), "entry").length).toBe(50);
  });

  test("of a sample county says so in its title", () => {
    const sample = parseXml(writeFeed(changedConfig({ demonstration: "本站是虚构的。" })));
    expect(textOf(sample, "title")).toMatch(/^〔示例〕/);
    expect(textOf(feed, "title")).not.toContain("示例");
  });
});

test("a feed that was joined to another tells its readers where to go on, and never changes", () => {
  const write = (overlay: Overlay, today?: string): string => {
    const { catalog } = seeSmallCounty(overlay, today).view;
    const oldest = catalog.published.at(-1);
    if (!oldest) throw new Error("the small county has no notice");
    const goesOnAt = {
      path: "catalog/class/governance/feed.xml",
      pagePath: "catalog/class/governance/index.html",
    };
    return exportJoinedFeed(
      { path: "columns/governance/feed.xml", title: "政务工作", goesOnAt, oldest },
      catalog,
    );
  };
  const feed = parseXml(write({}));
  const [entry] = childrenOf(feed, "entry");
  for (const element of [feed, entry])
    for (const name of ["id", "title", "updated"]) expect(textOf(element, name)).toMatch(/\S/);
  expect(textOf(entry, "summary")).toContain("https://luoning.example/catalog/class/governance/feed.xml");
  expect(write(layNotices({ 成文日期: "2024-12-30", 发布日期: "2024-12-31" }), "2025-06-30")).toBe(write({}));
});
