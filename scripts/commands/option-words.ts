/** Hands on every option that a call may bear, and whether a value follows it. */
import { draftOptions } from "./draft-options.ts";

/** As `node:util` reads them. */
export const optionWords = {
  config: { type: "string" },
  content: { type: "string" },
  standards: { type: "string" },
  out: { type: "string" },
  today: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
  port: { type: "string" },
  title: { type: "string" },
  publisher: { type: "string" },
  unit: { type: "string" },
  pdf: { type: "boolean" },
  role: { type: "string" },
  by: { type: "string" },
  on: { type: "string" },
  opinion: { type: "string" },
  return: { type: "string" },
  "recorded-by": { type: "string" },
  code: { type: "string" },
  print: { type: "boolean" },
  ...draftOptions,
  check: { type: "boolean" },
} as const;
