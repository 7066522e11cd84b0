import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocumentNumber } from "../../scripts/text/document-number.ts";

describe("a document number", () => {
  test("in the official brackets is taken as it is", () => {
    expect(parseDocumentNumber("洛政办〔2016〕47号")).toEqual({
      number: "洛政办〔2016〕47号",
      variant: false,
    });
  });

  test.each([
    "洛政办[2016]47号",
    "洛政办(2016)47号",
    "洛政办（2016）47号",
    "洛政办【2016】47号",
    "洛政办［2016］47号",
    "洛政办〖2016〗47号",
    "洛政办﹝2016﹞47号",
    "洛政办{2016}47号",
    "洛政办「2016」47号",
    "洛政办『2016』47号",
    "洛政办<2016>47号",
    "洛政办《2016》47号",
    "洛政办 〔2016〕 47 号",
    "洛政办〔２０１６〕４７号",
    "洛政办〔2016〕第47号",
    "洛政办〔2016〕047号",
  ])("typed as %s is the same number, and a variant", (typed) => {
    expect(parseDocumentNumber(typed)).toEqual({ number: "洛政办〔2016〕47号", variant: true });
  });

  test("keeps the words of its agency, whatever they are", () => {
    expect(parseDocumentNumber("洛政办函〔2024〕3号")?.number).toBe("洛政办函〔2024〕3号");
    expect(parseDocumentNumber("豫政〔2008〕12345号")?.number).toBe("豫政〔2008〕12345号");
  });

  test.each([
    "",
    "无",
    "洛政办2016年47号",
    "洛政办〔2016〕号",
    "洛政办〔16〕47号",
    "〔2016〕47号",
    "洛政办〔2016〕47",
    "洛政办〔2016〕四十七号",
  ])("is not what is written as %j", (typed) => {
    expect(parseDocumentNumber(typed)).toBeUndefined();
  });

  test("that was read, is read again as itself", () => {
    const words = fc.constantFrom("洛政", "洛政办", "洛政办函", "豫府法");
    const numbers = fc.tuple(
      words,
      fc.integer({ min: 1949, max: 2099 }),
      fc.integer({ min: 1, max: 99_999 }),
    );
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom("[]", "()", "（）", "【】", "〔〕"),
        ([agency, year, serial], [open, close]) => {
          const read = parseDocumentNumber(`${agency}${open}${year}${close}${serial}号`);
          expect(read?.number).toBe(`${agency}〔${year}〕${serial}号`);
          expect(parseDocumentNumber(read?.number ?? "")).toEqual({ number: read?.number, variant: false });
        },
      ),
    );
  });

  test("never throws, and takes no time over a long line", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseDocumentNumber(text)));
    expect(parseDocumentNumber(`洛政办〔${" ".repeat(100_000)}`)).toBeUndefined();
  });
});
