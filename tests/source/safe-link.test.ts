import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeHref, isLocalLink, isSafeLink } from "../../scripts/source/safe-link.ts";

describe("an address that a body may link to", () => {
  test.each([
    "https://www.gov.cn/zhengce/",
    "http://luoning.example/a?b=c#d",
    "HTTPS://WWW.GOV.CN/",
    "mailto:xxgk@luoning.example",
    "tel:0379-66230000",
    "005429713/2024-00012",
    "./005429713/2024-00012",
    "#section-1",
    "a/b:c",
    "?q=a:b",
  ])("%s", (href) => {
    expect(isSafeLink(href)).toBe(true);
  });
});

describe("an address that no body may link to", () => {
  test.each([
    "",
    " ",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\u0000script:alert(1)",
    "\u0001javascript:alert(1)",
    "java\u200Bscript:alert(1)",
    "java\uFEFFscript:alert(1)",
    "java\u202Escript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "&#106;avascript:alert(1)",
    "javascript%3Aalert(1)",
    "java%73cript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "blob:https://a.example/1",
    "ftp://a.example/",
    "//evil.example/",
    "/\t/evil.example/",
    "\\\\evil.example\\",
    "/\\evil.example/",
    "\\/evil.example/",
    "中文:内容",
  ])("%j", (href) => {
    expect(isSafeLink(href)).toBe(false);
  });
});

test("whatever is safe, a browser takes for http, https, mail, telephone or this site", () => {
  const sign = fc.constantFrom(
    "j",
    "a",
    "v",
    "s",
    "c",
    "r",
    "i",
    "p",
    "t",
    ":",
    "/",
    "\\",
    "%",
    "&",
    "#",
    "?",
    "\t",
    "\n",
    "\u0000",
    " ",
    "中",
    ".",
    "@",
  );
  const page = "https://county.example/notices/a/index.html";
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (href) => {
      if (!isSafeLink(href) || !URL.canParse(href, page)) return;
      const { protocol, host } = new URL(href, page);
      expect(["https:", "http:", "mailto:", "tel:"]).toContain(protocol);
      if (isLocalLink(href)) expect(host).toBe("county.example");
    }),
    { numRuns: 5000 },
  );
});

test("percent signs are read as the characters that they spell, or left", () => {
  expect(decodeHref("%E6%B4%9B%E5%AE%81")).toBe("洛宁");
  expect(decodeHref("100%")).toBe("100%");
});
