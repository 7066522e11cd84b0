/** Hands on what stands over an exported table: whose it is, its title, its period, and that a sample is a sample. */

import { formatDate } from "../text/civil-date.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { StatisticsTable } from "../statistics/table.ts";

/** The head of an exported table. */
export interface Masthead {
  /** The title of the year's report, or one made of the owner's name. */
  readonly title: string;
  /** 填报单位. */
  readonly owner: string;
  /** 统计期限: `2024年1月1日至2024年12月31日`. */
  readonly period: string;
  /** The form and the document that issued it; undefined in a year without a form. */
  readonly basis: string | undefined;
  /** The sentence that stands on everything from a sample site. */
  readonly demonstration: string | undefined;
  /** The day that the file bears: the last of its period, so that the same figures are the same file. */
  readonly day: string;
}

/** The head of the county's table, or of a unit's. */
export function makeMasthead(table: StatisticsTable, catalog: Catalog): Masthead {
  const { unit, year, period, form } = table;
  const owner = unit?.name ?? catalog.config.siteName;
  const books = unit ? catalog.units.get(unit.id) : catalog;
  return {
    title: books?.reports.get(year)?.title ?? `${owner}${year}年政府信息公开情况统计表`,
    owner,
    period: `${formatDate(period.first)}至${formatDate(period.last)}`,
    basis: form && `《${form.title}》（${form.issuedBy}）`,
    demonstration: catalog.config.demonstration,
    day: period.last,
  };
}
