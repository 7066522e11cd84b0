import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import {
  followHref,
  listSiteFiles,
  readMeta,
  readSitePages,
  readTags,
  type SitePage,
} from "../support/site-pages.ts";

const folder = findDemonstrationSite();
const files = new Set(listSiteFiles(folder));
const pages = readSitePages(folder);
const anchors = new Map(
  pages.map(({ path, text }) => [
    path,
    new Set(readTags(text).flatMap(({ attributes }) => attributes.id ?? [])),
  ]),
);

/** Every address on a page, with the tag that holds it; a canonical link is told apart. */
function listAddresses({ text }: SitePage): readonly { readonly tag: string; readonly href: string }[] {
  return readTags(text).flatMap(({ name, attributes }) => {
    const tag = name === "link" ? `link ${attributes.rel}` : name;
    const held = ["href", "src", "action", "data", "poster", "cite"].flatMap((key) => attributes[key] ?? []);
    const refreshed = name === "meta" ? (/^\d+; url=(.+)$/.exec(attributes.content ?? "")?.[1] ?? []) : [];
    const painted = /^url\((.+)\)$/.exec(attributes.fill ?? "")?.[1] ?? [];
    return [...held, refreshed, painted].flat().map((href) => ({ tag, href }));
  });
}

const isAbsolute = (href: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href);

describe("every address of every page", () => {
  test("leads to a file of the site, and to an anchor that stands there", () => {
    const lost = pages.flatMap((page) =>
      listAddresses(page)
        .filter(({ href }) => !isAbsolute(href))
        .flatMap(({ tag, href }) => {
          const target = followHref(page.path, href);
          const found =
            target !== undefined &&
            (files.has(target.path) || (tag === "form" && existsSync(join(folder, target.path)))) &&
            (target.anchor === "" || anchors.get(target.path)?.has(target.anchor));
          return found ? [] : [`${page.path} <${tag}> ${href}`];
        }),
    );
    expect(lost).toEqual([]);
  });

  test("is relative and ends in a file, so that a copy opens from disk", () => {
    const crooked = pages
      .filter(({ path }) => path !== "404.html")
      .flatMap((page) =>
        listAddresses(page)
          .filter(
            ({ href }) =>
              href.startsWith("/") ||
              (!isAbsolute(href) && /(?:^|\/)(?:[?#]|$)/.test(href.replace(/^#.+/, "x"))),
          )
          .map(({ href }) => `${page.path} ${href}`),
      );
    expect(crooked).toEqual([]);
  });

  test("that is absolute is a canonical link, or a reader's way to another site, a telephone or a mailbox", () => {
    const absolute = pages.flatMap((page) =>
      listAddresses(page)
        .filter(({ href }) => isAbsolute(href) && !href.startsWith("/"))
        .filter(
          ({ tag, href }) =>
            tag !== "link canonical" && !(tag === "a" && /^(?:https?:\/\/|tel:|mailto:)/.test(href)),
        )
        .map(({ tag, href }) => `${page.path} <${tag}> ${href}`),
    );
    expect(absolute).toEqual([]);
  });

  test("of the page not found begins at the root of the site, and is found there", () => {
    const page = pages.find(({ path }) => path === "404.html");
    const addresses = page
      ? listAddresses(page).filter(({ tag, href }) => tag !== "link canonical" && !href.startsWith("#"))
      : [];
    expect(addresses.length).toBeGreaterThan(10);
    expect(
      addresses.filter(
        ({ href }) => !href.startsWith("/") || !files.has(href.slice(1).split(/[?#]/)[0] ?? ""),
      ),
    ).toEqual([]);
  });
});

test("the address of the site stands only in the canonical link, in SiteDomain and in the lines for paper", () => {
  for (const { path, text } of pages) {
    const rest = text
      .replace(/<link rel="canonical"[^>]*>/, "")
      .replace(/<meta name="SiteDomain"[^>]*>/, "")
      .replaceAll(/<(p|div|footer) class="print-(?:head|foot)"[^>]*>.*?<\/\1>/gs, "");
    expect([path, /(?<!@)luoning-demo\.example/.test(rest)]).toEqual([path, false]);
  }
});

test("the canonical link of every page is its own address", () => {
  for (const { path, text } of pages) {
    const canonical = readTags(text).filter(({ attributes }) => attributes.rel === "canonical");
    const own = path === "index.html" ? "" : path;
    expect([path, canonical.map(({ attributes }) => attributes.href)]).toEqual([
      path,
      [`https://luoning-demo.example/${own}`],
    ]);
  }
});

test("every page but home and the redirects can be reached from home by links", () => {
  const seen = new Set(["index.html"]);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const path of seen) {
    const page = byPath.get(path);
    for (const { tag, href } of page ? listAddresses(page) : []) {
      const target = tag === "a" && !isAbsolute(href) ? followHref(path, href) : undefined;
      if (target && byPath.has(target.path)) seen.add(target.path);
    }
  }
  const lost = pages.filter(
    ({ path, text }) => !seen.has(path) && path !== "404.html" && readMeta(text, "robots").length === 0,
  );
  expect(lost.map(({ path }) => path)).toEqual([]);
});

test("style sheets ask nobody else for anything, and what they ask for is there", () => {
  for (const path of files) {
    if (!path.endsWith(".css")) continue;
    const text = readFileSync(join(folder, path), "utf8");
    expect([path, /@import|https?:\/\//.test(text)]).toEqual([path, false]);
    for (const [, href = ""] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g))
      if (!href.startsWith("data:"))
        expect([path, href, files.has(followHref(path, href)?.path ?? "")]).toEqual([path, href, true]);
  }
});

test("every file is named in ASCII, and no two names differ only in case", () => {
  const names = [...files];
  expect(names.filter((name) => !/^[A-Za-z0-9._/-]+$/.test(name))).toEqual([]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});
