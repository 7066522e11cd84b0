/** Hands on every option that a call may bear, and whether a value follows it. */
import { checkFlags } from "./check-options.ts";
import { draftOptions } from "./draft-options.ts";
import { runFlags } from "./run-options.ts";
import { signFlags } from "./sign-options.ts";

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
  year: { type: "string" },
  years: { type: "string" },
  save: { type: "string" },
  also: { type: "string", multiple: true },
  hidden: { type: "boolean" },
  ...draftOptions,
  ...checkFlags,
  ...signFlags,
  ...runFlags,
  check: { type: "boolean" },
} as const;

/** An option by its name. */
export type OptionWord = keyof typeof optionWords;

/** The options of all commands that read a county; how complaints are told is among them. */
export const commonOptions = [
  "config",
  "content",
  "standards",
  "out",
  "today",
  "format",
  "all",
  "baseline",
] as const satisfies readonly OptionWord[];

/** One of these. */
export type CommonOption = (typeof commonOptions)[number];
