/** Hands on the old complaints of a county, written down once so that only new ones count: code, file, fingerprint, number. */
import { type CivilDate, yearOf } from "../text/civil-date.ts";
import type { CodeEntry } from "../diagnostics/code-entry.ts";
import { codes, type DiagnosticCode, isCode } from "../diagnostics/codes.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Mapping, Tree } from "../source/tree.ts";
import { type Key, openFields } from "./fields.ts";

/** Complaints of one rule, of one subject, in one file. */
export interface OldComplaint {
  readonly place: Place;
  readonly rule: DiagnosticCode;
  /** Path below the content folder. */
  readonly file: string;
  readonly fingerprint: string;
  readonly count: number;
  /** The last year in which it is passed over. */
  readonly until: number | undefined;
}

/** `content/baseline.yaml`. */
export interface Baseline {
  readonly place: Place;
  readonly writtenOn: CivilDate;
  readonly complaints: readonly OldComplaint[];
}

const keys: readonly Key<"writtenOn" | "complaints">[] = [
  { id: "writtenOn", name: "记账日期" },
  { id: "complaints", name: "旧账" },
];
const complaintKeys: readonly Key<"rule" | "file" | "fingerprint" | "count" | "until">[] = [
  { id: "rule", name: "规则" },
  { id: "file", name: "文件" },
  { id: "fingerprint", name: "指纹" },
  { id: "count", name: "处数" },
  { id: "until", name: "至" },
];

/** Reads the list. What may never be passed over is refused at its line. */
export function readBaseline(tree: Tree, file: string): Checked<Baseline> {
  const found = collect();
  if (tree.kind !== "map") {
    found.add("not-a-map", { file, line: 1, column: 1 }, {});
    return { value: undefined, diagnostics: found.list() };
  }
  const fields = openFields(tree, { file, keys, found });
  fields.need("writtenOn");
  const writtenOn = fields.date("writtenOn");
  const complaints = fields
    .maps("complaints")
    .flatMap((mapping) => readComplaint(mapping, file, found) ?? []);
  if (writtenOn === undefined) return { value: undefined, diagnostics: found.list() };
  const allowed = complaints.filter((one) => {
    const why = refuseOld(one.rule, one.file, writtenOn);
    if (why !== undefined) found.add("baseline-not-allowed", one.place, { rule: one.rule, why });
    return why === undefined;
  });
  return { value: { place: { file }, writtenOn, complaints: allowed }, diagnostics: found.list() };
}

function readComplaint(mapping: Mapping, file: string, found: Collector): OldComplaint | undefined {
  const fields = openFields(mapping, { file, keys: complaintKeys, found });
  const complete = (["rule", "file", "fingerprint", "count"] as const)
    .map((id) => fields.need(id))
    .every(Boolean);
  const [rule, path, fingerprint] = [fields.text("rule"), fields.text("file"), fields.text("fingerprint")];
  const [count, until] = [fields.count("count"), fields.count("until")];
  if (!complete || !rule || !path || !fingerprint || count === undefined) return undefined;
  if (!isCode(rule.text)) {
    found.add("unknown-code", rule.place, { code: rule.text, nearest: undefined });
    return undefined;
  }
  const place = fields.place("rule");
  return { place, rule: rule.text, file: path.text, fingerprint: fingerprint.text, count, until };
}

/**
 * Why complaints of this rule in this file can be no old stock; undefined where they can. An error is passed over only where
 * its code says so, since most of them mean that something would be lost or got out; and only the files of a year grow old.
 */
export function refuseOld(rule: DiagnosticCode, file: string, writtenOn: CivilDate): string | undefined {
  const entry = codes[rule] as unknown as CodeEntry<never>;
  if ((entry.baseline ?? (entry.severity === "error" ? "shut" : "open")) === "shut")
    return "这一类问题必须马上改正";
  const year = /(?:^|\/)(\d{4})(?:\/|\.[a-z]+$)/.exec(file)?.[1];
  if (year === undefined) return "只有按年份存放的旧文件可以记旧账";
  return Number(year) > yearOf(writtenOn) ? "记账日期以后的文件不是旧账" : undefined;
}

/** What a complaint is about, whatever its line and the words of the sentence: what stands in quotation marks. */
export function subjectOf({ message }: Diagnostic): string {
  return [...message.matchAll(/“([^”]*)”/g)].map(([, quoted]) => quoted).join("\n");
}
