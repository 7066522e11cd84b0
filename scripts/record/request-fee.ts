/** Hands on what was charged for a request, judged by the tariff of its day. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Collector } from "../diagnostics/collector.ts";
import { countFee, type FeeTariffs, findTariff, isPossibleFee } from "./fee-tariff.ts";
import type { Fields } from "./fields.ts";
import { type Stated, unstated } from "./request.ts";
import type { RequestColumn } from "./request-columns.ts";
import type { Scheme } from "./scheme.ts";

/** The fee in 元, the tariff chosen, and the items or pages charged for. */
export interface RequestFee {
  readonly fee: number | undefined;
  readonly tariff: string | undefined;
  readonly chargedUnits: number | undefined;
}

/** Reads the three columns, and complains where the tariff cannot give the fee (国办函〔2020〕109号). */
export function readFee(
  fields: Fields<RequestColumn>,
  {
    receivedOn,
    tariffs,
    scheme,
    found,
  }: {
    readonly receivedOn: Stated<CivilDate> | undefined;
    readonly tariffs: FeeTariffs;
    readonly scheme: Scheme;
    readonly found: Collector;
  },
): RequestFee {
  const fee = readAmount(fields, found);
  const tariff = fields.term("tariff", scheme);
  const chargedUnits = fields.has("chargedUnits") ? readUnits(fields, found) : undefined;
  const read: RequestFee = { fee, tariff: tariff?.id, chargedUnits };
  // Whoever may charge need not (条例第四十二条): 0 is always right.
  if (fee === undefined || fee === 0 || receivedOn === undefined || receivedOn === unstated) return read;
  // Before the first tariff costs were charged by local rules; they are not judged.
  const first = tariffs.reduce<string | undefined>(
    (earliest, { from }) => (earliest === undefined || from < earliest ? from : earliest),
    undefined,
  );
  if (first === undefined || receivedOn < first) return read;
  if (!fields.has("tariff")) {
    found.add("fee-without-tariff", fields.place("fee"), { fee: String(fee) });
    return read;
  }
  const rule = tariff && findTariff(tariffs, tariff.id, receivedOn);
  if (!rule || !tariff) return read;
  const unit = tariff.id === "per-page" ? "页" : "件";
  if (chargedUnits !== undefined && countFee(rule, chargedUnits) !== fee)
    found.add("fee-off-tariff", fields.place("fee"), {
      fee: String(fee),
      tariff: tariff.label,
      expected: `${chargedUnits}${unit}应当收 ${countFee(rule, chargedUnits)} 元，核对数量和金额。`,
    });
  else if (chargedUnits === undefined && !isPossibleFee(rule, fee))
    found.add("fee-off-tariff", fields.place("fee"), {
      fee: String(fee),
      tariff: tariff.label,
      expected: `核对金额，并在“计费数量”里写上${unit}数。`,
    });
  return read;
}

function readAmount(fields: Fields<RequestColumn>, found: Collector): number | undefined {
  const written = fields.text("fee");
  if (!written) return undefined;
  const parts = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(\.\d{1,2})?元?$/.exec(
    written.text.normalize("NFKC").replace(/\s/g, ""),
  );
  if (parts) return Number(`${(parts[1] ?? "").replaceAll(",", "")}${parts[2] ?? ""}`);
  found.add("bad-number", written.place, {
    key: fields.name("fee"),
    value: written.text,
    expected: "不小于0的金额，单位元，最多两位小数",
  });
  return undefined;
}

function readUnits(fields: Fields<RequestColumn>, found: Collector): number | undefined {
  const written = fields.text("chargedUnits");
  if (!written) return undefined;
  const digits = /^(\d{1,7})[件页]?$/.exec(written.text.normalize("NFKC"));
  if (digits) return Number(digits[1]);
  found.add("bad-number", written.place, {
    key: fields.name("chargedUnits"),
    value: written.text,
    expected: "整数（件数或者页数）",
  });
  return undefined;
}
