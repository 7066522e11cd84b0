/** Standards that are recalled are what reading them would have given. */
import { describe, expect, test } from "vitest";
import { type KeyedFile, readStandards } from "../../scripts/record/read-standards.ts";
import { rememberStandards } from "../../scripts/record/recall-standards.ts";
import { countyFiles } from "../support/small-county.ts";

const files = (): readonly KeyedFile[] => countyFiles({}).standards;
const withContent = (key: string, content: KeyedFile["file"]["content"]): readonly KeyedFile[] =>
  files().map((keyed) => (keyed.key === key ? { key, file: { ...keyed.file, content } } : keyed));
const indicators = "indicators.yaml";

const recallStandards = rememberStandards();

describe("standards that were read before", () => {
  test("are the same as long as no byte differs", () => {
    const first = recallStandards("content/standards", files());
    expect(first.value).toBeDefined();
    expect(recallStandards("content/standards", files())).toBe(first);
    // Another's memory is another's.
    expect(rememberStandards()("content/standards", files())).not.toBe(first);
  });

  test("are read anew for one byte, for a file that is gone, and in another folder", () => {
    const [whole = new Uint8Array()] = files().flatMap(({ key, file: { content } }) =>
      key === indicators && content.kind === "bytes" ? [content.bytes] : [],
    );
    const changed = withContent(indicators, {
      kind: "bytes",
      bytes: Uint8Array.from(whole).fill(58, -2, -1),
    });
    const lacking = files().filter(({ key }) => key !== indicators);
    for (const [folder, given] of [
      ["content/standards", changed],
      ["content/standards", lacking],
      ["content/standards", files()],
      ["own", files()],
    ] as const)
      expect(recallStandards(folder, given).diagnostics).toEqual(readStandards(folder, given).diagnostics);
    expect(recallStandards("content/standards", changed).diagnostics).not.toEqual([]);
  });

  test("are read anew where a file cannot be read", () => {
    const unreadable = withContent(indicators, { kind: "unreadable", why: "没有读写权限" });
    const first = recallStandards("content/standards", unreadable);
    expect(first.diagnostics.map(({ code }) => code)).toContain("unreadable-file");
    expect(recallStandards("content/standards", unreadable)).not.toBe(first);
  });
});
