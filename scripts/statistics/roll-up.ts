/** Hands on where the units' figures and the county's own declaration of the whole disagree. */

import { addQuantities, formatQuantity } from "../text/quantity.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Figures } from "../record/figures.ts";
import type { Fault } from "./audit.ts";
import type { StatisticsTable } from "./table.ts";

/** A figure declared for the whole county (范围: 全县) is at least what its units told, and exactly that when all have told. */
export function auditRollUp(
  { contributions }: StatisticsTable,
  figures: Figures | undefined,
): readonly Fault[] {
  return (figures?.figures ?? []).flatMap((figure): readonly Fault[] => {
    const { indicator, content, scope, place } = figure;
    if (scope !== "whole" || !indicator || content.kind !== "value") return [];
    const told = contributions.flatMap(({ table }) => {
      const cell = table?.cells.find(({ id }) => id === indicator.text);
      return cell?.content.kind === "value" ? [cell.content.quantity] : [];
    });
    if (told.length === 0) return [];
    const sum = addQuantities(told);
    const all = told.length === contributions.length;
    const whole = content.quantity;
    const least = sum.value <= whole.value || whole.approximate;
    const most = !all || whole.value <= sum.value || sum.approximate;
    if (least && most) return [];
    const facts = {
      name: figure.name,
      units: formatQuantity(sum),
      told: told.length,
      whole: formatQuantity(whole),
    };
    return [
      { subjects: [indicator.text, figure.name], diagnostic: complain("roll-up-differs", place, facts) },
    ];
  });
}
