/** Hands on the sheet on which a notice is approved by hand: 审批单 and 公开属性认定表 in one, with the code of the text on it. */

import { formatDate } from "../text/civil-date.ts";
import { cutTitle } from "../text/sense-breaks.ts";
import type { Article } from "../source/front-matter.ts";
import { parseBody, renderBody } from "../source/markdown.ts";
import type { Tree } from "../source/tree.ts";
import { groupCode } from "../record/approval.ts";
import type { ElementId } from "../record/elements.ts";
import type { Notice } from "../record/notice.ts";
import { normalizePath } from "../catalog/attachments.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { reviewJudge } from "../inspection/review-state.ts";
import { approvalOfText } from "../inspection/sign-notice.ts";

/** A place for a signature; filled where it was given already. */
export interface SignatureBox {
  readonly role: string;
  readonly signer?: string;
  readonly on?: string;
  readonly opinion?: string;
}

/** A choice with the one that was made. */
export interface TickBox {
  readonly label: string;
  readonly ticked: boolean;
}

export interface ApprovalSheet {
  readonly siteName: string;
  readonly demonstration?: string;
  readonly title: readonly string[];
  /** Eight groups of four. */
  readonly code: string;
  readonly file: string;
  /** 一般信息, 乡镇报送的较重要信息 … */
  readonly tier: string;
  readonly printedOn: string;
  readonly elements: readonly { readonly label: string; readonly value: string }[];
  readonly modes: readonly TickBox[];
  readonly ground?: string;
  readonly boxes: readonly SignatureBox[];
  readonly bodyHtml: string;
  readonly attachments: readonly { readonly name: string; readonly path: string; readonly digest: string }[];
}

/** Told elsewhere on the sheet, or no part of what is signed. */
const toldElsewhere: readonly ElementId[] = [
  "title",
  "disclosureMode",
  "withholdingGround",
  "attachments",
  "reviews",
  "state",
  "withdrawal",
];

/** Makes the sheet from the text as it is now: all that the code stands for is printed on it. */
export function makeApprovalSheet(article: Article, notice: Notice, catalog: Catalog): ApprovalSheet {
  const { config, standards, day } = catalog;
  const state = reviewJudge(catalog)(notice);
  const { secrecy } = standards.reviewRules;
  const roles = [...state.route.steps.flatMap((step) => step.roles), secrecy.role];
  const modes = standards.schemes["disclosure-mode"].terms;
  return {
    siteName: config.siteName,
    ...(config.demonstration === undefined ? {} : { demonstration: config.demonstration }),
    title: cutTitle(notice.title),
    code: groupCode(approvalOfText(article, notice, catalog).code),
    file: notice.place.file,
    tier: state.route.label,
    printedOn: formatDate(day),
    elements: listElements(article, catalog),
    modes: modes.map(({ id, label }) => ({ label, ticked: id === notice.disclosureMode })),
    ...(notice.withholdingGround === undefined ? {} : { ground: notice.withholdingGround.text }),
    boxes: roles.map(({ id, label }) => {
      const given = state.signed.find(({ role }) => role.id === id);
      return given
        ? {
            role: label,
            signer: given.review.by.text,
            on: formatDate(given.on),
            ...(given.review.opinion === undefined ? {} : { opinion: given.review.opinion }),
          }
        : { role: label };
    }),
    // A sheet stands by itself: index numbers in the text lead nowhere on paper.
    bodyHtml: renderBody(parseBody(article.body), (href) => (/^[a-z]+:/i.test(href) ? href : undefined)),
    attachments: notice.attachments.map(({ name, path }) => ({
      name,
      path: path.text,
      digest: groupCode(
        (catalog.attachmentDigests.get(normalizePath(path.text)) ?? "没有这个文件").slice(0, 32),
      ),
    })),
  };
}

function listElements({ matter }: Article, { standards }: Catalog): ApprovalSheet["elements"] {
  const spellings = new Map(
    [...standards.elements.values()].flatMap((element) =>
      [element.id, element.name, ...element.aliases].map((spelling) => [spelling, element] as const),
    ),
  );
  return matter.entries.flatMap(({ key, value }) => {
    const element = spellings.get(key.normalize("NFKC").trim());
    if (!element || toldElsewhere.includes(element.id)) return [];
    return [{ label: element.name, value: sayTree(value) }];
  });
}

function sayTree(tree: Tree): string {
  if (tree.kind === "scalar") return tree.text;
  if (tree.kind === "list") return tree.items.map(sayTree).join("；");
  return tree.entries.map(({ key, value }) => `${key}：${sayTree(value)}`).join("，");
}
