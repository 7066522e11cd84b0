/** Hands on the closed list of a year's named figures: their names, the cells that give them, the words that mean them. */

import { z } from "zod";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { type EquationTerm, parseEquation } from "./equation.ts";
import { type Confidence, confidence, flag, readShape, type Shaped } from "./shape.ts";

/** A sum of cells of one form. */
export interface CellSum {
  readonly form: string;
  readonly terms: readonly EquationTerm[];
}

/** Words that stand before a figure in a sentence. `…` is a few words, `#` the figure itself. */
export interface IndicatorWords {
  /** Can mean nothing else. */
  readonly firm: readonly string[];
  /** Usually mean it. */
  readonly soft: readonly string[];
  /** Mean it inside a list under the figure `under` only. */
  readonly inList: readonly string[];
  readonly except: readonly string[];
  /** Behind the number, give soft words another sense. */
  readonly exceptAfter: readonly string[];
  /** Soft words count only in a sentence that has one of these; empty: everywhere. */
  readonly topic: readonly string[];
  /** … or stand under a heading that has one of these. */
  readonly sections: readonly string[];
  /** Say that there was none, without a number: 未发生…行政复议. */
  readonly none: readonly string[];
}

/** A named figure of a year, whatever form serves the year. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Unit words that sentences use for the same. */
  readonly units: readonly string[];
  readonly cells: readonly CellSum[];
  /** Other sums under which an office may fairly state the figure (with what was carried in; without pending cases). */
  readonly readings: readonly CellSum[];
  /** A figure counted without a form, for years whose form has no such cell. */
  readonly figure: string | undefined;
  readonly words: IndicatorWords;
  readonly under: string | undefined;
  /** Never itself a part of a list. */
  readonly whole: boolean;
  /** Lists of indicators that together are this one. */
  readonly partitions: readonly (readonly string[])[];
  /** Percentages are shares of this indicator. */
  readonly share: string | undefined;
  readonly explainedBy: readonly string[];
  /** True where a sentence that fits another reading deserves a note. */
  readonly noted: boolean;
  /** What may be compared across years and forms, for readers. */
  readonly comparable: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** Words by which a sentence speaks of another time, another office, a rate or a plan. */
export type ScopeWords = Readonly<Record<(typeof scopeLists)[number], readonly string[]>>;

/** `standards/indicators.yaml`. */
export interface Indicators {
  readonly list: readonly Indicator[];
  /** Words that may stand between a noun and its figure, the longest first. */
  readonly fillers: readonly string[];
  readonly scope: ScopeWords;
}

const scopeLists = [
  "thisYear",
  "wholeYear",
  "wholeOffice",
  "sums",
  "parts",
  "changes",
  "comparisons",
  "rates",
  "plans",
  "bodies",
  "lowerBodies",
  "governing",
  "neutralHeads",
] as const;

const words = z.array(z.string().min(1, "不能是空的")).optional();
const sums = z.record(z.string(), z.array(z.string()).min(1, "至少写一项")).optional();
const entry = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "代号用小写字母、数字和连字符"),
  name: z.string().min(1, "不能是空的"),
  unit: z.string().min(1, "不能是空的"),
  units: words,
  cells: z.record(z.string(), z.string()).optional(),
  readings: sums,
  figure: z.string().optional(),
  words,
  softWords: words,
  under: z.string().optional(),
  underWords: words,
  except: words,
  exceptAfter: words,
  topic: words,
  sections: words,
  noneWords: words,
  whole: flag.optional(),
  partitions: z.array(z.array(z.string())).optional(),
  share: z.string().optional(),
  explainedBy: words,
  noted: flag.optional(),
  comparable: z.string().min(1, "不能是空的"),
  confidence,
  source: z.string(),
});
const shape = z.strictObject({
  source: z.string(),
  confidence,
  fillers: z.array(z.string().min(1, "不能是空的")),
  scope: z.record(z.enum(scopeLists), z.array(z.string().min(1, "不能是空的")).min(1, "至少写一个")),
  indicators: z.array(entry).min(1, "至少写一项"),
});

/** Reads the list. Two figures of one name, sums that are none and figures that nothing names are refused with their line. */
export function readIndicators(tree: Tree, file: string): Checked<Indicators> {
  const found = collect();
  const shaped = found.take(readShape(shape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  checkNames(shaped, found);
  const list = shaped.value.indicators.map((_, index) => readIndicator(shaped, index, found));
  const fillers = [...shaped.value.fillers].sort((left, right) => right.length - left.length);
  return { value: { list, fillers, scope: shaped.value.scope }, diagnostics: found.list() };
}

/** The figure of this name, as a report quotes it. */
export function findIndicator({ list }: Indicators, name: string): Indicator | undefined {
  return list.find((indicator) => indicator.name === name);
}

/** The figure of this id. */
export function indicatorOf({ list }: Indicators, id: string): Indicator | undefined {
  return list.find((indicator) => indicator.id === id);
}

function readIndicator(
  { value, placeOf }: Shaped<z.infer<typeof shape>>,
  index: number,
  found: Collector,
): Indicator {
  const raw = value.indicators[index] as z.infer<typeof entry>;
  const sum = (form: string, text: string, path: readonly PropertyKey[]): readonly CellSum[] => {
    const terms = parseSum(text);
    if (!terms)
      found.add("bad-standard", placeOf(["indicators", index, ...path]), {
        what: `“${text}”不是几个单元格的和。`,
      });
    return terms ? [{ form, terms }] : [];
  };
  return {
    id: raw.id,
    name: raw.name,
    unit: raw.unit,
    units: [raw.unit, ...(raw.units ?? [])],
    cells: Object.entries(raw.cells ?? {}).flatMap(([form, text]) => sum(form, text, ["cells", form])),
    readings: Object.entries(raw.readings ?? {}).flatMap(([form, texts]) =>
      texts.flatMap((text, at) => sum(form, text, ["readings", form, at])),
    ),
    figure: raw.figure,
    words: {
      firm: raw.words ?? [],
      soft: raw.softWords ?? [],
      inList: raw.underWords ?? [],
      except: raw.except ?? [],
      exceptAfter: raw.exceptAfter ?? [],
      topic: raw.topic ?? [],
      sections: raw.sections ?? [],
      none: raw.noneWords ?? [],
    },
    under: raw.under,
    whole: raw.whole ?? false,
    partitions: raw.partitions ?? [],
    share: raw.share,
    explainedBy: raw.explainedBy ?? [],
    noted: raw.noted ?? false,
    comparable: raw.comparable,
    confidence: raw.confidence,
    source: raw.source,
  };
}

/** A sum is the right side of an equation without its left. */
function parseSum(text: string): readonly EquationTerm[] | undefined {
  const terms = parseEquation(`x = ${text}`)?.right;
  return terms?.some((term) => "name" in term && term.previous) ? undefined : terms;
}

function checkNames({ value, placeOf }: Shaped<z.infer<typeof shape>>, found: Collector): void {
  const ids = new Set(value.indicators.map(({ id }) => id));
  for (const key of ["id", "name"] as const) {
    const seen = new Set<string>();
    for (const [index, indicator] of value.indicators.entries()) {
      if (seen.has(indicator[key]))
        found.add("bad-standard", placeOf(["indicators", index, key]), {
          what: `${indicator[key]} 写了两次。`,
        });
      seen.add(indicator[key]);
    }
  }
  for (const [index, { under, share, explainedBy, partitions }] of value.indicators.entries()) {
    const named = [under, share, ...(explainedBy ?? []), ...(partitions ?? []).flat()];
    for (const id of named)
      if (id !== undefined && !ids.has(id))
        found.add("bad-standard", placeOf(["indicators", index]), { what: `没有 ${id} 这个指标。` });
  }
}
