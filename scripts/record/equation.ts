/** Hands on the equations of a form: names, whole numbers, + − = ≤ and sum(a, b), nothing else. */

/** One term of a side: a row's name or a number, added or taken away. */
export interface EquationTerm {
  readonly sign: 1 | -1;
  readonly name?: string;
  readonly number?: number;
}

export interface Equation {
  readonly left: readonly EquationTerm[];
  readonly relation: "=" | "<=";
  readonly right: readonly EquationTerm[];
}

/** Reads `p3_1 = p3_1_1 + p3_1_2` or `p1_1 <= sum(p1_2_1, p1_2_2)`; undefined for anything else. */
export function parseEquation(text: string): Equation | undefined {
  const sides = text.replaceAll("≤", "<=").split(/(<=|=)/);
  if (sides.length !== 3) return undefined;
  const [left, right] = [parseSide(sides[0] ?? ""), parseSide(sides[2] ?? "")];
  return left && right ? { left, relation: sides[1] === "=" ? "=" : "<=", right } : undefined;
}

function parseSide(text: string): readonly EquationTerm[] | undefined {
  const signed = text.replaceAll("−", "-").trim();
  const terms: EquationTerm[] = [];
  let rest = /^[+-]/.test(signed) ? signed : `+${signed}`;
  while (rest !== "") {
    const match = /^([+-])\s*(?:sum\(([^()]*)\)|([a-z][a-z0-9_.]*)|(\d{1,9}))\s*/.exec(rest);
    if (!match) return undefined;
    const sign = match[1] === "-" ? -1 : 1;
    const names = match[2] === undefined ? [match[3]] : parseNames(match[2]);
    if (!names) return undefined;
    for (const name of names)
      terms.push(name === undefined ? { sign, number: Number(match[4]) } : { sign, name });
    rest = rest.slice(match[0].length);
  }
  return terms;
}

/** The names in the brackets of a sum; the sign before it is that of each of them. */
function parseNames(list: string): readonly string[] | undefined {
  const names = list.split(",").map((name) => name.trim());
  return names.every((name) => /^[a-z][a-z0-9_.]*$/.test(name)) ? names : undefined;
}
