/** Hands on the equations of a form: names, whole numbers, + − = ≤, sum(a, b) and previous(a), nothing else. */

/** One term of a side: a cell's name or a number, added or taken away. */
export type EquationTerm =
  | { readonly sign: 1 | -1; readonly name: string; readonly previous: boolean }
  | { readonly sign: 1 | -1; readonly number: number };

export interface Equation {
  readonly left: readonly EquationTerm[];
  readonly relation: "=" | "<=";
  readonly right: readonly EquationTerm[];
}

/**
 * Reads `p3_1 = p3_1_1 + p3_1_2`, `p1_1 <= sum(p1_2_1, p1_2_2)` or `valid = previous(valid) + made - repealed`, where
 * `previous` is the year before; undefined for anything else.
 */
export function parseEquation(text: string): Equation | undefined {
  const sides = text.replaceAll("≤", "<=").split(/(<=|=)/);
  if (sides.length !== 3) return undefined;
  const [left, right] = [parseSide(sides[0] ?? ""), parseSide(sides[2] ?? "")];
  return left && right ? { left, relation: sides[1] === "=" ? "=" : "<=", right } : undefined;
}

/** The same equation with every name put into other words; names that have none are kept. */
export function renameTerms(equation: Equation, rename: (name: string) => string): Equation {
  const side = (terms: readonly EquationTerm[]): readonly EquationTerm[] =>
    terms.map((term) => ("name" in term ? { ...term, name: rename(term.name) } : term));
  return { left: side(equation.left), relation: equation.relation, right: side(equation.right) };
}

/** The names of both sides, in order. */
export function listNames({ left, right }: Equation): readonly string[] {
  return [...left, ...right].flatMap((term) => ("name" in term ? [term.name] : []));
}

const oneName = "[a-z][a-z0-9_.]*";
const term = new RegExp(`^([+-])\\s*(?:(sum|previous)\\(([^()]*)\\)|(${oneName})|(\\d{1,9}))\\s*`);

function parseSide(text: string): readonly EquationTerm[] | undefined {
  const signed = text.replaceAll("−", "-").trim();
  const terms: EquationTerm[] = [];
  let rest = /^[+-]/.test(signed) ? signed : `+${signed}`;
  while (rest !== "") {
    const match = term.exec(rest);
    if (!match) return undefined;
    const sign = match[1] === "-" ? -1 : 1;
    const names = match[3] === undefined ? match[4] : parseNames(match[3]);
    if (match[3] !== undefined && names === undefined) return undefined;
    if (match[5] !== undefined) terms.push({ sign, number: Number(match[5]) });
    else
      for (const name of typeof names === "string" ? [names] : (names ?? []))
        terms.push({ sign, name, previous: match[2] === "previous" });
    rest = rest.slice(match[0].length);
  }
  return terms;
}

/** The names in the brackets; the sign before them is that of each. */
function parseNames(list: string): readonly string[] | undefined {
  const names = list.split(",").map((name) => name.trim());
  return names.every((name) => new RegExp(`^${oneName}$`).test(name)) ? names : undefined;
}
