/** Hands on YAML scalars as they must be written so that they are read back unchanged. */
import { stringify } from "yaml";

/** A value on one line, quoted only where it must be. */
export function writeScalar(text: string): string {
  return stringify(text, { lineWidth: 0, schema: "failsafe", blockQuote: false }).trimEnd();
}
