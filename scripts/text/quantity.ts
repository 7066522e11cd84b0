/** Hands on figures as offices write them, keeping 余 apart from the number: `800余` is a lower bound, not 800. */

/** A figure and whether it is approximate; an approximate one is a lower bound in an audit. */
export interface Quantity {
  readonly value: number;
  readonly approximate: boolean;
}

/** Beyond a thousand million million the machine no longer keeps every digit; no county has such a figure. */
const largest = 1_000_000_000_000_000;

const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/**
 * Reads `128`, `1,234.5`, `800余`, `60余万`, `3万余`; undefined for anything else.
 * A scale (万, 亿) is multiplied in. 约 and 近 are not read: they do not say on which side the true figure lies.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const parts = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(余|多)?([万亿])?(余|多)?$/.exec(plain);
  if (!parts) return undefined;
  const [, digits = "", before, scale, after] = parts;
  const value = scaleDecimal(digits.replaceAll(",", ""), scale === undefined ? 1 : (scales[scale] ?? 1));
  if (Math.abs(value) > largest) return undefined;
  return { value, approximate: before !== undefined || after !== undefined };
}

/** `128`, `800余`, `60余万`: the figure in the words of an official text. */
export function formatQuantity({ value, approximate }: Quantity): string {
  const mark = approximate ? "余" : "";
  if (approximate && value >= 10_000 && value % 10_000 === 0) return `${value / 10_000}${mark}万`;
  return `${value}${mark}`;
}

/** Adds quantities; the sum is approximate where any term is. */
export function addQuantities(terms: readonly Quantity[]): Quantity {
  const value = terms.reduce((sum, term) => addDecimal(sum, term.value), 0);
  return { value, approximate: terms.some((term) => term.approximate) };
}

/** Adds two decimals of up to six places without the dust of binary fractions (万元 carry four). */
export function addDecimal(left: number, right: number): number {
  return toSixPlaces(left + right);
}

function scaleDecimal(digits: string, scale: number): number {
  return toSixPlaces(Number(digits) * scale);
}

/** Multiplying and dividing by a million would add dust of its own to figures beyond nine thousand million. */
function toSixPlaces(value: number): number {
  return Number(value.toFixed(6));
}
