/** Hands on the tariffs for handling requests: what a number of items or pages costs, and what no number could. */
import { z } from "zod";
import { parseCivilDate } from "../text/civil-date.ts";
import { addDecimal } from "../text/quantity.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape, wholeNumber } from "./shape.ts";

const day = z.string().transform((text, context) => {
  const date = parseCivilDate(text);
  if (date === undefined) context.addIssue("不是一个真实的日期");
  return date ?? z.NEVER;
});
const shape = z.strictObject({
  source: z.string(),
  confidence,
  tariffs: z.array(
    z.strictObject({
      id: z.enum(["per-item", "per-page"], "应当是 per-item 或 per-page"),
      from: day,
      to: day.optional(),
      over: z.enum(["month", "request"], "应当是 month 或 request"),
      bands: z
        .array(z.strictObject({ upTo: wholeNumber.optional(), rate: wholeNumber }))
        .min(1, "不能是空的"),
      beyond: z
        .strictObject({ every: wholeNumber.refine((every) => every > 0, "应当大于0"), rise: wholeNumber })
        .optional(),
      cite: z.string(),
      confidence,
    }),
  ),
});

/** One tariff in force for a span of days; its last band has no end, or its rate rises further in steps (`beyond`). */
export type FeeTariff = z.infer<typeof shape>["tariffs"][number];

/** `standards/rules/fees.yaml`: the tariffs of 国办函〔2020〕109号. */
export type FeeTariffs = readonly FeeTariff[];

/** Reads the tariffs. Bands must rise, and only the last may be open. */
export function readFeeTariffs(tree: Tree, file: string): Checked<FeeTariffs> {
  const found = collect();
  const shaped = found.take(readShape(shape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  for (const [index, { bands, beyond }] of shaped.value.tariffs.entries())
    for (const [at, { upTo }] of bands.entries()) {
      const last = at === bands.length - 1;
      const open = upTo === undefined;
      const rising = open || upTo > (bands[at - 1]?.upTo ?? 0);
      if (!rising || open !== (last && beyond === undefined))
        found.add("bad-standard", shaped.placeOf(["tariffs", index, "bands", at]), {
          what: "各档的上限要一档比一档大，只有最后一档没有上限。",
        });
    }
  return { value: shaped.value.tariffs, diagnostics: found.list() };
}

/** The tariff of a kind that was in force on a day; undefined before the first, whose fees are not judged. */
export function findTariff(tariffs: FeeTariffs, id: string, date: string): FeeTariff | undefined {
  return tariffs.find(
    (tariff) => tariff.id === id && tariff.from <= date && (tariff.to === undefined || date <= tariff.to),
  );
}

/** What a number of items or pages costs, in 元: each rate for the part within its band (超额累进). */
export function countFee(tariff: FeeTariff, units: number): number {
  let fee = 0;
  for (const { above, upTo, rate } of listBands(tariff, units))
    fee = addDecimal(fee, (Math.min(units, upTo) - above) * rate);
  return fee;
}

/**
 * True where some number of items or pages costs just that. Over a month the fee of one request is a part of the whole, so
 * that only its being a multiple of the lowest rate can be asked for.
 */
export function isPossibleFee(tariff: FeeTariff, fee: number): boolean {
  const lowest = Math.min(...tariff.bands.map(({ rate }) => rate).filter((rate) => rate > 0));
  if (!Number.isFinite(lowest) || fee % lowest !== 0) return false;
  if (tariff.over === "month") return true;
  // As many units at the lowest rate would cost at least as much.
  const most = fee / lowest + (tariff.bands.find(({ rate }) => rate === 0)?.upTo ?? 0);
  for (const { above, upTo, rate } of listBands(tariff, most)) {
    const [low, high] = [countFee(tariff, above), countFee(tariff, Math.min(upTo, most))];
    if (low <= fee && fee <= high) return rate === 0 ? fee === low : (fee - low) % rate === 0;
  }
  return false;
}

interface Band {
  readonly above: number;
  readonly upTo: number;
  readonly rate: number;
}

/** The bands that are begun by a number of units, the rising ones written out. */
function* listBands({ bands, beyond }: FeeTariff, units: number): Generator<Band> {
  let above = 0;
  let rate = 0;
  for (const band of bands) {
    if (above >= units) return;
    rate = band.rate;
    const upTo = band.upTo ?? Number.POSITIVE_INFINITY;
    yield { above, upTo, rate };
    above = upTo;
  }
  while (beyond && above < units) {
    rate += beyond.rise;
    yield { above, upTo: above + beyond.every, rate };
    above += beyond.every;
  }
}
