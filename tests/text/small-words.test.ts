/** The rooms' smallest words: sizes, relative addresses, digests. */
import { describe, expect, test } from "vitest";
import { beginDigest, digestOf } from "../../scripts/text/digest.ts";
import { formatFileSize } from "../../scripts/text/file-size.ts";
import { relativeHref, rootFrom } from "../../scripts/text/relative-href.ts";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KB"],
  [28_500, "28 KB"],
  [1024 * 1024 - 1, "1.0 MB"],
  [1024 * 1024, "1.0 MB"],
  [1_300_000, "1.2 MB"],
])("%d bytes are %s", (bytes, words) => {
  expect(formatFileSize(bytes)).toBe(words);
});

describe("a relative address", () => {
  test("climbs as far as the shared folder and no farther", () => {
    expect(relativeHref("notices/a/2024-1/index.html", "index.html")).toBe("../../../index.html");
    expect(relativeHref("notices/a/2024-1/index.html", "notices/a/2024-2/index.html")).toBe(
      "../2024-2/index.html",
    );
    expect(relativeHref("index.html", "notices/a/index.html#section-1")).toBe(
      "notices/a/index.html#section-1",
    );
    expect(relativeHref("guide/index.html", "guide/index.html")).toBe("index.html");
  });

  test("leads to where it should, as a browser follows it", () => {
    const pages = ["index.html", "a/index.html", "a/b/index.html", "a/c/d/index.html", "e/index.html"];
    for (const from of pages)
      for (const to of pages)
        expect(new URL(relativeHref(from, to), `https://county.example/${from}`).pathname).toBe(`/${to}`);
  });

  test("of the root ends in a slash", () => {
    expect([rootFrom("index.html"), rootFrom("notices/a/index.html")]).toEqual(["./", "../../"]);
  });
});

test("a digest taken piece by piece is the digest of the whole", () => {
  const digest = beginDigest();
  digest.add(Buffer.from("洛宁"));
  digest.add(Buffer.from("县"));
  expect(digest.end()).toBe(digestOf("洛宁县"));
  expect(digestOf("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
