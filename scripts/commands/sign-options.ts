/** Hands on the options of `approve`: who signs, in which role, when, and what they say. */
import { type CivilDate, parseCivilDate } from "../text/civil-date.ts";

/** As `parseArgs` takes them. */
export const signFlags = {
  role: { type: "string" },
  by: { type: "string" },
  on: { type: "string" },
  opinion: { type: "string" },
  return: { type: "string" },
  "recorded-by": { type: "string" },
  code: { type: "string" },
  print: { type: "boolean" },
} as const;

/** Their names. */
export const signWords = Object.keys(signFlags) as readonly (keyof typeof signFlags)[];

/** The options of `approve`. */
export interface SignOptions {
  /** `approve`: who signs, in which role, when, and what they say. */
  readonly role: string | undefined;
  readonly by: string | undefined;
  readonly on: CivilDate | undefined;
  readonly opinion: string | undefined;
  /** `approve`: why it is sent back. */
  readonly return: string | undefined;
  /** `approve`: who enters a signature given on paper, and the code that stands on it. */
  readonly recordedBy: string | undefined;
  readonly code: string | undefined;
  /** `approve`: make the sheet for signing on paper. */
  readonly print: boolean;
}

type Value = string | boolean | undefined;

/** Picks them out of all values; a day that is none was refused before. */
export function readSignOptions(
  values: Readonly<Partial<Record<keyof typeof signFlags, Value>>>,
): SignOptions {
  const text = (value: Value): string | undefined => (typeof value === "string" ? value : undefined);
  return {
    role: text(values.role),
    by: text(values.by),
    on: parseCivilDate(text(values.on) ?? ""),
    opinion: text(values.opinion),
    return: text(values.return),
    recordedBy: text(values["recorded-by"]),
    code: text(values.code),
    print: values.print === true,
  };
}
