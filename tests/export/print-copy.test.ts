import { expect, test } from "vitest";
import { makePrintCopy, redatePdf, renumberPdf } from "../../scripts/export/print-copy.ts";

const place = {
  onDisk: "file:///srv/site/reports/2024/index.html",
  onSite: "https://qingya.example/zwgk/reports/2024/index.html",
};

test("links of a printed report lead to the site, not to the machine that printed it", () => {
  const html = '<a class="x" href="../../notices/1/index.html?a=1&amp;b=2">甲</a><a href="#p1_1">乙</a>';
  expect(makePrintCopy(html, place)).toBe(
    '<a class="x" href="https://qingya.example/zwgk/notices/1/index.html?a=1&amp;b=2">甲</a><a href="#p1_1">乙</a>',
  );
});

test("what the page is drawn with is found on disk", () => {
  const html =
    '<link rel="stylesheet" href="../../assets/site.css"><script src="../../assets/site.js"></script>';
  expect(makePrintCopy(html, place)).toBe(
    '<link rel="stylesheet" href="file:///srv/site/assets/site.css"><script src="file:///srv/site/assets/site.js"></script>',
  );
});

test("full addresses stay as they are", () => {
  const html = '<a href="https://www.gov.cn/">甲</a><a href="mailto:a@qingya.example">乙</a>';
  expect(makePrintCopy(html, place)).toBe(html);
});

test("a PDF keeps its length and every byte but the times at which it was made", () => {
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
  const made = (time: string): Uint8Array =>
    bytes(`%PDF\u00ff\u0080 /CreationDate (D:${time}+00'00') /ModDate (D:${time}Z)`);
  const first = redatePdf(made("20261123090807"), "2024-12-31");
  expect(first).toEqual(redatePdf(made("20250102030405"), "2024-12-31"));
  expect(first).toEqual(made("20241231000000"));
});

test("the parts of a PDF are counted from one on, whatever the printer had counted before", () => {
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
  const made = (year: string, total: string): Uint8Array =>
    bytes(`/ID (node${total}) >> /ID (node${year}) /Headers [(node${total}) (node${year})] \u00ff (node12)`);
  const first = renumberPdf(made("00000146", "00000218"));
  expect(first).toEqual(renumberPdf(made("00000147", "00000219")));
  expect(first).toEqual(made("00000001", "00000002"));
});
