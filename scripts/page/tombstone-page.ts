/** Hands on what stands at the address of something taken back: a tombstone, or the way to what replaced it. */

import type { Agency } from "../record/agency.ts";
import type { Tombstone } from "../catalog/withdrawals.ts";
import { addresses, link } from "./addresses.ts";
import type { ShownDate } from "./blocks.ts";
import { type Edition, mayLeadOut } from "./edition.ts";
import type { Frame, Link, Place } from "./frame.ts";
import { makeFrame } from "./make-frame.ts";
import type { RedirectPage } from "./other-pages.ts";
import { showDate } from "./shown.ts";
import type { SiteView } from "./site-view.ts";

/** It knows the number and the day, never the title, the text or the reason: each could repeat what had to go. */
export interface TombstonePage extends Frame {
  readonly kind: "tombstone";
  readonly indexNumber: string;
  readonly withdrawnOn: ShownDate;
  /** Whom to ask: the agency that had published it. */
  readonly agency: string;
  readonly phone?: Place;
  readonly ways: readonly Link[];
}

/** The pages at all addresses of what was taken down or replaced. */
export function makeTombstonePages(view: SiteView): readonly (TombstonePage | RedirectPage)[] {
  return view.catalog.tombstones.flatMap((stone) =>
    [stone.path, ...stone.formerPaths].map((path) =>
      stone.replacedBy === undefined ? makeTombstone(view, stone, path) : leadOn(view, stone, path),
    ),
  );
}

/** Addresses that stand for nothing any more, for those who list what there is. */
export function listTombstonePaths({ catalog }: SiteView): readonly string[] {
  return catalog.tombstones.flatMap(({ path, formerPaths }) => [path, ...formerPaths]);
}

function makeTombstone(view: SiteView, stone: Tombstone, path: string): TombstonePage {
  const { guide, application, agencies } = view.catalog;
  const agency = findAgency(stone.publisher, agencies);
  return {
    ...makeFrame(view, {
      path,
      heading: "这条信息已经撤下",
      description: "这条信息已经撤下。",
      door: addresses.catalog,
      crumb: "已经撤下",
      above: [{ label: "目录", path: addresses.catalog }],
    }),
    kind: "tombstone",
    indexNumber: stone.indexNumber,
    withdrawnOn: showDate(stone.withdrawnOn),
    agency: agency?.name ?? stone.publisher,
    ...(agency?.phone === undefined ? {} : { phone: callAt(view.edition, agency.phone) }),
    ways: [
      ...(application ? [link(path, addresses.application, "依申请公开：书面申请需要的信息")] : []),
      ...(guide ? [link(path, addresses.guide, "公开指南：受理机构的地址和电话")] : []),
      link(path, addresses.catalog, "按类别、机构、年月查目录"),
      link(path, addresses.search, "检索"),
    ],
  };
}

function callAt(edition: Edition, phone: string): Place {
  return mayLeadOut(edition) ? { label: phone, href: `tel:${phone}` } : { label: phone };
}

function findAgency(written: string, agencies: readonly Agency[]): Agency | undefined {
  return agencies.find(({ id, name, shortName }) => [id, name, shortName].includes(written));
}

function leadOn(view: SiteView, { replacedBy }: Tombstone, path: string): RedirectPage {
  const entry = replacedBy && view.catalog.byIndexNumber.get(replacedBy);
  const target = entry
    ? link(path, entry.path, `${entry.notice.title}（${entry.notice.indexNumber}）`)
    : link(path, addresses.catalog, "目录");
  return {
    ...makeFrame(view, {
      path,
      heading: "这条信息已经被替代",
      description: target.label,
      above: [{ label: "目录", path: addresses.catalog }],
    }),
    kind: "redirect",
    words: "这份文件现在的位置：",
    target,
  };
}
