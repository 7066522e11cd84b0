/** Hands on the figures of a year that can be counted without a form: items by class, area and channel, requests by channel. */

import type { CountRule } from "../record/form.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { count } from "./counters.ts";
import type { Cell } from "./table.ts";

/** Cells of the year, `proactive.total` first; requests only where there is a ledger. */
export function fillYearFigures(catalog: Catalog, year: number): readonly Cell[] {
  const { schemes } = catalog.standards;
  const cell = (id: string, label: string, unit: string, rule: CountRule): Cell => {
    const counted = count(rule, catalog, year);
    const base = { id, label, unit, note: undefined };
    if (counted.kind === "unknown")
      return { ...base, content: { kind: "blank", reason: counted.reason }, origin: "blank", sources: [] };
    const quantity = { value: counted.sources.length, approximate: false };
    return { ...base, content: { kind: "value", quantity }, origin: "computed", sources: counted.sources };
  };
  const notices = (id: string, label: string, where: Readonly<Record<string, string>>): Cell =>
    cell(id, label, "条", { counter: "notices-published", where });
  const requests = catalog.ledgers.has(year)
    ? [
        cell("requests.received", "收到申请数", "件", { counter: "requests-received", where: {} }),
        ...schemes["request-channel"].terms.map(({ id, label }) =>
          cell(`requests.channel.${id}`, `${label}申请数`, "件", {
            counter: "requests-received",
            where: { channel: id },
          }),
        ),
        cell("requests.replied", "申请答复数", "件", { counter: "requests-replied", where: {} }),
      ]
    : [];
  return [
    notices("proactive.total", "主动公开政府信息数", {}),
    ...schemes.class.terms.map(({ id, label }) =>
      notices(`proactive.class.${id}`, `${label}类信息数`, { class: id }),
    ),
    ...schemes["priority-area"].terms.map(({ id, label }) =>
      notices(`proactive.area.${id}`, `重点领域：${label}`, { priorityArea: id }),
    ),
    notices("proactive.normative", "主动公开规范性文件数", { normativeDocument: "true" }),
    ...schemes["publication-channel"].terms.map(({ id, label }) =>
      notices(`proactive.channel.${id}`, `${label}公开政府信息数`, { channel: id }),
    ),
    ...requests,
  ];
}
