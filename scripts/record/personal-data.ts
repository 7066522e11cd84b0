/** Hands on what a text tells of persons: numbers, mailboxes, homes, lists of them; each masked, each with its place. */
import { digestOf } from "../text/digest.ts";
import { findListedValues, type ListedValue } from "../text/person-list.ts";
import { cellGap, findPersonalNumbers, maskWritten, personalNumberNames } from "../text/personal-number.ts";
import { findPersonalTraces } from "../text/personal-trace.ts";
import type { PrivacyRules } from "./privacy-rules.ts";

/** The rule that a finding breaks: its code in the table of codes. */
export type PersonalRule = "personal-number" | "personal-email" | "personal-address" | "personal-list";

/** A finding: `start` and `length` in code units of the text. */
export interface PersonalFinding {
  readonly rule: PersonalRule;
  /** 身份证号, 手机号, 家庭住址 … */
  readonly what: string;
  readonly start: number;
  readonly length: number;
  /** What may be shown of it, without spaces. */
  readonly masked: string;
}

/** Looks through a text whose lines may be rows of tables; findings in the order of the text, none inside another. */
export function findPersonalData(text: string, rules: PrivacyRules): readonly PersonalFinding[] {
  // Most texts have neither long digits nor a mailbox nor the number of a house.
  if (!/[\d０-９@＠]|号|室/u.test(text)) return [];
  const numbers = findPersonalNumbers(text).map(
    ({ kind, ...number }): PersonalFinding => ({
      rule: "personal-number",
      what: personalNumberNames[kind],
      ...number,
    }),
  );
  const traces = findPersonalTraces(text).flatMap(({ name, ...trace }): readonly PersonalFinding[] => {
    if (name === "护照号") return [{ rule: "personal-number", what: name, ...trace }];
    if (name !== "电子邮箱")
      return isOffice(text, trace) ? [] : [{ rule: "personal-address", what: name, ...trace }];
    const written = text
      .slice(trace.start, trace.start + trace.length)
      .normalize("NFKC")
      .toLowerCase();
    return rules.freeMail.some((domain) => written.endsWith(`@${domain}`))
      ? [{ rule: "personal-email", what: name, ...trace }]
      : [];
  });
  const found = [...numbers, ...listValues(text, rules), ...traces];
  if (found.length === 0) return found;
  const all = withoutOverlaps(found);
  const homes = all.filter(({ rule }) => rule === "personal-address").length;
  return homes < rules.listFrom
    ? all
    : all.map((one) => (one.rule === "personal-address" ? { ...one, rule: "personal-list" } : one));
}

/** What is called 地址 alone, or goes on with the name of an office, is where people go to on business. */
function isOffice(
  text: string,
  { start, length }: { readonly start: number; readonly length: number },
): boolean {
  const [before, after] = [
    text.slice(Math.max(0, start - 12), start),
    text.slice(start + length, start + length + 16),
  ];
  if (/(?:办公|经营|注册|单位|受理|报名|领取|现场|会场|集合)[\p{Script=Han}]{0,4}[:：]?\s?$/u.test(before))
    return true;
  if (/地址[:：为于]?\s?$/u.test(before))
    return !/(?:家庭|居住|户籍|现住|本人)地址[:：为于]?\s?$/u.test(before);
  return /^[^\n，。；]{0,12}(?:政府|局|委员会|中心|大厅|窗口|公司|学校|医院|大队|办公)/u.test(after);
}

const listedNames: Readonly<Record<ListedValue["kind"], string>> = {
  home: "家庭住址",
  account: "银行账号",
  identity: "身份证号（位数或校验码有误）",
};

function listValues(text: string, rules: PrivacyRules): readonly PersonalFinding[] {
  if (!text.includes("|") && !text.includes(cellGap)) return [];
  if (!rules.nameHeadings.some((word) => text.includes(word))) return [];
  const lines = text.split("\n");
  const values = findListedValues(lines, rules);
  if (values.length === 0) return [];
  let at = 0;
  const starts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  return values.map(({ kind, line, start, length, masked }) => ({
    rule: kind === "home" ? "personal-address" : "personal-number",
    what: listedNames[kind],
    start: (starts[line] ?? 0) + start,
    length,
    masked,
  }));
}

/** Of two findings at one place the first of the list stays. */
function withoutOverlaps(findings: readonly PersonalFinding[]): readonly PersonalFinding[] {
  const kept: PersonalFinding[] = [];
  const taken = new Set<number>();
  for (const finding of findings) {
    const end = finding.start + finding.length;
    let unit = finding.start;
    while (unit < end && !taken.has(unit)) unit++;
    if (unit < end) continue;
    for (unit = finding.start; unit < end; unit++) taken.add(unit);
    kept.push(finding);
  }
  return kept.sort((left, right) => left.start - right.start);
}

/** By this two findings are known to be one number, however it was typed; the number cannot be had back from it. */
export function identityOf({ rule }: PersonalFinding, written: string): string {
  return digestOf(`${rule} ${written.normalize("NFKC").replace(/[^\p{L}\p{N}@]/gu, "")}`);
}

/** The words that may stand in place of what was found. In Markdown a row of `*` would be taken for emphasis. */
export function maskInPlace({ rule, masked }: PersonalFinding, written: string, sign: "*" | "×"): string {
  if (rule !== "personal-number") return masked.replaceAll("*", sign);
  return maskWritten(written, sign);
}
