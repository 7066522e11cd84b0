/** Hands on the verdict on every equation of a form, at every row or column where it holds. */

import { withoutNumber } from "../text/plain-label.ts";
import { addDecimal, type Quantity } from "../text/quantity.ts";
import type { EquationTerm } from "../record/equation.ts";
import type { EquationInstance, Form, FormEquation } from "../record/form.ts";
import type { Cell, Check, StatisticsTable } from "./table.ts";

/** A check, and the cells that it touches. */
export interface CheckedInstance {
  readonly check: Check;
  readonly equation: FormEquation;
  readonly instance: EquationInstance;
}

/** Judges all equations. `previous` is the table of the year before: an equation across years needs it. */
export function checkEquations(
  { form, cells, aids }: StatisticsTable,
  previous: StatisticsTable | undefined,
): readonly CheckedInstance[] {
  if (!form) return [];
  const here = indexCells([...cells, ...aids]);
  const before = indexCells(previous ? [...previous.cells, ...previous.aids] : []);
  const find: FindCell = (term) =>
    "name" in term ? (term.previous ? before : here).get(term.name) : undefined;
  return form.equations.flatMap((equation) =>
    equation.instances.map((instance) => ({
      equation,
      instance,
      check: judge(equation, instance, find, form),
    })),
  );
}

/** A figure, and between which true values it may lie. */
interface Side extends Quantity {
  readonly least: number;
  readonly most: number;
}

type FindCell = (term: EquationTerm) => Cell | undefined;

function judge(equation: FormEquation, instance: EquationInstance, find: FindCell, form: Form): Check {
  const { left, relation, right, where } = instance;
  const [first, second] = [sumSide(left, find), sumSide(right, find)];
  const verdict = !first || !second ? "not-assessable" : holds(first, relation, second) ? "holds" : "fails";
  return {
    equation: equation.id,
    kind: equation.kind,
    where,
    verdict,
    left: first && { value: first.value, approximate: first.approximate },
    right: second && { value: second.value, approximate: second.approximate },
    words: describe(instance, form),
  };
}

/** A comparison fails only where no true values could satisfy it. */
export function holds(left: Side, relation: "=" | "<=", right: Side): boolean {
  return left.least <= right.most && (relation === "<=" || right.least <= left.most);
}

/** An approximate figure is a lower bound. */
export function sideOf({ value, approximate }: Quantity): Side {
  return { value, approximate, least: value, most: approximate ? Number.POSITIVE_INFINITY : value };
}

/** A blank makes the side unknown: blank is not 0. Approximate figures, taken away, leave an upper bound. */
function sumSide(terms: readonly EquationTerm[], find: FindCell): Side | undefined {
  let sum: Side = sideOf({ value: 0, approximate: false });
  for (const term of terms) {
    const content = find(term)?.content;
    const quantity =
      "number" in term
        ? { value: term.number, approximate: false }
        : content?.kind === "value"
          ? content.quantity
          : undefined;
    if (!quantity) return undefined;
    const { least, most } = sideOf(quantity);
    sum = {
      value: addDecimal(sum.value, term.sign * quantity.value),
      approximate: sum.approximate || quantity.approximate,
      least: addDecimal(sum.least, term.sign > 0 ? least : -most),
      most: addDecimal(sum.most, term.sign > 0 ? most : -least),
    };
  }
  return sum;
}

const termsInWords = 8;

/** `一、本年新收… + 二、上年结转… ＝ （七）总计 + 四、结转下年度…（自然人）`, long sums cut short. */
function describe({ left, relation, right, where }: EquationInstance, form: Form): string {
  const side = (terms: readonly EquationTerm[]): string => {
    const words = terms.map((term, index) => {
      const sign = term.sign < 0 ? " − " : index > 0 ? " + " : "";
      return `${sign}${nameTerm(term, where, form)}`;
    });
    const cut = words.length > termsInWords ? [...words.slice(0, 2), " + …", ...words.slice(-1)] : words;
    return cut.join("");
  };
  const at = whereInWords(where, form);
  return `${side(left)} ${relation === "=" ? "＝" : "≤"} ${side(right)}${at === "" ? "" : `（${at}）`}`;
}

function nameTerm(term: EquationTerm, where: string, form: Form): string {
  if ("number" in term) return String(term.number);
  for (const table of form.tables) {
    const cell = table.cells.find(({ id }) => id === term.name);
    if (!cell) continue;
    const row = withoutNumber(table.rows.find(({ id }) => id === cell.row)?.label ?? "");
    const column = withoutNumber(table.columns.find(({ id }) => id === cell.column)?.label ?? "");
    const name =
      table.columns.length === 1 || where === cell.column
        ? row
        : where === cell.row
          ? column
          : `${row}／${column}`;
    return term.previous ? `上年${name}` : name;
  }
  return form.aids.find(({ id }) => id === term.name)?.label ?? term.name;
}

function whereInWords(where: string, form: Form): string {
  for (const table of form.tables) {
    const item = [...table.rows, ...table.columns].find(({ id }) => id === where);
    if (item) return [...item.group.slice(-1), item.label].map(withoutNumber).join("：");
  }
  return "";
}

function indexCells(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.id, cell]));
}
