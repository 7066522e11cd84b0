/** The options that a call may carry, as the reader of arguments wants them. */

/** Every option of every command. */
export const known = {
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
  save: { type: "string" },
  also: { type: "string", multiple: true },
} as const;
