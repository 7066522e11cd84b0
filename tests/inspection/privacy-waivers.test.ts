/** Waivers against findings: each accepts one thing of its rule and its file, however many there are of both. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { complain } from "../../scripts/diagnostics/codes.ts";
import type { Waiver } from "../../scripts/record/waiver.ts";
import { settlePrivacy, type WaivableFinding } from "../../scripts/inspection/privacy-waivers.ts";

const rules = ["attachment-author", "attachment-trace"] as const;
const files = ["content/notices/2024/dibao.md", "content/notices/2024/fangxun.md"];
const names = ["第3行", "第4行", "138******01", "410*************37", "138 ******01"];

const finding = fc
  .record({
    rule: fc.constantFrom(...rules),
    files: fc.subarray(files, { minLength: 1 }),
    subjects: fc.subarray(names),
    identity: fc.constantFrom("one", "two", "three"),
  })
  .map(
    ({ rule, subjects, identity, ...told }): WaivableFinding => ({
      diagnostic: complain(rule, { file: told.files[0] ?? "" }, { names: "", what: "", file: "" }),
      subjects,
      identity,
      files: new Set(told.files),
    }),
  );
const waiver = fc
  .record({
    rule: fc.constantFrom(...rules),
    file: fc.constantFrom(...files),
    parts: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 2 }),
  })
  .map(
    ({ rule, file, parts }): Waiver => ({
      rule,
      subject: parts.join(" ").replace("*", "×"),
      place: { file },
      reason: "惩戒公示",
      by: "张主任",
      on: "2024-05-24" as CivilDate,
    }),
  );

const bare = (text: string): string => text.replace(/×/g, "*").replace(/\s/g, "");

/** Each waiver held against each finding. */
function meantBy({ rule, subject = "", place }: Waiver, findings: readonly WaivableFinding[]) {
  return findings.filter(({ diagnostic, files: own, subjects }) => {
    const known = subjects.map(bare);
    return (
      diagnostic.code === rule &&
      own.has(place.file) &&
      (known.includes(bare(subject)) || subject.split(/\s+/).every((part) => known.includes(bare(part))))
    );
  });
}

test("what a waiver accepts is what holding it against each finding gives", () => {
  fc.assert(
    fc.property(fc.array(finding), fc.array(waiver, { maxLength: 4 }), (findings, waivers) => {
      const meant = waivers.map((one) => meantBy(one, findings));
      const things = meant.map((own) => new Set(own.map(({ identity }) => identity)).size);
      const accepted = new Set(meant.flatMap((own, index) => (things[index] === 1 ? own : [])));
      const settled = settlePrivacy(findings, waivers);
      const kept = findings.filter((one) => !accepted.has(one)).map(({ diagnostic }) => diagnostic);
      expect(settled.slice(0, kept.length)).toEqual(kept);
      expect(settled.slice(kept.length).map(({ code }) => code)).toEqual(
        things
          .filter((count) => count !== 1)
          .map((count) => (count === 0 ? "unused-waiver" : "waiver-too-wide")),
      );
    }),
  );
});
