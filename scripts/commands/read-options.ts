/** Reads the words of a call into options; what is wrong is a complaint, not a crash. */
import { parseCivilDate } from "../text/civil-date.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Format } from "../effects/terminal.ts";
import { findClash, readCheckOptions } from "./check-options.ts";
import { readDraftFlags } from "./draft-options.ts";
import type { CallPlace, Options } from "./options.ts";
import { parseWords } from "./parse-words.ts";
import { findUnknownPart, readRunOptions } from "./run-options.ts";
import { readSignOptions } from "./sign-options.ts";
import { readYearSpan } from "./year-span.ts";

/** Reads the arguments after the verb. */
export function readOptions(
  args: readonly string[],
  { here, ownStandards, formats = [], known }: CallPlace,
): Checked<Options> {
  const refuse = (what: string): Checked<Options> => ({
    value: undefined,
    diagnostics: [complain("bad-option", { file: "命令行" }, { what })],
  });
  const parsed = parseWords(args);
  if (typeof parsed === "string") return refuse(parsed);
  const { values, positionals, tokens } = parsed;
  const names = tokens.flatMap((token) => (token.kind === "option" ? token.name : []));
  const twice = names.find((name, index) => name !== "also" && names.indexOf(name) !== index);
  if (twice !== undefined) return refuse(`--${twice} 写了两次`);
  const ignored = names.find((name) => known?.has(name) === false);
  if (ignored !== undefined && !values.help) return refuse(`这个命令不用 --${ignored}`);
  const day = (written: string | undefined) => (written === undefined ? undefined : parseCivilDate(written));
  const today = day(values.today);
  if (values.today !== undefined && !today) return refuse(`--today 的“${values.today}”不是一个真实的日期`);
  if (values.on !== undefined && !day(values.on)) return refuse(`--on 的“${values.on}”不是一个真实的日期`);
  const allowed: readonly Format[] = ["terminal", "json", "github", ...formats];
  const format = allowed.find((one) => one === (values.format ?? "terminal"));
  if (!format) return refuse(`--format 不能是“${values.format}”，可以是 ${allowed.join("、")}`);
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !/^\d{4}$/.test(values.year ?? ""))
    return refuse(`--year 的“${values.year}”不是四位数字的年份`);
  const years = values.years === undefined ? undefined : readYearSpan(values.years);
  if (values.years !== undefined && !years)
    return refuse(`--years 的“${values.years}”不是一段年份，写作 2023..2025，或者一个年份`);
  const port = Number(values.port ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return refuse(`--port 的“${values.port}”不是端口号`);
  const clash = findClash(values) ?? findUnknownPart(values);
  if (clash !== undefined) return refuse(clash);
  const options: Options = {
    here,
    ownStandards,
    config: values.config ?? "site.config.ts",
    content: values.content,
    standards: values.standards,
    out: values.out ?? "_site",
    wantedOut: values.out,
    hidden: values.hidden ?? false,
    today,
    format,
    help: values.help ?? false,
    port,
    draft: readDraftFlags(values),
    yes: values.yes ?? false,
    listKinds: values["list-kinds"] ?? false,
    unit: values.unit,
    pdf: values.pdf ?? false,
    year,
    years,
    save: values.save,
    also: values.also ?? [],
    ...readSignOptions(values),
    check: values.check ?? false,
    ...readCheckOptions(values),
    ...readRunOptions(values),
    words: positionals,
  };
  return { value: options, diagnostics: [] };
}
