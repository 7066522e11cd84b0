/** Hands on the few figures of a year that people look for first: published, normative, asked for, answered. */

import type { CountRule } from "../record/count-rule.ts";
import { listFormCells } from "../record/form.ts";
import type { Cell, StatisticsTable } from "../statistics/table.ts";
import type { ShownFigure } from "./blocks.ts";

/** A figure with its short name and its cell. */
export interface KeyFigure {
  readonly label: string;
  readonly figure: ShownFigure;
  readonly cell: Cell;
}

interface Wanted {
  readonly label: string;
  readonly matches: (rule: CountRule) => boolean;
  /** Cell of the figures that are counted where a year has no form. */
  readonly cell?: string;
}

/** A counter, narrowed by exactly these fields to one value each. */
const counts =
  (counter: CountRule["counter"], where: Readonly<Record<string, string>> = {}) =>
  (rule: CountRule): boolean =>
    rule.counter === counter &&
    Object.keys(rule.where).length === Object.keys(where).length &&
    Object.entries(where).every(([field, value]) => rule.where[field]?.join() === value);

// In order of preference within one meaning: a year whose total is blank is shown by its web site's figure.
const wanted: readonly (readonly Wanted[])[] = [
  [
    { label: "主动公开信息", matches: counts("notices-published"), cell: "proactive.total" },
    {
      label: "网站公开信息",
      matches: counts("notices-published", { channel: "website" }),
      cell: "proactive.channel.website",
    },
    { label: "制发规范性文件", matches: counts("normative-made", { normativeDocument: "true" }) },
  ],
  [
    {
      label: "规范性文件",
      matches: counts("notices-published", { normativeDocument: "true" }),
      cell: "proactive.normative",
    },
    {
      label: "现行有效规范性文件",
      matches: counts("normative-in-force", { normativeDocument: "true" }),
    },
  ],
  [{ label: "收到申请", matches: counts("requests-received"), cell: "requests.received" }],
  [
    { label: "答复申请", matches: counts("requests-replied"), cell: "requests.replied" },
    { label: "办结申请", matches: counts("requests-concluded") },
  ],
];

/** Up to four figures that have a value. */
export function listKeyFigures(table: StatisticsTable): readonly KeyFigure[] {
  return listWanted(table).flatMap(({ label, cell }) =>
    cell.content.kind === "value"
      ? [{ label, figure: { ...cell.content.quantity, unit: cell.unit }, cell }]
      : [],
  );
}

/** The cells of the key figures, blank ones too where nothing better is known. */
export function listWanted({
  form,
  cells,
}: StatisticsTable): readonly { readonly label: string; readonly cell: Cell }[] {
  const blanks = form && listFormCells(form);
  const find = ({ matches, cell }: Wanted): Cell | undefined => {
    const id = blanks ? blanks.find(({ count }) => count && matches(count))?.id : cell;
    return cells.find((candidate) => candidate.id === id);
  };
  return wanted.flatMap((choices) => {
    const found = choices.flatMap((choice) => {
      const cell = find(choice);
      return cell ? [{ label: choice.label, cell }] : [];
    });
    const best = found.find(({ cell }) => cell.content.kind === "value") ?? found[0];
    return best ? [best] : [];
  });
}
