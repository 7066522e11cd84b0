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
  const flat = text.replace(/sum\(([^()]*)\)/g, (_, names: string) => names.split(",").join("+")).replaceAll("−", "-");
  const terms: EquationTerm[] = [];
  let rest = `+${flat.trim()}`.replace(/^\+\s*([+-])/, "$1");
  while (rest !== "") {
    const match = /^\s*([+-])\s*(?:([a-z][a-z0-9_.]*)|(\d{1,9}))\s*/.exec(rest);
    if (!match) return undefined;
    const sign = match[1] === "-" ? -1 : 1;
    terms.push(match[2] === undefined ? { sign, number: Number(match[3]) } : { sign, name: match[2] });
    rest = rest.slice(match[0].length);
  }
  return terms.length === 0 ? undefined : terms;
}
