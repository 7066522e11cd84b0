import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { parseChecksumList, writeChecksumList } from "../../scripts/archive/checksum-list.ts";

const digest = digestOf("关于切实做好防汛工作的通知");

function faultsOf(text: string): readonly string[] {
  return parseChecksumList(text, 64).faults.map(({ line, why }) => `${line} ${why}`);
}

describe("a list of checksums", () => {
  test("is read back as it was written, whatever signs are in the paths", () => {
    const path = fc
      .array(fc.constantFrom("防汛", "a", " ", "%", "\n", "\r", "%25", "%0A", "*", ".", "é"), {
        minLength: 1,
      })
      .map((parts) => `data/${parts.join("").normalize("NFC")}x`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
        const files = paths.map((one) => ({ path: one, digest: digestOf(one) }));
        expect(parseChecksumList(writeChecksumList(files), 64)).toEqual({ files, faults: [] });
      }),
    );
  });

  test("is as sha256sum writes it", () => {
    expect(writeChecksumList([{ path: "guide/index.html", digest }])).toBe(`${digest}  guide/index.html\n`);
  });

  test("is read with the line ends of any system, with a star before the path, and in capitals", () => {
    const written = `${digest}  a.html\r\n${digest.toUpperCase()} *b.html\r${digest}\tc.html\n`;
    const { files, faults } = parseChecksumList(written, 64);
    expect(faults).toEqual([]);
    expect(files).toEqual(["a.html", "b.html", "c.html"].map((path) => ({ path, digest })));
  });

  test("says each line that cannot be believed", () => {
    const lines = [
      "没有校验值",
      `${digest.slice(1)}  a.html`,
      `${digest}  ../../etc/passwd`,
      `${digest}  /etc/passwd`,
      `${digest}  C:\\windows`,
      `${digest}  data\\..\\..\\x`,
      `${digest}  ~root/x`,
      `${digest}  100%.txt`,
      `${digest}  a%20b.txt`,
      `${digest}  %2E%2E/x`,
      `${digest}  a.html`,
      `${digest}  a.html`,
    ];
    expect(faultsOf(lines.join("\n"))).toEqual([
      "1 shape",
      "2 shape",
      "3 outside",
      "4 outside",
      "5 outside",
      "6 outside",
      "7 outside",
      "8 escape",
      "9 escape",
      "10 escape",
      "12 twice",
    ]);
  });

  test("takes a path spelled in two ways of Unicode for the same", () => {
    expect(faultsOf(`${digest}  caf\u00e9\n${digest}  cafe\u0301\n`)).toEqual(["2 twice"]);
  });
});
