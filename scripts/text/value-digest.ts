/** Hands on the digest of a value with all that it holds: two values of one digest say the same. */
import { digestOf } from "./digest.ts";

/** SHA-256 of a value made of plain objects, lists, maps and sets; functions are passed over. */
export function digestOfValue(value: unknown): string {
  return digestOf(JSON.stringify(value, plain) ?? "");
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  if (value instanceof RegExp) return String(value);
  return value;
}
