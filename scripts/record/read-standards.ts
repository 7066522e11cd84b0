/** Hands on the standards folder read whole: dictionary, schemes, forms, rules, calendars. */
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { RawFile } from "../source/source-file.ts";
import type { Tree } from "../source/tree.ts";
import { type Calendar, readCalendar } from "./calendar.ts";
import { readDeadlineRules } from "./deadline-rules.ts";
import { readFeeTariffs } from "./fee-tariff.ts";
import { checkYears } from "./form-years.ts";
import { readHistoryRules } from "./history-rules.ts";
import { readIndicators } from "./indicators.ts";
import { readLifeCycle } from "./life-cycle.ts";
import { readPersonalWords } from "./personal-words.ts";
import { privacyRulesKey, readPrivacyRules } from "./privacy-rules.ts";
import { readDrafting } from "./read-drafting.ts";
import { readElements } from "./read-elements.ts";
import { readForm } from "./read-form.ts";
import { readScheme } from "./read-scheme.ts";
import { readReportRules } from "./report-rules.ts";
import { readRetentionRules } from "./retention-rules.ts";
import { readReviewRules } from "./review-rules.ts";
import type { Scheme } from "./scheme.ts";
import { knownTerms, type SchemeId, type Schemes, type Standards, schemeIds } from "./standards.ts";
import { joinWordRules, readWordRules } from "./word-rules.ts";
import { type ReadTree, readYamlFile } from "./yaml-file.ts";

/** A raw file with its path below the folder that is being read (`schemes/class.yaml`). */
export interface KeyedFile {
  readonly key: string;
  readonly file: RawFile;
}

/** Reads `standards/`. Without a sound dictionary, every scheme and the deadlines there are no standards. */
export function readStandards(
  folder: string,
  files: readonly KeyedFile[],
  readTree: ReadTree = readYamlFile,
): Checked<Standards> {
  const found = collect();
  const read = <T>({ file }: KeyedFile, reader: (tree: Tree, path: string) => Checked<T>): T | undefined => {
    const tree = readTree(file, found);
    return tree && found.take(reader(tree, file.path));
  };
  const need = <T>(
    key: string,
    what: string,
    reader: (tree: Tree, path: string) => Checked<T>,
  ): T | undefined => {
    const keyed = files.find((candidate) => candidate.key === key);
    if (!keyed) found.add("missing-file", { file: `${folder}/${key}` }, { file: `${folder}/${key}`, what });
    return keyed && read(keyed, reader);
  };
  const elements = need("elements.yaml", "要素表", readElements);
  const schemes = new Map<SchemeId, Scheme>();
  for (const id of schemeIds) {
    const scheme = need(`schemes/${id}.yaml`, "分类表", readScheme);
    if (!scheme) continue;
    schemes.set(id, scheme);
    for (const term of knownTerms[id] ?? [])
      if (!scheme.byId(term))
        found.add("bad-standard", { file: `${folder}/schemes/${id}.yaml` }, { what: `缺少代号 ${term}。` });
  }
  const deadlines = need("rules/deadlines.yaml", "期限", readDeadlineRules);
  const fees = need("rules/fees.yaml", "信息处理费", readFeeTariffs);
  const personalWords = need("rules/personal-words.yaml", "个人信息用词", readPersonalWords);
  const privacy = need(privacyRulesKey, "个人信息检查规则", readPrivacyRules);
  const indicators = need("indicators.yaml", "指标名单", readIndicators);
  const reportRules = need("rules/report-text.yaml", "年报文字的规则", readReportRules);
  const reviewRules = need("rules/review.yaml", "发布审核", readReviewRules);
  const lifeCycle = need("rules/life-cycle.yaml", "信息的流程", readLifeCycle);
  const historyRules = need("rules/history.yaml", "提交历史的规则", readHistoryRules);
  const retention = need("rules/retention.yaml", "保管期限", (tree, path) =>
    readRetentionRules(tree, path, (id) => schemes.get(id)),
  );
  const forms = inFolder(files, "forms").flatMap(
    (keyed) => read(keyed, (tree, path) => readForm(tree, path, (id) => schemes.get(id))) ?? [],
  );
  checkYears(
    forms.map(({ form }) => form),
    found,
  );
  const calendars: Calendar[] = inFolder(files, "calendar").flatMap(
    (keyed) => read(keyed, readCalendar) ?? [],
  );
  if (!elements || !deadlines || !fees || !personalWords || schemes.size < schemeIds.length)
    return { value: undefined, diagnostics: found.list() };
  if (!indicators || !reportRules || !privacy || !reviewRules || !lifeCycle || !historyRules || !retention)
    return { value: undefined, diagnostics: found.list() };
  const words = inFolder(files, "rules/words");
  const wordsFolder = `${folder}/rules/words`;
  if (words.length === 0) found.add("missing-words", { file: wordsFolder }, { folder: wordsFolder });
  const standards: Standards = {
    elements,
    schemes: Object.fromEntries(schemes) as unknown as Schemes,
    forms: forms.map(({ form }) => form),
    formDrafts: forms.map(({ draft }) => draft),
    deadlines,
    fees,
    personalWords,
    privacy,
    calendars: new Map(calendars.map((calendar) => [calendar.year, calendar])),
    indicators,
    reportRules,
    reviewRules,
    drafting: found.take(readDrafting(files, Object.fromEntries(schemes), readTree)),
    lifeCycle,
    historyRules,
    retention,
    wordRules: joinWordRules(words.flatMap((keyed) => read(keyed, readWordRules) ?? [])),
  };
  return { value: standards, diagnostics: found.list() };
}

function inFolder(files: readonly KeyedFile[], folder: string): readonly KeyedFile[] {
  return files.filter(({ key }) => key.startsWith(`${folder}/`) && key.endsWith(".yaml"));
}
