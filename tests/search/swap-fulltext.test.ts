import { expect, test } from "vitest";
import { type SwappedBody, swapFulltext } from "../../scripts/search/swap-fulltext.ts";

const url = "notices/990000017/2025-00003/index.html";
const other = `${JSON.stringify({ url: "index.html", title: "首页", text: "清明防火" })}\n`;

/** The swap of a text, for which the file stands in bytes. */
function swap(text: string, body: SwappedBody): string | undefined {
  const swapped = swapFulltext(new TextEncoder().encode(text), body);
  return swapped && new TextDecoder().decode(swapped);
}

function writeText(text: string): string {
  return `${other}${JSON.stringify({ url, title: "关于清明防火的通告", text })}\n${other}`;
}

test("the lines of the body are others, what stands before and behind them is the same", () => {
  const before = writeText("990000017/2025-00003\n青崖县林业局\n各村民委员会：\n禁止野外用火。\n附件第一行");
  const swapped = swap(before, {
    url,
    before: ["各村民委员会：", "禁止野外用火。"],
    now: ["各村民委员会：", "禁止野外用火。", "违者依法处罚。"],
  });
  expect(swapped).toBe(
    writeText(
      "990000017/2025-00003\n青崖县林业局\n各村民委员会：\n禁止野外用火。\n违者依法处罚。\n附件第一行",
    ),
  );
});

test.each([
  ["they stand there twice", "禁止野外用火。\n禁止野外用火。", ["禁止野外用火。"]],
  ["they do not stand there", "禁止野外用火。", ["禁止上坟烧纸。"]],
  ["there were none", "禁止野外用火。", []],
])("nothing is swapped where %s", (_, text, before) => {
  expect(swap(writeText(text), { url, before, now: ["一律禁火。"] })).toBeUndefined();
});

test("nothing is swapped for a page that is not in it", () => {
  expect(swap(other, { url, before: ["禁止野外用火。"], now: [] })).toBeUndefined();
});
