/** Hands on pages that are mostly text: guide, application, rules and their collection, handbook. */

import { listHeadings, renderBody } from "../source/markdown.ts";
import type { TextDocument } from "../record/text-document.ts";
import { addresses, link, textPath } from "./addresses.ts";
import { hasApplicationForm } from "./application-form-page.ts";
import type { ShownDate } from "./blocks.ts";
import type { Frame, Link } from "./frame.ts";
import { articleTags, columnTags, makeFrame } from "./make-frame.ts";
import type { ElementRow } from "./notice-page.ts";
import { showDate } from "./shown.ts";
import { showFact } from "./shown-fact.ts";
import { linksOn, openBody, type ReadBody, type SiteView } from "./site-view.ts";

/** A page of text with a rail of its sections. */
export interface TextPage extends Frame {
  readonly kind: "text";
  /** `guide`, `application`, `regulation` or `handbook`. */
  readonly role: "guide" | "application" | "regulation" | "handbook";
  /** The facts table that stands first on the guide (名称, 地址, 电话 …) and application (渠道). */
  readonly facts: readonly ElementRow[];
  readonly factsCaption?: string;
  readonly html: string;
  readonly sections: readonly Link[];
  readonly updatedOn: ShownDate;
  readonly publisher?: string;
  /** Neighbours and siblings (other rules, other handbook pages). */
  readonly siblings: readonly (Link & { readonly current: boolean })[];
  readonly siblingsHeading?: string;
  /** The sheet to fill in, on the page that says how to apply. */
  readonly form?: Link;
}

/** A contents page over texts: the rules, the handbook. */
export interface TextListPage extends Frame {
  readonly kind: "text-list";
  readonly sentence: string;
  readonly entries: readonly (Link & { readonly note: string })[];
  readonly empty?: string;
  /** The way to the printable collection. */
  readonly collection?: Link;
}

/** 制度汇编: all rules on one printable page. */
export interface CollectionPage extends Frame {
  readonly kind: "collection";
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly updatedOn: ShownDate;
    readonly html: string;
  }[];
}

/** Makes the page of a text: guide, application, a rule, a page of the handbook. */
export function makeTextPage(view: SiteView, text: TextDocument, read: ReadBody): TextPage {
  const { catalog } = view;
  const path = pathOfText(text);
  const place = places[text.role];
  const inside =
    text.role === "regulation" ? catalog.regulations : text.role === "handbook" ? catalog.handbook : [];
  const body = openBody(text.body, read);
  const source = text.publisher ?? catalog.config.operator;
  const frame = makeFrame(view, {
    path,
    heading: text.title,
    description: text.summary ?? text.title,
    door: place.door,
    above: inside.length > 0 ? [{ label: place.name, path: place.listPath }] : [],
    meta: articleTags(text.title, { date: text.updatedOn }, source),
  });
  return {
    ...frame,
    kind: "text",
    role: text.role,
    facts: text.facts.map(({ label, value }) => showFact(view.edition, label, value)),
    ...(text.facts.length > 0 ? { factsCaption: text.role === "guide" ? "受理机构" : "申请渠道" } : {}),
    html: renderBody(body, linksOn(path, view)),
    sections: listHeadings(body)
      .filter(({ level }) => level === 2)
      .map(({ id, text: label }) => ({ label, href: `#${id}` })),
    updatedOn: showDate(text.updatedOn),
    ...(text.publisher === undefined ? {} : { publisher: text.publisher }),
    siblings: inside.map((other) => ({
      ...link(path, pathOfText(other), other.title),
      current: other === text,
    })),
    ...(inside.length > 0 ? { siblingsHeading: place.name } : {}),
    ...(text.role === "application" && hasApplicationForm(view)
      ? { form: link(path, addresses.applicationForm, "填写、打印申请表") }
      : {}),
  };
}

/** Makes the contents page of the rules or of the handbook. */
export function makeTextListPage(view: SiteView, role: "regulation" | "handbook"): TextListPage {
  const { catalog } = view;
  const place = places[role];
  const path = place.listPath;
  const texts = role === "regulation" ? catalog.regulations : catalog.handbook;
  const sentence =
    texts.length === 0
      ? `还没有${place.name}。`
      : role === "regulation"
        ? `共 ${texts.length} 项制度。`
        : `给编写和报送信息的同事，共 ${texts.length} 篇。`;
  const frame = makeFrame(view, {
    path,
    heading: place.name,
    description: sentence,
    door: place.door,
    meta: columnTags(place.name, sentence, [place.name], "信息公开目录"),
  });
  return {
    ...frame,
    kind: "text-list",
    sentence,
    entries: texts.map((text) => ({
      ...link(path, pathOfText(text), text.title),
      note: text.summary ?? showDate(text.updatedOn).text,
    })),
    ...(texts.length === 0 ? { empty: sentence } : {}),
    ...(role === "regulation" && texts.length > 0
      ? { collection: link(path, addresses.collection, "制度汇编（打印本）") }
      : {}),
  };
}

/** Makes 制度汇编: every rule on one page for paper. */
export function makeCollectionPage(view: SiteView, read: ReadBody): CollectionPage {
  const { regulations } = view.catalog;
  const path = addresses.collection;
  const frame = makeFrame(view, {
    path,
    heading: "政府信息公开制度汇编",
    description: `共 ${regulations.length} 项制度，可以整本打印。`,
    door: addresses.regulations,
    above: [{ label: places.regulation.name, path: addresses.regulations }],
    meta: columnTags("政府信息公开制度汇编", `共 ${regulations.length} 项制度`, ["制度"], "信息公开目录"),
  });
  const parts = regulations.map((text, index) => {
    // Numbered, since the signs of a Chinese file name would all become hyphens.
    const id = `rule-${index + 1}`;
    // Anchors of one rule must not meet those of another on the same page.
    const html = renderBody(openBody(text.body, read), linksOn(path, view))
      .replaceAll(' id="section-', ` id="${id}-`)
      .replaceAll('aria-label="表', `aria-label="${text.title.replaceAll(/["<>&]/g, "")} 表`);
    return { id, title: text.title, updatedOn: showDate(text.updatedOn), html };
  });
  return { ...frame, kind: "collection", parts };
}

/** The path of a text's page. */
export function pathOfText({ role, slug }: TextDocument): string {
  if (role === "guide") return addresses.guide;
  return role === "application" ? addresses.application : textPath(role, slug);
}

const places: Readonly<
  Record<TextDocument["role"], { readonly name: string; readonly listPath: string; readonly door: string }>
> = {
  guide: { name: "公开指南", listPath: addresses.guide, door: addresses.guide },
  application: { name: "依申请公开", listPath: addresses.application, door: addresses.application },
  regulation: { name: "政府信息公开制度", listPath: addresses.regulations, door: addresses.regulations },
  handbook: { name: "编辑手册", listPath: addresses.handbook, door: "" },
};
