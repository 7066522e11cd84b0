/** Hands on where the units' figures and the county's own declaration of the whole disagree. */

import { addQuantities, formatQuantity, type Quantity } from "../text/quantity.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Figures } from "../record/figures.ts";
import type { Fault } from "./audit.ts";
import type { Cell, StatisticsTable } from "./table.ts";

/**
 * A figure declared for the whole county (范围: 全县) is at least what the county's own books and its units told, and exactly
 * that when all have told.
 */
export function auditRollUp(
  { contributions, own }: StatisticsTable,
  figures: Figures | undefined,
): readonly Fault[] {
  return (figures?.figures ?? []).flatMap((figure): readonly Fault[] => {
    const { indicator, content, scope, place } = figure;
    if (scope !== "whole" || !indicator || content.kind !== "value") return [];
    const toldOf = (cells: readonly Cell[] | undefined): readonly Quantity[] => {
      const cell = cells?.find(({ id }) => id === indicator.text);
      return cell?.content.kind === "value" ? [cell.content.quantity] : [];
    };
    const units = contributions.flatMap(({ table }) => toldOf(table?.cells));
    const told = [...toldOf(own), ...units];
    if (units.length === 0) return [];
    const sum = addQuantities(told);
    const all = told.length === contributions.length + 1;
    const whole = content.quantity;
    const least = sum.value <= whole.value || whole.approximate;
    const most = !all || whole.value <= sum.value || sum.approximate;
    if (least && most) return [];
    const facts = {
      name: figure.name,
      units: formatQuantity(sum),
      told: units.length,
      whole: formatQuantity(whole),
    };
    return [
      { subjects: [indicator.text, figure.name], diagnostic: complain("roll-up-differs", place, facts) },
    ];
  });
}
