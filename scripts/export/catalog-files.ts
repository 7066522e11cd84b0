/** Hands on the catalog for machines: JSON with every element, CSV for spreadsheets. */
import { formatTime } from "../text/civil-time.ts";
import { fullLabel, type Scheme } from "../record/scheme.ts";
import type { Catalog, CatalogEntry } from "../catalog/catalog.ts";
import type { Relations } from "../catalog/relations.ts";
import { writeCsv } from "./csv.ts";

/** `catalog.json`: the county, the day, every published notice with its elements, attachments and relations. */
export function exportCatalogAsJson(catalog: Catalog): string {
  const { config, day, published } = catalog;
  const head = {
    county: config.county,
    siteName: config.siteName,
    siteIdCode: config.siteIdCode,
    baseUrl: config.baseUrl,
    ...(config.demonstration === undefined ? {} : { demonstration: config.demonstration }),
    day,
    total: published.length,
  };
  const notices = published.map((entry) => exportNotice(catalog, entry));
  return `${JSON.stringify({ ...head, notices, ...exportTombstones(catalog) }, null, 1)}\n`;
}

/** What harvesters must forget: number, address and day, nothing of what it said. Absent where nothing was taken back. */
function exportTombstones({ tombstones }: Catalog) {
  if (tombstones.length === 0) return {};
  return {
    withdrawn: tombstones.map(({ indexNumber, formerIndexNumbers, path, withdrawnOn, replacedBy }) => ({
      url: path,
      indexNumber,
      formerIndexNumbers,
      state: replacedBy === undefined ? "removed" : "replaced",
      withdrawnOn,
      replacedBy: replacedBy ?? null,
    })),
  };
}

function exportNotice(
  { standards }: Catalog,
  { notice, publisher, column, path, attachments, relations }: CatalogEntry,
) {
  const { schemes } = standards;
  const label = (scheme: Scheme, id: string | undefined) =>
    id === undefined ? null : (scheme.byId(id)?.label ?? id);
  const subject = schemes.subject.byId(notice.subject);
  return {
    url: path,
    indexNumber: notice.indexNumber,
    formerIndexNumbers: notice.formerIndexNumbers.map((former) => former.text),
    title: notice.title,
    summary: notice.summary,
    documentNumber: notice.documentNumber ?? null,
    publisher: publisher.name,
    issuer: notice.issuer ?? null,
    jointIssuers: notice.jointIssuers,
    documentDate: notice.documentDate,
    publishedOn: formatTime(notice.publishedOn),
    effectiveOn: notice.effectiveOn ?? null,
    validity: label(schemes.validity, notice.validity),
    repealedOn: notice.repealedOn ?? null,
    class: label(schemes.class, notice.class),
    priorityArea: label(schemes["priority-area"], notice.priorityArea),
    column: column.name,
    subject: subject ? fullLabel(schemes.subject, subject) : null,
    genre: label(schemes.genre, notice.genre),
    audience: notice.audience.map((id) => label(schemes.audience, id)),
    keywords: notice.keywords,
    normativeDocument: notice.normativeDocument,
    channels: notice.channels.map((id) => label(schemes["publication-channel"], id)),
    attachments: attachments.map(({ name, path: url, size, sha256 }) => ({ name, url, size, sha256 })),
    // What is undefined is left out.
    changes: notice.changes.length === 0 ? undefined : notice.changes.map(({ on, what }) => ({ on, what })),
    withdrawnOn: notice.withdrawal?.on,
    withdrawalReason: notice.withdrawal?.reason,
    relations: exportRelations(relations),
  };
}

/** Those that there are. */
function exportRelations(relations: Relations): Partial<Relations> {
  const kinds = Object.keys(relations) as (keyof Relations)[];
  const told = kinds.filter((kind) => relations[kind].length > 0);
  return told.length === 0 ? {} : Object.fromEntries(told.map((kind) => [kind, relations[kind]]));
}

/** `catalog.csv`: a row a notice, Chinese headings, BOM and CRLF for Excel; formulas are defused. */
export function exportCatalogAsCsv(catalog: Catalog): string {
  const { schemes } = catalog.standards;
  const heading = [
    "索引号",
    "标题",
    "文号",
    "发布机构",
    "成文日期",
    "发布日期",
    "类别",
    "重点领域",
    "主题分类",
    "体裁",
    "有效性",
    "规范性文件",
    "公开方式",
    "内容概述",
    "网址",
  ];
  const rows = catalog.published.map(({ notice, publisher, path }) => {
    const subject = schemes.subject.byId(notice.subject);
    return [
      notice.indexNumber,
      notice.title,
      notice.documentNumber ?? "",
      publisher.name,
      notice.documentDate,
      formatTime(notice.publishedOn),
      schemes.class.byId(notice.class)?.label ?? "",
      schemes["priority-area"].byId(notice.priorityArea ?? "")?.label ?? "",
      subject ? fullLabel(schemes.subject, subject) : "",
      schemes.genre.byId(notice.genre ?? "")?.label ?? "",
      notice.withdrawal ? "已撤回" : (schemes.validity.byId(notice.validity ?? "")?.label ?? ""),
      notice.normativeDocument ? "是" : "否",
      schemes["disclosure-mode"].byId(notice.disclosureMode)?.label ?? "",
      notice.summary,
      catalog.config.baseUrl + path,
    ];
  });
  return writeCsv([heading, ...rows]);
}
