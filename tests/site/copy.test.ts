import { readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { runVerb } from "../support/built-county.ts";
import { findDemonstrationSite } from "../support/demonstration-site.ts";
import { listBagFaults } from "../support/read-bag.ts";
import { readWarc } from "../support/read-warc.ts";
import { followHref, listSiteFiles, readSitePages, readTags, type SitePage } from "../support/site-pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let parent: string;
let archive: string;
let files: ReadonlySet<string>;
let pages: readonly SitePage[];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "gongkai-archive-"));
  archive = join(parent, "存档");
  const { status, stderr } = await runVerb("archive", ["--out", archive], { here: root });
  expect(stderr).toContain("存档已写好");
  expect(status).toBe(0);
  files = new Set(listSiteFiles(join(archive, "site")));
  pages = readSitePages(join(archive, "site"));
}, 240_000);

afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Every address that a browser would follow or load, with the tag that holds it. */
function listAddresses({ text }: SitePage): readonly { readonly tag: string; readonly href: string }[] {
  return readTags(text).flatMap(({ name, attributes }) => {
    const held = ["href", "src", "action", "data", "poster", "srcset"].flatMap(
      (key) => attributes[key] ?? [],
    );
    const refreshed = name === "meta" ? (/^\d+; url=(.+)$/.exec(attributes.content ?? "")?.[1] ?? []) : [];
    return [...held, refreshed].flat().map((href) => ({ tag: name, href }));
  });
}

function find(wrong: (page: SitePage) => readonly string[]): readonly string[] {
  return pages.flatMap((page) => wrong(page).map((what) => `${page.path} ${what}`));
}

describe("the copy of the demonstration county", () => {
  test("has every page of the site on the web, but for the one that only a host shows, and one of its own", () => {
    const web = listSiteFiles(findDemonstrationSite()).filter((path) => path.endsWith(".html"));
    const own = pages.map(({ path }) => path);
    expect(web.filter((path) => !own.includes(path))).toEqual(["404.html"]);
    expect(own.filter((path) => !web.includes(path))).toEqual(["verify/index.html"]);
  });

  test("has names that every disk and every address can hold", () => {
    expect([...files].filter((path) => !/^[A-Za-z0-9._/-]{1,240}$/.test(path))).toEqual([]);
    expect(new Set([...files].map((path) => path.toLowerCase())).size).toBe(files.size);
  });

  test("has addresses that are relative and end in a file that is there, or lead to somebody else's site", () => {
    const own = /^https?:\/\/luoning-demo\.example/;
    const wrong = find((page) =>
      listAddresses(page).flatMap(({ tag, href }) => {
        if (href.startsWith("data:") && tag === "img") return [];
        if (/^(?:https?|tel|mailto):/.test(href))
          return tag === "a" && !own.test(href) ? [] : [`<${tag}> ${href}`];
        const [way = ""] = href.split(/[?#]/);
        const target = followHref(page.path, href);
        const lies = target !== undefined && files.has(target.path);
        return lies && !way.startsWith("/") && (way === "" || !way.endsWith("/")) ? [] : [`<${tag}> ${href}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("has nothing that a page from disk may not do: bases, modules, pictures by reference, feeds, canonical links", () => {
    const wrong = find(({ text }) =>
      readTags(text).flatMap(({ name, attributes }) => {
        const forbidden =
          name === "base" ||
          (name === "script" && attributes.type === "module") ||
          (name === "use" && !(attributes.href ?? "").startsWith("#")) ||
          (name === "link" && /canonical|alternate|preconnect|modulepreload/.test(attributes.rel ?? ""));
        return forbidden ? [`<${name}>`] : [];
      }),
    );
    expect(wrong).toEqual([]);
    const styles = [...files].filter((path) => path.endsWith(".css"));
    expect(styles.length).toBeGreaterThan(5);
    for (const path of styles)
      expect(readFileSync(join(archive, "site", path), "utf8"), path).not.toMatch(
        /@import|url\((?!["']?(?:data:|#))/,
      );
    for (const name of ["404.html", "sitemap.xml", "robots.txt", "feed.xml", ".gongkai.json"])
      expect(files.has(name), name).toBe(false);
  });

  test("leads from every page to the page on which it verifies itself", () => {
    const lost = find((page) =>
      listAddresses(page).some(({ href }) => followHref(page.path, href)?.path === "verify/index.html")
        ? []
        : ["has no way to it"],
    );
    expect(lost).toEqual([]);
  });

  test("has every attachment, byte for byte", () => {
    const catalog = JSON.parse(readFileSync(join(archive, "site/catalog.json"), "utf8")) as {
      readonly notices: readonly { readonly attachments: readonly { url: string; sha256: string }[] }[];
    };
    const attachments = catalog.notices.flatMap((notice) => notice.attachments);
    expect(attachments.length).toBeGreaterThan(2);
    for (const { url, sha256 } of attachments)
      expect(digestOf(readFileSync(join(archive, "site", url))), url).toBe(sha256);
  });

  test("lies whole in a valid bag, and in a web archive that another reader can read", () => {
    expect(listBagFaults(join(archive, "bag"))).toEqual([]);
    const records = readWarc(readFileSync(join(archive, "bag/data/site.warc.gz")));
    expect(records).toHaveLength(files.size + 1);
  });
});
