/** Traces are found in bytes of any encoding at any address, and the work grows with the file, whatever stands in it. */
import { expect, test } from "vitest";
import { findTraces, takeMarkupOut } from "../../scripts/effects/look-inside.ts";
import { growthOf, linear } from "../support/growth.ts";

const title = "关于印发洛宁县防汛应急预案的通知";
const traces = [{ what: "标题", texts: [title], digests: [] }];

/** The same bytes at an odd address, as they come out of git's stream. */
function shifted(bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(bytes.length + 1);
  room.set(bytes, 1);
  return room.subarray(1);
}

test("what stands between signs of markup is taken out as a pattern would take it out", () => {
  for (const text of [
    "",
    "通知",
    "关于<b>防汛</b>的<通知",
    "<<a>b>",
    "a > b < c",
    "<>",
    "<w:t>防</w:t><w:t>汛</w:t>",
  ])
    expect([text, takeMarkupOut(text)]).toEqual([
      text,
      /<[^>]*>/.test(text) ? text.replace(/<[^>]*>/g, "") : "",
    ]);
});

test("sixteen times as many opening signs cost about sixteen times as much, not 256 times", () => {
  const look = (signs: number) => findTraces("", new TextEncoder().encode("<".repeat(signs)), traces);
  expect(growthOf(look, 100_000)).toBeLessThan(linear);
});

test("a title in UTF-16 or UTF-8 among bytes of no encoding is found at odd addresses as at even ones", () => {
  for (const spelled of [Buffer.from(title, "utf8"), Buffer.from(title, "utf16le")]) {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x80]), spelled, Buffer.from([0xff, 0])]);
    expect(findTraces("", bytes, traces)).toEqual(["标题"]);
    expect(findTraces("", shifted(bytes), traces)).toEqual(["标题"]);
  }
});

test("letters in UTF-16, which pass for UTF-8 with gaps, are found", () => {
  const number = "005429713/2024-00012";
  const known = [{ what: "索引号", texts: [number], digests: [] }];
  expect(findTraces("", Buffer.from(number, "utf16le"), known)).toEqual(["索引号"]);
});

test("what is kept of an attachment is found by the digest in its name", () => {
  const digest = "5f".repeat(32);
  const known = [{ what: "附件", texts: [], digests: [digest] }];
  expect(findTraces(`.cache/attachments/lines/${digest}-0123.txt`, Buffer.from("洛河"), known)).toEqual([
    "附件",
  ]);
  expect(findTraces(`${"6f".repeat(32)}-0123.txt`, Buffer.from("洛河"), known)).toEqual([]);
});
