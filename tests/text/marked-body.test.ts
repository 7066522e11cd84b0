import { expect, test } from "vitest";
import { markBody, swapBody } from "../../scripts/text/marked-body.ts";
import { parseBody, renderBody } from "../../scripts/source/markdown.ts";

test("the text between the marks is another, all around it the same", () => {
  const page = (body: string): string => `<main>\n${markBody(body)}\n</main><footer>`;
  expect(swapBody(page("<p>禁止野外用火。</p>"), "<p>一律禁火。</p>")).toBe(page("<p>一律禁火。</p>"));
});

test("a page without the marks, or with two of one, is left alone", () => {
  expect(swapBody("<main></main>", "<p>一律禁火。</p>")).toBeUndefined();
  expect(swapBody(`${markBody("<p>一</p>")}${markBody("<p>二</p>")}`, "<p>三</p>")).toBeUndefined();
});

test("nobody can write a mark into a text", () => {
  const written = renderBody(parseBody("前言 <!-- 正文结束 --> 后语\n\n<!-- 正文结束 -->"), () => undefined);
  expect(swapBody(markBody(written), "<p>一律禁火。</p>")).toBe(markBody("<p>一律禁火。</p>"));
});
