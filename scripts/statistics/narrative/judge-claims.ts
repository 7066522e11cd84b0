/** Hands on the verdict on every claim of a sentence: it agrees with the table, fits another fair reading, or differs. */

import { addDecimal } from "../../text/quantity.ts";
import { type Indicator, type Indicators, indicatorOf } from "../../record/indicators.ts";
import type { FigureRange, Ranges } from "../indicator-figures.ts";
import type { Claim } from "./claims.ts";
import type { Scope } from "./scope.ts";

/** What became of a claim. `unknown`: the table has no such figure, or it is blank. */
export interface Judgement {
  readonly claim: Claim;
  readonly indicator: Indicator;
  readonly verdict: "agrees" | "reading" | "differs" | "unknown";
  /** True where the noun can mean nothing else and the number is exact. */
  readonly firm: boolean;
  /** What the table says, where it says one number. */
  readonly figure: number | undefined;
  /** 相差36件，正是复议尚未审结数; empty where nothing explains the difference. */
  readonly explanation: string;
}

/** What claims are judged by. */
export interface Bench {
  readonly indicators: Indicators;
  readonly ranges: Ranges;
  readonly scope: Scope;
}

/** Judges the claims whose figure is known. */
export function judgeClaims(claims: readonly Claim[], bench: Bench): readonly Judgement[] {
  return claims.flatMap((claim) => {
    const { meaning, sentence, elsewhen } = claim;
    if (!meaning || elsewhen) return [];
    const judgement = judgeClaim(claim, meaning.indicator, bench);
    // Another office's number is no contradiction; that it is the same would be chance.
    const others =
      judgement.verdict === "differs" && bench.scope.isOthers(sentence.text, meaning.start, claim.number.end);
    return others ? [] : [judgement];
  });
}

/** Judges one number as this figure. */
export function judgeClaim(claim: Claim, indicator: Indicator, { indicators, ranges }: Bench): Judgement {
  const { number, meaning } = claim;
  const factor = indicator.unit === "万元" ? 10_000 : 1;
  const said = number.range;
  const known = ranges(indicator).map(({ least, most }) => ({ least: least * factor, most: most * factor }));
  const [main] = known;
  const figure = main && main.least === main.most ? addDecimal(0, main.least) : undefined;
  const base = { claim, indicator, firm: (meaning?.firm ?? false) && number.exact, figure };
  if (!main || (main.most === Number.POSITIVE_INFINITY && main.least === 0))
    return { ...base, verdict: "unknown", explanation: "" };
  if (meets(said, main)) return { ...base, verdict: "agrees", explanation: "" };
  const difference = figure === undefined ? undefined : Math.abs(addDecimal(number.value, -figure));
  const explanation = difference === undefined ? "" : explain(difference, indicator, { indicators, ranges });
  const reading = known.slice(1).some((range) => meets(said, range));
  return { ...base, verdict: reading ? "reading" : "differs", explanation };
}

/** The difference is itself a figure of the table: the office counted something in, or left it out. */
function explain(
  difference: number,
  { explainedBy, unit }: Indicator,
  { indicators, ranges }: Pick<Bench, "indicators" | "ranges">,
): string {
  const cause = explainedBy
    .flatMap((id) => indicatorOf(indicators, id) ?? [])
    .find((indicator) => {
      const [range] = ranges(indicator);
      return range !== undefined && range.least === difference && range.most === difference;
    });
  return cause ? `相差${difference}${unit}，正是${cause.name}数` : "";
}

/** A number and a figure contradict each other only where no true value could be both. */
export function meets(said: FigureRange, known: FigureRange): boolean {
  const dust = 1e-6;
  return said.least <= known.most + dust && known.least <= said.most + dust;
}
