/** The two encodings in which Excel saves a ledger, and the mixture that nobody can read. */
import { describe, expect, test } from "vitest";
import { decodeLedger } from "../../scripts/source/decode-ledger.ts";
import { encodeGb18030 } from "../support/encode-gb18030.ts";
import { placesOf } from "../support/small-county.ts";

const text = "# 来源: 申请台账\n编号,渠道\n2024-001,网络\n2024-002,信函\n";
const decode = (...parts: readonly (string | Uint8Array)[]) =>
  decodeLedger({
    path: "2024.csv",
    content: { kind: "bytes", bytes: Buffer.concat(parts.map((part) => Buffer.from(part))) },
  });
const places = (...parts: readonly (string | Uint8Array)[]) =>
  placesOf(decode(...parts).diagnostics).map((line) => line.replace("2024.csv:", ""));

describe("a ledger", () => {
  test.each([
    ["in UTF-8", Buffer.from(text)],
    ["in UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["in GB18030", encodeGb18030(text)],
    ["in GB18030 with the line breaks of Excel", encodeGb18030(text.replaceAll("\n", "\r\n"))],
  ])("is read %s", (_, bytes) => {
    expect(decode(bytes)).toEqual({ value: { path: "2024.csv", text }, diagnostics: [] });
  });

  test("of letters and digits alone is the same in both", () => {
    expect(decode("id,channel\n1,online\n").value?.text).toBe("id,channel\n1,online\n");
  });

  test("with a character in four bytes of GB18030 is read", () => {
    // 𠀀 is 95 32 82 36.
    expect(decode(encodeGb18030("编号\n"), Uint8Array.of(0x95, 0x32, 0x82, 0x36)).value?.text).toBe(
      "编号\n𠀀",
    );
  });
});

describe("a ledger in two encodings is refused at the first strange word", () => {
  test.each([
    ["GB18030 put below UTF-8", [text, encodeGb18030("2024-003,当面\n")], "mixed-encoding 5:10"],
    ["UTF-8 put below GB18030", [encodeGb18030(text), "2024-003,当面\n"], "mixed-encoding 5:10"],
    ["GB18030 below a mark", ["\uFEFFid,note\n", encodeGb18030("1,延期\n")], "mixed-encoding 2:3"],
    ["both in one line", ["编号,备注\n1,延期", encodeGb18030("答复"), "\n"], "mixed-encoding 2:5"],
    ["bytes of neither", ["编号,备注\n1,", Uint8Array.of(0xff), "\n"], "mixed-encoding 2:3"],
    ["bytes of neither alone", ["1,", Uint8Array.of(0x81, 0x20), "\n"], "mixed-encoding 1:3"],
  ])("%s", (_, parts, place) => {
    expect(places(...parts)).toEqual([place]);
  });

  test("and UTF-16 is named as such", () => {
    expect(places(Uint8Array.of(0xff, 0xfe), Buffer.from(text, "utf16le"))).toEqual(["not-utf8 2024.csv"]);
  });
});

test("a line in neither encoding is said to be in neither", () => {
  const [complaint] = decode("编号,备注\n1,", Uint8Array.of(0xff), "\n").diagnostics;
  expect(complaint?.message).toContain("既不是 UTF-8，也不是 GBK");
});
