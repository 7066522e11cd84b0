import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeFile, maximumFileSize } from "../../scripts/source/source-file.ts";
import { placesOf } from "../support/small-county.ts";

const decode = (bytes: Uint8Array, allowMark = false) =>
  decodeFile({ path: "a.md", content: { kind: "bytes", bytes } }, { allowMark });
const text = (content: string) => Buffer.from(content);

describe("a text file", () => {
  test("has one kind of line break, whoever saved it", () => {
    expect(decode(text("甲\r\n乙\r丙\n丁")).value?.text).toBe("甲\n乙\n丙\n丁");
  });

  test("may have the mark of Excel before CSV only, and not twice", () => {
    expect(decode(text("\uFEFF编号,渠道"), true).value?.text).toBe("编号,渠道");
    expect(placesOf(decode(text("\uFEFF---\n")).diagnostics)).toEqual(["byte-order-mark a.md:1:1"]);
  });
});

describe("a file that is no text is named where it stops being text", () => {
  const gbk = [0xb1, 0xea, 0xcc, 0xe2];
  test.each([
    ["GBK from the start", Buffer.from(gbk), "not-utf8 a.md:1:1"],
    ["no UTF-8 after the line break of old machines", Buffer.from([0x0d, 0x80]), "not-utf8 a.md:2:1"],
    ["GBK after UTF-8", Buffer.concat([text("甲乙\n丙"), Buffer.from(gbk)]), "not-utf8 a.md:2:2"],
    ["UTF-16, small end first", Buffer.from("\uFEFF标题", "utf16le"), "not-utf8 a.md"],
    ["UTF-16, big end first", Buffer.from([0xfe, 0xff, 0x68, 0x07]), "not-utf8 a.md"],
    ["a character cut short", text("甲乙").subarray(0, 4), "not-utf8 a.md:1:2"],
    ["NUL", text("甲\n𬭎\0"), "nul-byte a.md:2:2"],
    ["no bytes", text(""), "empty-file a.md"],
    ["blank lines", text("\r\n \t\n\u3000"), "empty-file a.md"],
    ["a line of ten million signs", text(`甲\n${"a".repeat(7_000_000)}`), "line-too-long a.md:2:1"],
    ["more than eight million bytes", Buffer.alloc(maximumFileSize + 1, 97), "file-too-large a.md"],
  ])("%s", (_, bytes, place) => {
    const { value, diagnostics } = decode(bytes);
    expect(value).toBeUndefined();
    expect(placesOf(diagnostics)).toEqual([place]);
  });

  test("a line of a hundred thousand rare characters is no longer than it looks", () => {
    expect(decode(text("𬭎".repeat(100_000))).diagnostics).toEqual([]);
  });
});

test("any bytes are text, or a complaint", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, allowMark) => {
      const { value, diagnostics } = decode(bytes, allowMark);
      expect(value === undefined).toBe(diagnostics.length > 0);
      if (value) expect(value.text).not.toContain("\r");
    }),
  );
});
