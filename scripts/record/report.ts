/** Hands on the text of an annual report: who published it and when, the parts it lacks, a reference to its body. */

import { formatDate, parseCivilDate } from "../text/civil-date.ts";
import type { CivilTime } from "../text/civil-time.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Article } from "../source/front-matter.ts";
import { placeOf } from "../source/tree.ts";
import { type BodyRef, referToBody } from "./body-ref.ts";
import { type Key, openFields, type Written } from "./fields.ts";
import { type ReportText, readReportText } from "./report-text.ts";
import { readWaivers, type Waiver } from "./waiver.ts";

/** The document that a report on this site follows. */
export interface OriginalReport {
  readonly name: string;
  readonly href: string | undefined;
  readonly note: string | undefined;
}

export interface Report {
  readonly place: Place;
  readonly year: number;
  readonly title: string;
  readonly publisher: Written;
  /** As the document states it: a day, or only a month (`2017年1月`). */
  readonly documentDate: string | undefined;
  readonly publishedOn: CivilTime;
  /** Where 发布日期 is written. */
  readonly publishedPlace: Place;
  readonly contentSource: string | undefined;
  readonly original: OriginalReport | undefined;
  readonly missingParts: readonly { readonly title: string; readonly note: string }[];
  /** Names of compositions in the year's figures, drawn as charts. */
  readonly charts: readonly Written[];
  readonly waivers: readonly Waiver[];
  readonly body: BodyRef;
  /** What the body says, for those who compare it with the figures. */
  readonly text: ReportText;
}

type Id =
  | "title"
  | "year"
  | "publisher"
  | "documentDate"
  | "publishedOn"
  | "contentSource"
  | "original"
  | "missingParts"
  | "charts"
  | "summary"
  | "waivers";

const keys: readonly Key<Id>[] = [
  { id: "title", name: "标题" },
  { id: "year", name: "年度" },
  { id: "publisher", name: "发布机构" },
  { id: "documentDate", name: "成文日期" },
  { id: "publishedOn", name: "发布日期" },
  { id: "contentSource", name: "来源" },
  { id: "original", name: "原文" },
  { id: "missingParts", name: "缺少部分" },
  { id: "charts", name: "图表" },
  { id: "summary", name: "内容概述" },
  { id: "waivers", name: "豁免" },
];
const originalKeys: readonly Key<"name" | "href" | "note">[] = [
  { id: "name", name: "名称" },
  { id: "href", name: "网址" },
  { id: "note", name: "说明" },
];
const partKeys: readonly Key<"title" | "note">[] = [
  { id: "title", name: "部分" },
  { id: "note", name: "说明" },
];

/** Reads `reports/<year>.md`. */
export function readReport(article: Article, year: number): Checked<Report> {
  const found = collect();
  const { file } = article;
  const fields = openFields(article.matter, { file, keys, found });
  for (const id of ["title", "year", "publisher", "publishedOn"] as const) fields.need(id);
  const inside = fields.count("year");
  if (inside !== undefined && inside !== year)
    found.add("year-mismatch", fields.place("year"), { inside, outside: year });
  const [title, publisher, publishedOn] = [
    fields.text("title"),
    fields.text("publisher"),
    fields.time("publishedOn"),
  ];
  const dated = fields.text("documentDate");
  const documentDate = dated && readMonthOrDay(dated.text);
  if (dated && documentDate === undefined)
    found.add("bad-date", dated.place, { key: "成文日期", value: dated.text });
  const originalMap = fields.map("original");
  const original = originalMap && openFields(originalMap, { file, keys: originalKeys, found });
  original?.need("name");
  const name = original?.text("name")?.text;
  const missingParts = fields.maps("missingParts").flatMap((mapping) => {
    const part = openFields(mapping, { file, keys: partKeys, found });
    part.need("title");
    const text = part.text("title");
    return text ? [{ title: text.text, note: part.text("note")?.text ?? "" }] : [];
  });
  const waivers = readWaivers(fields.maps("waivers"), file, found);
  const { ref, diagnostics } = referToBody(article);
  found.take({ value: undefined, diagnostics });
  if (!title || !publisher || !publishedOn) return { value: undefined, diagnostics: found.list() };
  return {
    value: {
      place: placeOf(file, article.matter.spot),
      year,
      title: title.text,
      publisher,
      documentDate,
      publishedOn,
      publishedPlace: fields.place("publishedOn"),
      contentSource: fields.text("contentSource")?.text,
      original:
        name === undefined
          ? undefined
          : { name, href: original?.site("href"), note: original?.text("note")?.text },
      missingParts,
      charts: fields.texts("charts"),
      waivers,
      body: ref,
      // What is refused as nested too deep is not parsed at all.
      text: readReportText(
        diagnostics.some(({ code }) => code === "nested-too-deep") ? "" : article.body,
        file,
        article.firstLine,
      ),
    },
    diagnostics: found.list(),
  };
}

function readMonthOrDay(text: string): string | undefined {
  const day = parseCivilDate(text);
  if (day) return formatDate(day);
  const month = /^(\d{4})(?:-|年)(\d{1,2})月?$/.exec(text.normalize("NFKC"));
  return month && Number(month[2]) >= 1 && Number(month[2]) <= 12
    ? `${month[1]}年${Number(month[2])}月`
    : undefined;
}
