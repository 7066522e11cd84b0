/** The keys of notices' pages are put together by hand: whatever a page shows, its key must speak of. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import type { DocumentNumber } from "../../scripts/text/document-number.ts";
import type { IndexNumber } from "../../scripts/text/index-number.ts";
import type { Agency } from "../../scripts/record/agency.ts";
import type { ElementId } from "../../scripts/record/elements.ts";
import type { Notice } from "../../scripts/record/notice.ts";
import { openScheme, type Scheme } from "../../scripts/record/scheme.ts";
import type { Standards } from "../../scripts/record/standards.ts";
import type { Withdrawal } from "../../scripts/record/withdrawal.ts";
import type { CatalogAttachment, CatalogEntry } from "../../scripts/catalog/catalog.ts";
import { webEdition } from "../../scripts/page/edition.ts";
import type { FacetId, FacetValue } from "../../scripts/page/facets.ts";
import { frameNotice } from "../../scripts/page/notice-page.ts";
import { openNoticePlans } from "../../scripts/page/notice-plan.ts";
import type { SiteView } from "../../scripts/page/site-view.ts";
import { type Elements, layNotices } from "../support/notice-text.ts";
import { changedConfig, seeSmallCounty } from "../support/seen-county.ts";

const { view } = seeSmallCounty(
  layNotices({ 标题: "关于做好防汛物资储备的通知" }, { 标题: "关于防汛物资储备通知的政策解读" }),
);
// Neighbours are found by the entry itself: a copy has none, as those that are made of it have none.
const base = { ...entryOf("005429713/2024-00101") };
const other = entryOf("005429713/2024-00102");

function entryOf(number: string): CatalogEntry {
  const entry = view.catalog.byIndexNumber.get(number as IndexNumber);
  if (!entry) throw new Error(`${number} is not published`);
  return entry;
}

const written = (text: string) => ({ text, place: base.notice.place });
const on = "2024-05-06" as CivilDate;
const { place } = base.notice;

/** Another value for each fact of a notice, such that its page can show it. */
const facts: { readonly [F in keyof Notice]: Notice[F] } = {
  place: { file: place.file, line: 12 },
  places: () => ({ file: place.file, line: 12 }),
  indexNumber: "005429713/2024-00999" as IndexNumber,
  formerIndexNumbers: [written("005429713/2023-00001")],
  title: "关于做好秋季护林防火工作的通知",
  summary: "要求各乡镇落实巡护人员。",
  documentNumber: "洛政办〔2024〕9号" as DocumentNumber,
  publisher: written("县水利局"),
  issuer: "县防汛抗旱指挥部",
  jointIssuers: ["县应急管理局"],
  documentDate: "2024-02-28" as CivilDate,
  publishedOn: { date: "2024-03-05" as CivilDate, minute: "09:30" as never },
  effectiveOn: on,
  validity: "repealed",
  repealedOn: on,
  repealedBy: written("县政府第12次常务会议决定"),
  class: "public-services",
  priorityArea: [...view.catalog.standards.schemes["priority-area"].terms].map(({ id }) => id)[1],
  subject: view.catalog.standards.schemes.subject.terms.at(-1)?.id ?? "",
  genre: "decision",
  audience: ["farmers"],
  keywords: ["防火"],
  disclosureMode: view.catalog.standards.schemes["disclosure-mode"].terms.at(-1)?.id ?? "",
  withholdingGround: written("国家秘密"),
  reassessBy: on,
  state: "withdrawn",
  submittedBy: written("县林业局"),
  normativeDocument: true,
  importance: view.catalog.standards.schemes.importance.terms.at(-1)?.id,
  channels: view.catalog.standards.schemes["publication-channel"].terms.slice(-1).map(({ id }) => id),
  contentSource: "县林业局",
  deadline: 7,
  column: written("防汛"),
  amends: [written("005429713/2024-00102")],
  repeals: [written("005429713/2024-00102")],
  interprets: [written("005429713/2024-00102")],
  forwards: [written("005429713/2024-00102")],
  attachments: [{ name: "附表", path: written("2024/附表.csv") }],
  coordination: [{ place, organ: written("县林业局"), answer: "agreed", note: undefined, on: undefined }],
  emergency: { place, reason: "汛情紧急", by: written("王明"), on, reviewBy: on },
  changes: [{ place, on, what: "更正了值班电话。" }],
  withdrawal: {
    place,
    kind: "removed",
    reason: "含有个人信息",
    on,
    by: written("王明"),
    replacedBy: undefined,
  },
  reviews: [],
  waivers: [],
  approved: undefined,
  body: { ...base.notice.body, localLinks: [{ href: "005429713/2024-00102", place }] },
};

/** Another value for each thing that the whole knows of a notice. */
const settled: { readonly [F in Exclude<keyof CatalogEntry, "notice">]: CatalogEntry[F] } = {
  publisher: view.catalog.agencies.find(({ id }) => id !== base.publisher.id) ?? base.publisher,
  column: view.catalog.columns.find(({ id }) => id !== base.column.id) ?? base.column,
  path: "notices/005429713/2024-00999/index.html",
  formerPaths: ["notices/005429713/2023-00001/index.html"],
  attachments: [
    { name: "附表", path: "notices/x/a.csv", source: "2024/附表.csv", size: 1200, sha256: "0".repeat(64) },
  ],
  relations: {
    ...base.relations,
    interpretedBy: [other.notice.indexNumber],
    repealedBy: [other.notice.indexNumber],
  },
};

const changes: readonly ((entry: CatalogEntry) => CatalogEntry)[] = [
  ...Object.entries(facts).map(
    ([fact, value]) =>
      (entry: CatalogEntry): CatalogEntry => ({ ...entry, notice: { ...entry.notice, [fact]: value } }),
  ),
  ...Object.entries(settled).map(
    ([fact, value]) =>
      (entry: CatalogEntry): CatalogEntry => ({ ...entry, [fact]: value }),
  ),
];

function see(entry: CatalogEntry, seen: SiteView = view): { readonly page: string; readonly key: string } {
  return {
    page: JSON.stringify(frameNotice(seen, entry, "")),
    key: openNoticePlans(seen)(entry).key,
  };
}

const { standards } = view.catalog;
const day = { date: "2024-03-04" as CivilDate };
const subjects = standards.schemes.subject.terms.map(({ id }) => id);

/** What differs in one thing only, where the facts above differ in several at once. */
const finer = [
  ["reasons of a withdrawal", withdrawn("含有个人信息"), withdrawn("内容有误")],
  ["words of a change", changed("更正了值班电话。"), changed("更正了落款。")],
  [
    "names of a publisher",
    see(base),
    see({ ...base, publisher: { ...base.publisher, name: "县政府办公室" } }),
  ],
  ["names of a column", see(base), see({ ...base, column: { ...base.column, name: "政务" } })],
  ["names of an attachment", attached({}), attached({ name: "附件" })],
  ["sizes of an attachment", attached({}), attached({ size: 2_400_000 })],
  ["places of an attachment", attached({}), attached({ path: "notices/y/a.csv" })],
  ["files of an attachment", attached({}), attached({ source: "2024/附表.xlsx" })],
  ["days of signatures", signed(["2024-03-01"]), signed(["2024-03-01", "2024-03-02"])],
  ["titles of the newer one", beside({ 标题: "关于防汛值守的通知" }), beside({ 标题: "关于防汛演练的通知" })],
  [
    "places of the newer one",
    beside({ 索引号: "005429713/2024-00102" }),
    beside({ 索引号: "005429713/2024-00103" }),
  ],
  ["titles of the older one", above({ 标题: "关于防汛值守的通知" }), above({ 标题: "关于防汛演练的通知" })],
  [
    "places of the older one",
    above({ 索引号: "005429713/2024-00101" }),
    above({ 索引号: "005429713/2024-00103" }),
  ],
  [
    "names of elements",
    see(base),
    see(base, withStandards({ elements: renamed(standards.elements, "indexNumber") })),
  ],
  [
    "names of terms",
    see(base),
    see(
      base,
      withStandards({ schemes: { ...standards.schemes, class: relabelled(standards.schemes.class) } }),
    ),
  ],
  ["names of owners", owned(base.publisher), owned({ ...base.publisher, name: "县政府办公室" })],
  ["places of a publisher", see(base), see(base, moved("agency"))],
  ["places of a column", see(base), see(base, moved("column"))],
  ["places of a subject", see(base), see(base, moved("subject"))],
  ["subjects without a place", placeless(subjects.at(-1)), placeless(subjects.at(-2))],
  ["validities", stating({ validity: undefined }), stating({ validity: "in-force" })],
  ["bases of a repeal", repealed("县政府第12次常务会议决定"), repealed("县政府第13次常务会议决定")],
  ["days of publication", stating({ publishedOn: day }), stating({ publishedOn: { date: on } })],
  [
    "minutes of publication",
    stating({ publishedOn: day }),
    stating({ publishedOn: { ...day, minute: "09:30" as never } }),
  ],
] as const;

function stating(other: Partial<Notice>) {
  return see({ ...base, notice: { ...base.notice, ...other } });
}

function placeless(subject = "") {
  const facets = view.facets.map((facet) => (facet.id === "subject" ? { ...facet, values: [] } : facet));
  return see({ ...base, notice: { ...base.notice, subject } }, { ...view, facets });
}

function repealed(text: string) {
  return stating({ validity: "repealed", repealedBy: written(text) });
}

function above(older: Elements) {
  const newest = { 索引号: "005429713/2024-00199", 成文日期: "2024-06-03", 发布日期: "2024-06-05" };
  const before = { 成文日期: "2024-06-02", 发布日期: "2024-06-04", ...older };
  const seen = seeSmallCounty(layNotices(before, newest)).view;
  const entry = seen.catalog.byIndexNumber.get("005429713/2024-00199" as IndexNumber);
  if (!entry) throw new Error("the newer one is not published");
  return see(entry, seen);
}

function withStandards(other: Partial<Standards>): SiteView {
  return { ...view, catalog: { ...view.catalog, standards: { ...standards, ...other } } };
}

function renamed(elements: Standards["elements"], id: ElementId): Standards["elements"] {
  return new Map(
    [...elements].map(([own, element]) => [own, own === id ? { ...element, name: "编号" } : element]),
  );
}

function relabelled(scheme: Scheme): Scheme {
  return openScheme({
    ...scheme,
    terms: scheme.terms.map((term) => ({ ...term, label: `${term.label}类` })),
  });
}

function owned(agency: Agency) {
  const owners = { ...view.catalog.owners, classes: new Map([[base.notice.class, agency]]) };
  return see(base, { ...view, catalog: { ...view.catalog, owners } });
}

/** The values of a facet elsewhere. */
function moved(id: FacetId): SiteView {
  const move = (value: FacetValue): FacetValue => ({
    ...value,
    path: `archive/${value.path}`,
    children: value.children.map(move),
  });
  const facets = view.facets.map((facet) =>
    facet.id === id ? { ...facet, values: facet.values.map(move) } : facet,
  );
  return { ...view, facets };
}

function withdrawn(reason: string) {
  return see({
    ...base,
    notice: { ...base.notice, withdrawal: { ...(facts.withdrawal as Withdrawal), reason } },
  });
}

function changed(what: string) {
  return see({ ...base, notice: { ...base.notice, changes: [{ place, on, what }] } });
}

function attached(other: Partial<CatalogAttachment>) {
  return see({ ...base, attachments: settled.attachments.map((one) => ({ ...one, ...other })) });
}

function signed(days: readonly string[]) {
  const steps = days.map((on) => ({ on, role: { id: "office", label: "经办人员" } }));
  const seen = { ...view, catalog: { ...view.catalog, people: [] }, reviewOf: () => ({ signed: steps }) };
  return see(base, seen as unknown as SiteView);
}

function beside(newer: Elements) {
  const seen = seeSmallCounty(layNotices({ 标题: "关于做好防汛物资储备的通知" }, newer)).view;
  const entry = seen.catalog.byIndexNumber.get(base.notice.indexNumber);
  if (!entry) throw new Error("the older one is not published");
  return see(entry, seen);
}

describe("the key of a notice's page", () => {
  test("is another one whenever the page shows anything else", () => {
    const some = fc
      .subarray(changes.map((_, at) => at))
      .map((picked) => picked.reduce((entry, at) => changes[at]?.(entry) ?? entry, base));
    fc.assert(
      fc.property(some, some, (left, right) => {
        const [one, two] = [see(left), see(right)];
        return one.page === two.page || one.key !== two.key;
      }),
      { numRuns: 300 },
    );
  });

  test("is tried with facts most of which show", () => {
    const plain = see(base).page;
    const shown = changes.filter((change) => see(change(base)).page !== plain);
    expect(shown.length).toBeGreaterThanOrEqual(28);
  });

  test("is another one for each fact alone that shows", () => {
    const plain = see(base);
    for (const change of changes) {
      const { page, key } = see(change(base));
      if (page !== plain.page) expect(key).not.toBe(plain.key);
    }
  });

  test.each(finer)("tells apart %s", (_, left, right) => {
    expect(left.page).not.toBe(right.page);
    expect(left.key).not.toBe(right.key);
  });

  test("speaks of the text by its digest alone", () => {
    const notice = { ...base.notice, body: { ...base.notice.body, digest: "0".repeat(64) } };
    const [before, now] = [see(base), see({ ...base, notice })];
    expect(now.page).toBe(before.page);
    expect(now.key).not.toBe(before.key);
    expect(now.key.slice(0, 32)).toBe(before.key.slice(0, 32));
  });

  test("speaks of the neighbours, of the site and of the edition", () => {
    const { key } = see(entryOf(base.notice.indexNumber));
    const lonely = seeSmallCounty(layNotices({ 标题: "关于做好防汛物资储备的通知" })).view;
    const same = lonely.catalog.byIndexNumber.get(base.notice.indexNumber);
    expect(same && see(same, lonely).key).not.toBe(key);
    const named = seeSmallCounty({
      ...layNotices({ 标题: "关于做好防汛物资储备的通知" }, { 标题: "关于防汛物资储备通知的政策解读" }),
      ...changedConfig({ siteName: "另一个县" }),
    }).view;
    const there = named.catalog.byIndexNumber.get(base.notice.indexNumber);
    expect(there && see(there, named).key).not.toBe(key);
    expect(see(base, { ...view, edition: { ...webEdition, kind: "copy" } as never }).key).not.toBe(
      see(base).key,
    );
  });
});
