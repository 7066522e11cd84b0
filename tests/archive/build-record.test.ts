import { expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { readBuildRecord, writeBuildRecord } from "../../scripts/archive/build-record.ts";

const files = [["index.html", digestOf("首页")]] as const;
const isWhole = (record: string): boolean | undefined => readBuildRecord(record, digestOf)?.isWhole;

test("a record is whole as it was written, of a site and of whatever else", () => {
  for (const kind of [undefined, "kiosk", "archive"])
    expect(isWhole(writeBuildRecord(files, digestOf, kind))).toBe(true);
});

test("its kind is sealed: changed, added or taken away, it is not whole", () => {
  const kiosk = writeBuildRecord(files, digestOf, "kiosk");
  expect(isWhole(kiosk.replace('"kiosk"', '"archive"'))).toBe(false);
  expect(isWhole(kiosk.replace(/ "kind": "kiosk",\n/, ""))).toBe(false);
  const site = writeBuildRecord(files, digestOf);
  expect(isWhole(site.replace('"gongkai",', '"gongkai", "kind": "kiosk",'))).toBe(false);
});

test("one of an older build is believed, whose seal was of its files alone, or that had none", () => {
  const listed = Object.fromEntries(files);
  const older = { generator: "gongkai", kind: "kiosk", files: listed };
  const seal = digestOf(JSON.stringify(listed));
  expect(isWhole(JSON.stringify(older))).toBe(true);
  expect(isWhole(JSON.stringify({ ...older, seal }))).toBe(true);
  expect(isWhole(JSON.stringify({ ...older, seal: digestOf("") }))).toBe(false);
});
