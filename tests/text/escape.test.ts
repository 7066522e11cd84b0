import { describe, expect, test } from "vitest";
import { escapeHtml, escapeXml } from "../../scripts/text/escape.ts";

describe("escapeHtml", () => {
  test("a title with markup becomes plain words", () => {
    expect(escapeHtml(`<script>alert("县")</script>`)).toBe(
      "&lt;script&gt;alert(&quot;县&quot;)&lt;/script&gt;",
    );
  });
  test("an ampersand is escaped once, even in an entity", () => {
    expect(escapeHtml("A&B&amp;C")).toBe("A&amp;B&amp;amp;C");
  });
  test("both quotes are escaped, so that any quoted attribute holds", () => {
    expect(escapeHtml(`"'`)).toBe("&quot;&#39;");
  });
  test("Chinese text and full-width signs stay as they are", () => {
    const title = "洛宁县人民政府关于印发“十三五”规划的通知〔2016〕47号";
    expect(escapeHtml(title)).toBe(title);
  });
});

describe("escapeXml", () => {
  test("control signs that XML forbids are left out, tab and newline stay", () => {
    expect(escapeXml("低保\u0000标准\u000B\t\n\uFFFE")).toBe("低保标准\t\n");
  });
  test("a rare character outside the basic plane stays, half of one goes", () => {
    expect(escapeXml("𬭎\uD842县\uDC00")).toBe("𬭎县");
  });
  test("markup is escaped as in HTML", () => {
    expect(escapeXml("<甲>&乙")).toBe("&lt;甲&gt;&amp;乙");
  });
});
