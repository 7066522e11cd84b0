/** Hands on the few figures of a year that people look for first: published, normative, asked for, answered. */
import type { CountRule } from "../record/form.ts";
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
  readonly cell: string;
}

const isPlain = (rule: CountRule): boolean => Object.keys(rule.where).length === 0;

// In order of preference within one meaning: a year whose total is blank is shown by its web site's figure.
const wanted: readonly (readonly Wanted[])[] = [
  [
    {
      label: "主动公开信息",
      matches: (rule) => rule.counter === "notices-published" && isPlain(rule),
      cell: "proactive.total",
    },
    {
      label: "网站公开信息",
      matches: (rule) => rule.counter === "notices-published" && rule.where.channel === "website",
      cell: "proactive.channel.website",
    },
  ],
  [
    {
      label: "规范性文件",
      matches: (rule) => rule.counter === "notices-published" && rule.where.normativeDocument === "true",
      cell: "proactive.normative",
    },
  ],
  [
    {
      label: "收到申请",
      matches: (rule) => rule.counter === "requests-received" && isPlain(rule),
      cell: "requests.received",
    },
  ],
  [
    {
      label: "答复申请",
      matches: (rule) => rule.counter === "requests-replied" && isPlain(rule),
      cell: "requests.replied",
    },
  ],
];

/** Up to four figures that have a value. */
export function listKeyFigures({ form, cells }: StatisticsTable): readonly KeyFigure[] {
  const find = ({ matches, cell }: Wanted): Cell | undefined => {
    const id = form ? form.rows.find((row) => row.count && matches(row.count))?.id : cell;
    return cells.find((candidate) => candidate.id === id && candidate.content.kind === "value");
  };
  return wanted.flatMap((choices) => {
    const [found] = choices.flatMap((choice) => {
      const cell = find(choice);
      return cell?.content.kind === "value"
        ? [{ label: choice.label, figure: { ...cell.content.quantity, unit: cell.unit }, cell }]
        : [];
    });
    return found ? [found] : [];
  });
}
