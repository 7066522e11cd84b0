/** What is made once is made when it is asked for. */
import { expect, test } from "vitest";
import { once } from "../../scripts/text/once.ts";

test("nothing is made before it is asked for, and nothing twice", () => {
  let count = 0;
  const number = once(() => ++count);
  expect(count).toBe(0);
  expect([number(), number(), count]).toEqual([1, 1, 1]);
});

test("what is nothing is not made twice either", () => {
  let count = 0;
  const nothing = once(() => {
    count++;
    return undefined;
  });
  expect([nothing(), nothing(), count]).toEqual([undefined, undefined, 1]);
});

test("what failed is tried again", () => {
  let count = 0;
  const second = once(() => {
    count++;
    if (count < 2) throw new Error("目录还没有读完");
    return count;
  });
  expect(second).toThrow("目录还没有读完");
  expect(second()).toBe(2);
});
