/** `new --title …`: writes the draft of a notice with the next index number and the required keys. */
import { join, relative } from "node:path";
import { yearOf } from "../text/civil-date.ts";
import { addressOfIndexNumber } from "../text/index-number.ts";
import { findNearest } from "../text/nearest.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Agency } from "../record/agency.ts";
import { writeDraft } from "../record/draft.ts";
import { proposeIndexNumber } from "../catalog/next-index-number.ts";
import { writeNewFile } from "../effects/plain-files.ts";
import { writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { openCounty } from "./open-county.ts";
import type { Options } from "./options.ts";

/** 0 written, 2 where the call or the county does not allow it. */
export async function runNew(options: Options): Promise<number> {
  const { here, title } = options;
  const refuse = (...diagnostics: readonly Diagnostic[]): number => {
    writeDiagnostics(diagnostics, options.format, here);
    return 2;
  };
  if (title === undefined || title.trim() === "")
    return refuse(complain("bad-option", { file: "命令行" }, { what: "缺少标题：--title 标题" }));
  const opened = await openCounty(options);
  if (opened.kind === "shut") return refuse(...opened.diagnostics);
  const { catalog, config, content } = opened.county;
  if (!catalog) {
    refuse(...opened.county.diagnostics);
    return 1;
  }
  const wanted = options.publisher ?? config.operator;
  const named = catalog.agencies.find((agency) =>
    [agency.id, agency.name, agency.shortName].includes(wanted),
  );
  if (!named && options.publisher !== undefined) {
    const nearest = findNearest(
      wanted,
      catalog.agencies.map((agency) => agency.name),
    );
    return refuse(
      complain("unknown-agency", { file: "命令行" }, { key: "--publisher", name: wanted, nearest }),
    );
  }
  const publisher: Agency | undefined = named ?? catalog.agencies[0];
  if (!publisher) return refuse(...opened.county.diagnostics);
  const year = yearOf(catalog.day);
  const number = proposeIndexNumber(catalog, publisher, year);
  const facts = {
    title,
    publisher: publisher.name,
    documentDate: catalog.day,
    publishedOn: catalog.day,
    disclosureMode: "主动公开",
  };
  const draft = writeDraft(
    { ...facts, ...(number === undefined ? {} : { indexNumber: number }) },
    catalog.standards,
  );
  const name =
    number === undefined
      ? "draft"
      : addressOfIndexNumber(number)
          .replace(/^notices\//, "")
          .replaceAll("/", "-");
  const path = join(content, "notices", String(year), `${name}.md`);
  const shown = relative(here, path);
  if (!(await writeNewFile(path, draft)))
    return refuse(complain("file-exists", { file: shown }, { file: shown }));
  writeData(options.format === "json" ? `${JSON.stringify({ file: shown })}\n` : `${shown}\n`);
  writeWords("草稿写好了。填好空着的几项和正文，再运行 npm run check。\n");
  return 0;
}
