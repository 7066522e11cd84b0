/** Hands on a notice: the facts of its front matter that passed, and a reference to its body. */

import type { CivilDate } from "../text/civil-date.ts";
import type { CivilTime } from "../text/civil-time.ts";
import { type DocumentNumber, parseDocumentNumber } from "../text/document-number.ts";
import { addressOfIndexNumber, type IndexNumber } from "../text/index-number.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Article } from "../source/front-matter.ts";
import { placeOf } from "../source/tree.ts";
import { type ApprovedFile, approveFile } from "./approval.ts";
import { type BodyRef, referToBody } from "./body-ref.ts";
import { findBlanks } from "./draft-blanks.ts";
import { type ElementId, listElements } from "./elements.ts";
import { type Fields, openFields, type Written } from "./fields.ts";
import {
  type Attachment,
  type Change,
  type Coordination,
  type Emergency,
  readAttachments,
  readChanges,
  readCoordination,
  readEmergency,
} from "./notice-parts.ts";
import { checkConditions, checkDates, checkSummary } from "./notice-rules.ts";
import { type Review, readReviews } from "./review.ts";
import type { Standards } from "./standards.ts";
import { readWaivers, type Waiver } from "./waiver.ts";
import { readWithdrawal, type Withdrawal } from "./withdrawal.ts";

/** One disclosed (or held) document. Classified elements are term ids; agencies and references are still as written. */
export interface Notice {
  readonly place: Place;
  readonly places: (id: ElementId) => Place;
  readonly indexNumber: IndexNumber;
  readonly formerIndexNumbers: readonly Written[];
  readonly title: string;
  readonly summary: string;
  readonly documentNumber: DocumentNumber | undefined;
  readonly publisher: Written;
  readonly issuer: string | undefined;
  readonly jointIssuers: readonly string[];
  readonly documentDate: CivilDate;
  readonly publishedOn: CivilTime;
  readonly effectiveOn: CivilDate | undefined;
  readonly validity: string | undefined;
  readonly repealedOn: CivilDate | undefined;
  readonly repealedBy: Written | undefined;
  readonly class: string;
  readonly priorityArea: string | undefined;
  readonly subject: string;
  readonly genre: string | undefined;
  readonly audience: readonly string[];
  readonly keywords: readonly string[];
  readonly disclosureMode: string;
  /** Ground for not disclosing it, and the day by which that is looked at again (条例第十四条至第十六条、第十八条). */
  readonly withholdingGround: Written | undefined;
  readonly reassessBy: CivilDate | undefined;
  /** How far it has come: a term of the scheme `notice-state`; `published` where nothing is written. */
  readonly state: string;
  /** The agency that sent it in, where that is not the publisher. */
  readonly submittedBy: Written | undefined;
  readonly normativeDocument: boolean;
  readonly importance: string | undefined;
  readonly channels: readonly string[];
  readonly contentSource: string | undefined;
  /** Working days from document date to publication, where the item has its own limit. */
  readonly deadline: number | undefined;
  readonly column: Written | undefined;
  readonly amends: readonly Written[];
  readonly repeals: readonly Written[];
  readonly interprets: readonly Written[];
  readonly forwards: readonly Written[];
  readonly attachments: readonly Attachment[];
  readonly coordination: readonly Coordination[];
  readonly emergency: Emergency | undefined;
  readonly changes: readonly Change[];
  readonly withdrawal: Withdrawal | undefined;
  readonly reviews: readonly Review[];
  readonly waivers: readonly Waiver[];
  /** What its sign-offs are compared with; undefined where it has none. */
  readonly approved: ApprovedFile | undefined;
  readonly body: BodyRef;
}

/** Reads one notice. Where a required element is missing there is no notice, but everything found is reported. */
export function readNotice(
  article: Article,
  standards: Pick<Standards, "elements" | "schemes">,
  indexPattern: RegExp,
): Checked<Notice> {
  const found = collect();
  const { file } = article;
  const keys = listElements(standards.elements);
  const fields = openFields(article.matter, { file, keys, found });
  const { schemes } = standards;
  for (const element of keys)
    if (element.required === "always") fields.need(element.id, element.why, element.cite);
  const index = fields.text("indexNumber");
  const indexNumber = index && readIndexNumber(index, indexPattern, found);
  const [title, summary, publisher] = [
    fields.text("title"),
    fields.text("summary"),
    fields.text("publisher"),
  ];
  const [documentDate, publishedOn] = [fields.date("documentDate"), fields.time("publishedOn")];
  const [group, subject] = [fields.term("class", schemes.class), fields.term("subject", schemes.subject)];
  const mode = fields.term("disclosureMode", schemes["disclosure-mode"]);
  const optional = readOptional(fields, { file, schemes, found });
  const { validity, normativeDocument, state, repealedOn } = optional;
  checkConditions(
    fields,
    keys,
    { class: group, disclosureMode: mode, validity, normativeDocument, state },
    found,
  );
  const { ref, diagnostics } = referToBody(article);
  // What was taken back may have been emptied: its text and its summary are shown no more.
  const isGone = optional.state === "withdrawn";
  found.take({ value: undefined, diagnostics: isGone ? [] : diagnostics });
  if (optional.state !== "draft") found.take({ value: undefined, diagnostics: findBlanks(article) });
  if (title && summary && !isGone) checkSummary(title.text, summary, found);
  if (documentDate && publishedOn)
    checkDates(fields, { documentDate, publishedOn: publishedOn.date, repealedOn }, found);
  if (
    !indexNumber ||
    !title ||
    !summary ||
    !publisher ||
    !documentDate ||
    !publishedOn ||
    !group ||
    !subject ||
    !mode
  )
    return { value: undefined, diagnostics: found.list() };
  const places = new Map<ElementId, Place>();
  for (const { id } of keys) if (fields.has(id)) places.set(id, fields.place(id));
  const start = placeOf(file, article.matter.spot);
  const approved = optional.reviews.length === 0 ? undefined : approveFile(article, standards.elements);
  return {
    // One by one: to spread what was read, and to add to it, costs more than to read it.
    value: {
      place: start,
      places: placeFinder(places, start),
      indexNumber,
      formerIndexNumbers: optional.formerIndexNumbers,
      title: title.text,
      summary: summary.text,
      documentNumber: optional.documentNumber,
      publisher,
      issuer: optional.issuer,
      jointIssuers: optional.jointIssuers,
      documentDate,
      publishedOn,
      effectiveOn: optional.effectiveOn,
      validity: optional.validity,
      repealedOn: optional.repealedOn,
      repealedBy: optional.repealedBy,
      class: group.id,
      priorityArea: optional.priorityArea,
      subject: subject.id,
      genre: optional.genre,
      audience: optional.audience,
      keywords: optional.keywords,
      disclosureMode: mode.id,
      withholdingGround: optional.withholdingGround,
      reassessBy: optional.reassessBy,
      state: optional.state,
      submittedBy: optional.submittedBy,
      normativeDocument: optional.normativeDocument,
      importance: optional.importance,
      channels: optional.channels,
      contentSource: optional.contentSource,
      deadline: optional.deadline,
      column: optional.column,
      amends: optional.amends,
      repeals: optional.repeals,
      interprets: optional.interprets,
      forwards: optional.forwards,
      attachments: optional.attachments,
      coordination: optional.coordination,
      emergency: optional.emergency,
      changes: optional.changes,
      withdrawal: optional.withdrawal,
      reviews: optional.reviews,
      waivers: optional.waivers,
      approved,
      body: ref,
    },
    diagnostics: found.list(),
  };
}

/** Where a notice's elements are looked up, and who hears of faults in them. */
interface ReadingPlace {
  readonly file: string;
  readonly schemes: Standards["schemes"];
  readonly found: Collector;
}

/** What a notice may have and may be without. */
function readOptional(fields: Fields<ElementId>, { file, schemes, found }: ReadingPlace) {
  return {
    documentNumber: readDocumentNumber(fields, found),
    issuer: fields.text("issuer")?.text,
    jointIssuers: fields.texts("jointIssuers").map((name) => name.text),
    effectiveOn: fields.date("effectiveOn"),
    validity: fields.term("validity", schemes.validity)?.id,
    repealedOn: fields.date("repealedOn"),
    repealedBy: fields.text("repealedBy"),
    priorityArea: fields.term("priorityArea", schemes["priority-area"])?.id,
    genre: fields.term("genre", schemes.genre)?.id,
    audience: fields.terms("audience", schemes.audience).map((term) => term.id),
    keywords: fields.texts("keywords").map((word) => word.text),
    normativeDocument: fields.flag("normativeDocument") ?? false,
    importance: fields.term("importance", schemes.importance)?.id,
    channels: fields.has("channels")
      ? [...new Set(fields.terms("channels", schemes["publication-channel"]).map((term) => term.id))]
      : ["website"],
    contentSource: fields.text("contentSource")?.text,
    deadline: fields.count("deadline"),
    column: fields.text("column"),
    amends: fields.texts("amends"),
    repeals: fields.texts("repeals"),
    interprets: fields.texts("interprets"),
    forwards: fields.texts("forwards"),
    formerIndexNumbers: fields.texts("formerIndexNumbers"),
    attachments: readAttachments(fields.maps("attachments"), file, found),
    withholdingGround: fields.text("withholdingGround"),
    reassessBy: fields.date("reassessBy"),
    state: fields.term("state", schemes["notice-state"])?.id ?? "published",
    submittedBy: fields.text("submittedBy"),
    coordination: readCoordination(fields.maps("coordination"), file, found),
    emergency: readEmergency(fields.map("emergency"), file, found),
    changes: readChanges(fields.maps("changes"), file, found),
    withdrawal: readWithdrawal(fields.map("withdrawal"), {
      file,
      kinds: schemes["withdrawal-kind"],
      found,
    }),
    reviews: readReviews(fields.maps("reviews"), file, found),
    waivers: readWaivers(fields.maps("waivers"), file, found),
  };
}

/** Stands by itself: made inside the reader, it would keep every tree of the file alive for as long as the notice. */
function placeFinder(places: ReadonlyMap<ElementId, Place>, start: Place): Notice["places"] {
  return (id) => places.get(id) ?? start;
}

function readIndexNumber(index: Written, pattern: RegExp, found: Collector): IndexNumber | undefined {
  // The site refuses addresses that some disks could not hold.
  if (pattern.test(index.text) && addressOfIndexNumber(index.text).length <= 200)
    return index.text as IndexNumber;
  found.add("bad-index-number", index.place, { value: index.text, pattern: pattern.source });
  return undefined;
}

function readDocumentNumber(fields: Fields<ElementId>, found: Collector): DocumentNumber | undefined {
  const written = fields.text("documentNumber");
  const read = written && parseDocumentNumber(written.text);
  if (written && !read) found.add("bad-document-number", written.place, { value: written.text });
  if (written && read?.variant)
    found.add("document-number-brackets", written.place, { value: written.text, official: read.number });
  return read?.number;
}
