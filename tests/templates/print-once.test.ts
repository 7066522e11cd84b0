import { expect, test } from "vitest";
import { html, markupOf } from "../../templates/components/html.ts";
import { printOnce } from "../../templates/components/print-once.ts";

test("what an object stands for is printed once, as long as all else that is shown is the very same", () => {
  const once = printOnce();
  const doors = ["公开指南"];
  let printed = 0;
  const print = (word: string, shown: readonly unknown[]): string =>
    markupOf(once(doors, shown, () => html`<p>${word} ${++printed}</p>`));
  expect(print("县政府办", ["./", "web"])).toBe("<p>县政府办 1</p>");
  expect(print("县政府办", ["./", "web"])).toBe("<p>县政府办 1</p>");
  expect(print("县政府办", ["../", "web"])).toBe("<p>县政府办 2</p>");
  expect(print("县政府办", ["../"])).toBe("<p>县政府办 3</p>");
  expect(print("县政府办", ["../", undefined])).toBe("<p>县政府办 4</p>");
  expect(markupOf(once(["公开指南"], ["../", undefined], () => html`<p>别的</p>`))).toBe("<p>别的</p>");
});
