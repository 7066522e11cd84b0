/** Hands on the text of a notice with one sign-off more, or why it may not be signed so. */

import type { CivilDate } from "../text/civil-date.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { addToList, type NewItem } from "../source/add-to-list.ts";
import { type Article, parseArticle } from "../source/front-matter.ts";
import { replaceValue } from "../source/replace-value.ts";
import { type Approval, approvalOf, approveFile, groupCode, plainCode } from "../record/approval.ts";
import type { Notice } from "../record/notice.ts";
import { type Review, type ReviewKey, reviewKeys, verdictWords } from "../record/review.ts";
import type { ReviewRole } from "../record/review-rules.ts";
import { listDigests } from "../catalog/approvals.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { type ReviewState, reviewFramer, reviewJudge } from "./review-state.ts";
import { describeSigner, findFault, findPerson } from "./sign-off.ts";

/** Who signs, as what, when, and what they say. */
export interface SignRequest {
  readonly role: string;
  readonly by: string;
  readonly on: CivilDate;
  readonly verdict: Review["verdict"];
  readonly opinion: string | undefined;
  readonly recordedBy: string | undefined;
  /** The code on the paper that was signed. */
  readonly code: string | undefined;
}

/** The signed text, and what is still owed after it. */
export interface SignedText {
  readonly text: string;
  readonly role: ReviewRole;
  /** The name of whoever signed. */
  readonly by: string;
  readonly owed: readonly ReviewRole[];
}

const atCall = { file: "命令行" } as const;

/** The code of a notice as this text has it. */
export function approvalOfText(article: Article, notice: Notice, catalog: Catalog): Approval {
  const file = approveFile(article, catalog.standards.elements);
  return approvalOf(file, listDigests(notice.attachments, catalog.attachmentDigests));
}

/** Signs. The text that is approved is the one handed in; nothing but the list 审核 and the state is changed. */
export function signNotice(
  text: string,
  notice: Notice,
  catalog: Catalog,
  request: SignRequest,
): Checked<SignedText> {
  const refuse = (...diagnostics: readonly Diagnostic[]): Checked<SignedText> => ({
    value: undefined,
    diagnostics,
  });
  const read = parseArticle({ path: notice.place.file, text: text.replaceAll("\r\n", "\n") });
  if (!read.value) return refuse(...read.diagnostics);
  const approval = approvalOfText(read.value, notice, catalog);
  const { roles, findRole } = catalog.standards.reviewRules;
  const role = findRole(request.role);
  const known = roles.map(({ label }) => label).join("、");
  if (!role) return refuse(complain("unknown-review-role", atCall, { role: request.role, known }));
  if (request.code !== undefined && plainCode(request.code) !== approval.code) {
    const facts = { given: groupCode(plainCode(request.code)), now: groupCode(approval.code) };
    return refuse(complain("code-differs", atCall, facts));
  }
  const state = reviewJudge(catalog)(notice);
  const fault = findRequestFault({ role, request, approval, notice, state, catalog });
  if (fault) return refuse(fault);
  const owed = listLeft(state, role, request.verdict, catalog);
  // The state first: a signature above it would move it from the place where it was read.
  const settled = settleState(text, read.value, { request, owed, catalog });
  const signed = write(settled, read.value, { role, request, approval, notice, catalog });
  if (signed === undefined) return refuse(complain("reviews-unwritable", notice.places("reviews"), {}));
  return {
    value: {
      text: signed,
      role,
      by: nameOf(request.by, catalog),
      owed,
    },
    diagnostics: [],
  };
}

interface Signing {
  readonly role: ReviewRole;
  readonly request: SignRequest;
  readonly approval: Approval;
  readonly notice: Notice;
  readonly catalog: Catalog;
}

function findRequestFault({
  role,
  request,
  approval,
  notice,
  state,
  catalog,
}: Signing & { readonly state: ReviewState }): Diagnostic | undefined {
  const { frame, route } = reviewFramer(catalog)(notice, approval);
  const { people } = catalog;
  const at = (text: string) => ({ text, place: atCall });
  const candidate: Review = {
    place: atCall,
    step: at(role.label),
    by: at(request.by),
    on: request.on,
    verdict: "agreed",
    opinion: request.opinion,
    digest: at(approval.code),
    parts: approval.parts,
    recordedBy: undefined,
  };
  const fault = findFault(candidate, role, frame);
  if (fault) return fault;
  if (request.recordedBy !== undefined && people && !findPerson(request.recordedBy, people))
    return complain("unknown-reviewer", atCall, { name: request.recordedBy, nearest: undefined });
  const own = people && findPerson(request.by, people);
  const other = state.signed.find(({ review }) => own && findPerson(review.by.text, people)?.id === own.id);
  if (own && role.author && other && !other.role.author)
    return complain("reviewer-is-author", atCall, { name: own.name, role: other.role.label });
  if (request.verdict === "returned" || !people) return undefined;
  const step = route.steps.findIndex(({ roles }) => roles.some(({ id }) => id === role.id));
  const before = route.steps.slice(0, Math.max(0, step)).flatMap(({ roles }) => roles);
  const waiting = before.filter(({ id }) => !state.signed.some((signed) => signed.role.id === id));
  if (waiting.length > 0)
    return complain("sign-too-early", atCall, { roles: waiting.map(({ label }) => label).join("、") });
  const later = state.signed.find(
    ({ role: { id }, on }) => before.some((one) => one.id === id) && on > request.on,
  );
  return (
    later &&
    complain("review-order", atCall, {
      who: describeSigner(role, candidate),
      on: request.on,
      earlier: describeSigner(later.role, later.review),
      earlierOn: later.on,
    })
  );
}

function write(
  text: string,
  article: Article,
  { role, request, approval, notice, catalog }: Signing,
): string | undefined {
  const { elements } = catalog.standards;
  const element = elements.get("reviews");
  const spellings = [element?.name ?? "审核", "reviews", ...(element?.aliases ?? [])];
  const english = article.matter.entries.some(({ key }) => key === "reviews");
  const told = notice.reviews.some(
    ({ digest, parts }) => parts !== undefined && digest && plainCode(digest.text) === approval.code,
  );
  const values: Readonly<Record<ReviewKey, string | undefined>> = {
    step: role.label,
    by: nameOf(request.by, catalog),
    on: request.on,
    verdict: request.verdict === "returned" ? verdictWords.returned[0] : undefined,
    opinion: request.opinion,
    digest: approval.code,
    parts: told ? undefined : approval.parts,
    recordedBy: request.recordedBy === undefined ? undefined : nameOf(request.recordedBy, catalog),
  };
  const item: NewItem = reviewKeys.flatMap(({ id, name }) => {
    const value = values[id];
    return value === undefined ? [] : [[english ? id : name, value] as const];
  });
  const signed = addToList(text, { spellings }, item);
  // What was approved must be what stands there after signing, else the signature would be void at once.
  const again =
    signed === undefined
      ? undefined
      : parseArticle({ path: article.file, text: signed.replaceAll("\r\n", "\n") }).value;
  return again && approvalOfText(again, notice, catalog).code === approval.code ? signed : undefined;
}

function nameOf(written: string, { people }: Catalog): string {
  return findPerson(written, people ?? [])?.name ?? written;
}

/** With the last signature 送审 becomes 已审; a return makes it a draft again. Other states are for people to set. */
function settleState(
  text: string,
  { matter }: Article,
  { request, owed, catalog }: Pick<Signing, "request" | "catalog"> & { readonly owed: readonly ReviewRole[] },
): string {
  const element = catalog.standards.elements.get("state");
  const spellings = ["state", element?.name, ...(element?.aliases ?? [])];
  const value = matter.entries.find(({ key }) => spellings.includes(key))?.value;
  if (value?.kind !== "scalar") return text;
  const scheme = catalog.standards.schemes["notice-state"];
  const state = scheme.find(value.text)?.id;
  const next = nextState(state, request.verdict, owed.length);
  if (next === undefined) return text;
  const label = value.text === state ? next : (scheme.byId(next)?.label ?? next);
  return replaceValue(text, value.spot, { old: value.text, text: label }) ?? text;
}

function nextState(
  state: string | undefined,
  verdict: Review["verdict"],
  owed: number,
): "draft" | "reviewed" | undefined {
  if (verdict === "returned") return state === "submitted" || state === "reviewed" ? "draft" : undefined;
  return state === "submitted" && owed === 0 ? "reviewed" : undefined;
}

/** Roles whose signature does not count yet, once this one is there. */
function listLeft(
  { route, signed }: ReviewState,
  role: ReviewRole,
  verdict: Review["verdict"],
  { standards: { reviewRules }, people }: Catalog,
): readonly ReviewRole[] {
  if (!people) return [];
  const valid = new Set(signed.map(({ role: one }) => one.id));
  if (verdict === "agreed") valid.add(role.id);
  else valid.delete(role.id);
  const needed = [...route.steps.flatMap(({ roles }) => roles), reviewRules.secrecy.role];
  return needed.filter(({ id }) => !valid.has(id));
}
