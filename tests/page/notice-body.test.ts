import { expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { keyWithBody, swapKey } from "../../scripts/page/notice-body.ts";

test("a key tells of another text by itself, and only of the text it was made with", () => {
  const [before, now, shell] = ["旧文", "新文", "其余"].map((text) => digestOf(text)) as [
    string,
    string,
    string,
  ];
  expect(swapKey(keyWithBody(shell, before), before, now)).toBe(keyWithBody(shell, now));
  expect(swapKey(keyWithBody(shell, now), before, now)).toBeUndefined();
});
