/** Hands on the figures of a year that can be counted without a form: items, papers, requests, activities, decisions. */

import type { CounterName, CountRule } from "../record/count-rule.ts";
import type { Books } from "../catalog/books.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CountScope } from "./count-scope.ts";
import { count } from "./counters.ts";
import type { Cell } from "./table.ts";

const known = new WeakMap<Catalog, Map<string, readonly Cell[]>>();

/**
 * Cells of the year, `proactive.total` first; requests, activities and decisions only where there is a book of them. Pages ask
 * for the same year many times: it is counted once.
 */
export function fillYearFigures(scope: CountScope): readonly Cell[] {
  const { catalog, period, unit } = scope;
  const years = known.get(catalog) ?? new Map<string, readonly Cell[]>();
  known.set(catalog, years);
  const asked = `${period.first}/${period.last}/${unit ?? ""}`;
  const cells = years.get(asked) ?? countYearFigures(scope);
  years.set(asked, cells);
  return cells;
}

function countYearFigures(scope: CountScope): readonly Cell[] {
  const { catalog, period } = scope;
  const { schemes } = catalog.standards;
  const cell = (id: string, label: string, unit: string, rule: CountRule): Cell => {
    const counted = count(rule, scope);
    const base = { id, label, unit, note: undefined };
    if (counted.kind === "unknown")
      return { ...base, content: { kind: "blank", reason: counted.reason }, origin: "blank", sources: [] };
    const quantity = { value: counted.value, approximate: false };
    return { ...base, content: { kind: "value", quantity }, origin: "computed", sources: counted.sources };
  };
  const notices = (id: string, label: string, where: CountRule["where"]): Cell =>
    cell(id, label, "条", { counter: "notices-published", where });
  const papers = (id: string, label: string, counter: CounterName): Cell =>
    cell(id, label, "件", { counter, where: { normativeDocument: ["true"] } });
  const keeps = (has: (books: Books) => boolean): boolean => [catalog, ...catalog.units.values()].some(has);
  const requests = keeps(({ ledgers }) => ledgers.has(period.year))
    ? [
        cell("requests.received", "收到申请数", "件", { counter: "requests-received", where: {} }),
        ...schemes["request-channel"].terms.map(({ id, label }) =>
          cell(`requests.channel.${id}`, `${label}申请数`, "件", {
            counter: "requests-received",
            where: { channel: [id] },
          }),
        ),
        cell("requests.carried-in", "上年结转申请数", "件", { counter: "requests-carried-in", where: {} }),
        cell("requests.concluded", "申请办结数", "件", { counter: "requests-concluded", where: {} }),
        cell("requests.replied", "申请答复数", "件", { counter: "requests-replied", where: {} }),
        cell("requests.open", "结转下年度申请数", "件", { counter: "requests-open", where: {} }),
        cell("fees.charged", "信息处理费", "元", { counter: "fees-charged", where: {} }),
      ]
    : [];
  const held = (kind: string): CountRule => ({ counter: "activities-held", where: { kind: [kind] } });
  const activities = keeps((books) => books.activities.has(period.year))
    ? [
        cell("activities.topics", "回应热点数", "次", { counter: "topics-answered", where: {} }),
        cell("activities.press-conference", "新闻发布会次数", "次", held("press-conference")),
        cell("activities.interview", "在线访谈次数", "次", held("interview")),
        cell("activities.meeting", "公开工作会议次数", "次", held("meeting")),
        cell("activities.training", "公开工作培训次数", "次", held("training")),
        cell("activities.trained", "培训人次", "人次", {
          counter: "activities-attended",
          where: { kind: ["training"] },
        }),
      ]
    : [];
  const decisions = keeps((books) => books.decisions.has(period.year))
    ? [
        ...schemes["decision-kind"].terms
          .filter(({ id }) => id !== "charge")
          .map(({ id, label }) =>
            cell(`decisions.${id}`, `${label}处理决定数`, "件", {
              counter: "decisions-made",
              where: { kind: [id] },
            }),
          ),
        cell("charges.collected", "行政事业性收费金额", "元", { counter: "charges-collected", where: {} }),
      ]
    : [];
  return [
    notices("proactive.total", "主动公开政府信息数", {}),
    ...schemes.class.terms.map(({ id, label }) =>
      notices(`proactive.class.${id}`, `${label}类信息数`, { class: [id] }),
    ),
    ...schemes["priority-area"].terms.map(({ id, label }) =>
      notices(`proactive.area.${id}`, `重点领域：${label}`, { priorityArea: [id] }),
    ),
    notices("proactive.normative", "主动公开规范性文件数", { normativeDocument: ["true"] }),
    ...schemes["publication-channel"].terms.map(({ id, label }) =>
      notices(`proactive.channel.${id}`, `${label}公开政府信息数`, { channel: [id] }),
    ),
    papers("normative.made", "制发规范性文件数", "normative-made"),
    papers("normative.repealed", "废止规范性文件数", "normative-repealed"),
    papers("normative.in-force", "现行有效规范性文件数", "normative-in-force"),
    cell("interpretations.published", "政策解读稿件数", "篇", {
      counter: "interpretations-published",
      where: {},
    }),
    ...requests,
    ...activities,
    ...decisions,
  ];
}
