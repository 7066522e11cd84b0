import { expect, test } from "vitest";
import { findRetention } from "../../scripts/record/retention-rules.ts";
import { changedNotice, complaintsAbout, inspectSmallCounty, noticePath } from "../support/small-county.ts";

/** The proposal for the one notice of the smallest county with these lines in its front matter. */
function proposedFor(...lines: readonly string[]): string {
  const text = changedNotice(["公开方式: 主动公开\n", `${["公开方式: 主动公开", ...lines].join("\n")}\n`]);
  const { catalog } = inspectSmallCounty({ [noticePath]: text });
  const [entry] = catalog?.published ?? [];
  if (!catalog || !entry) throw new Error("the notice is not published");
  return findRetention(catalog.standards.retention, entry.notice).period;
}

test.each<readonly [string, readonly string[], string]>([
  ["nothing special", [], "定期10年"],
  ["a normative document", ["规范性文件: 是", "有效性: 现行有效"], "永久"],
  ["a decision", ["体裁: 决定"], "永久"],
  ["minutes", ["体裁: 纪要"], "永久"],
  ["a report", ["体裁: 报告"], "定期30年"],
  ["an important report: the first rule that fits", ["体裁: 报告", "重要程度: 重要"], "永久"],
  ["what is fairly important", ["重要程度: 较重要"], "定期30年"],
])("%s is proposed to be kept", (_, lines, expected) => {
  expect(proposedFor(...lines)).toBe(expected);
});

test("a rule of an unknown term or an unknown period is refused where it stands", () => {
  const rules = `source: 档案局令
confidence: memory
periods: {permanent: 永久}
rules:
  - {genre: [决定], period: permanent, cite: 第六条, confidence: memory}
  - {importance: [important], period: forever, cite: 第六条, confidence: memory}
otherwise: {period: ten-years, cite: 第七条, confidence: memory}
`;
  expect(complaintsAbout({ "content/standards/rules/retention.yaml": rules })).toEqual([
    "bad-standard content/standards/rules/retention.yaml:5:14",
    "bad-standard content/standards/rules/retention.yaml:6:39",
    "bad-standard content/standards/rules/retention.yaml:7:21",
  ]);
});
