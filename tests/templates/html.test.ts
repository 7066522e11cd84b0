import { describe, expect, test } from "vitest";
import { html, markupOf, raw } from "../../templates/components/html.ts";

describe("the html tag", () => {
  test("escapes text and attributes, keeps markup", () => {
    const link = html`<a title="${'"县"'}">${"<b>"}</a>`;
    expect(markupOf(html`<p>${link}</p>`)).toBe(`<p><a title="&quot;县&quot;">&lt;b&gt;</a></p>`);
  });
  test("prints lists without commas, numbers as they are, nothing for nothing", () => {
    expect(markupOf(html`${[html`<i>`, "<", 0]}${undefined}${false}${""}`)).toBe("<i>&lt;0");
  });
  test("takes only markup that its own functions made", () => {
    const forged = JSON.parse('{"markup":"<script>"}') as never;
    expect(markupOf(html`${forged}`)).not.toContain("<script>");
  });
  test("raw markup passes", () => {
    expect(markupOf(html`${raw("<p>正文</p>")}`)).toBe("<p>正文</p>");
  });
});
