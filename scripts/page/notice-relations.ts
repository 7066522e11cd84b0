/** Hands on what a notice's page says of other notices: the remark above the title, the related documents beside it. */

import { formatDate } from "../text/civil-date.ts";
import type { IndexNumber } from "../text/index-number.ts";
import type { CatalogEntry } from "../catalog/catalog.ts";
import type { Relations } from "../catalog/relations.ts";
import { link } from "./addresses.ts";
import type { Link } from "./frame.ts";
import type { RelatedGroup, Remark } from "./notice-page.ts";
import { isOutUnreviewed } from "./shown-review.ts";
import type { SiteView } from "./site-view.ts";

/**
 * 已撤回 · 已修改 · 已废止 · 已失效: what, since when, by which document; 应急发布 until the signatures are there. The template
 * leads over to the links with 见. Nothing where the document simply holds.
 */
export function remarkOn(view: SiteView, entry: CatalogEntry): Remark | undefined {
  const { notice, relations } = entry;
  const { validity, repealedOn, repealedBy, withdrawal } = notice;
  if (withdrawal)
    return { word: "已撤回", text: `本信息于${formatDate(withdrawal.on)}撤回，保留标题和要素。`, links: [] };
  const since = repealedOn === undefined ? "" : `自${formatDate(repealedOn)}起`;
  if (validity === "repealed") {
    const links = linksTo(view, entry, relations.repealedBy);
    const basis = links.length === 0 && repealedBy !== undefined ? `依据：${repealedBy.text}。` : "";
    return { word: "已废止", text: `本文件${since}废止。${basis}`, links };
  }
  if (validity === "lapsed")
    return {
      word: "已失效",
      text: `本文件${since}失效。${repealedBy === undefined ? "" : `依据：${repealedBy.text}。`}`,
      links: [],
    };
  if (validity === "amended") {
    const links = linksTo(view, entry, relations.amendedBy);
    return { word: "已修改", text: "本文件的部分内容已经修改。", links };
  }
  if (notice.emergency !== undefined && isOutUnreviewed(view, entry)) {
    const { reason, reviewBy } = notice.emergency;
    const text = `因${reason}先行发布，审核手续正在补办，${formatDate(reviewBy)}以前补齐。`;
    return { word: "应急发布", text, links: [] };
  }
  return undefined;
}

const groups: readonly (readonly [keyof Relations, string])[] = [
  ["interpretedBy", "解读"],
  ["interprets", "解读的文件"],
  ["amendedBy", "修改本文件的文件"],
  ["amends", "修改的文件"],
  ["repealedBy", "废止本文件的文件"],
  ["repeals", "废止的文件"],
  ["forwardedBy", "转发本文件的文件"],
  ["forwards", "转发的文件"],
];

/** Related documents in both directions. */
export function listRelated(view: SiteView, entry: CatalogEntry): readonly RelatedGroup[] {
  return groups.flatMap(([relation, label]) => {
    const numbers = entry.relations[relation];
    if (numbers.length === 0) return [];
    const links = linksTo(view, entry, numbers);
    const beyond = numbers.flatMap((number) => view.catalog.beyond?.get(number) ?? []);
    return links.length + beyond.length === 0
      ? []
      : [{ label, links, ...(beyond.length > 0 ? { beyond } : {}) }];
  });
}

function linksTo(
  { catalog }: SiteView,
  { path }: CatalogEntry,
  numbers: readonly IndexNumber[],
): readonly Link[] {
  return numbers.flatMap((number) => {
    const other = catalog.byIndexNumber.get(number);
    return other ? [link(path, other.path, other.notice.title)] : [];
  });
}
