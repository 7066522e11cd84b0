/** Hands on publication dates that the history contradicts: earlier than the first going out, or changed afterwards (国办秘函〔2019〕19号). */
import { addDays } from "../../text/civil-date.ts";
import { formatTime } from "../../text/civil-time.ts";
import { type Collector, collect } from "../../diagnostics/collector.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type AuditedNotice, type AuditQuestion, dayOfCommit, placeIn, shortId } from "./audited-notice.ts";
import { findGoingOut, type GoingOut } from "./first-going-out.ts";

interface Suspect extends GoingOut {
  readonly notice: AuditedNotice;
}

/** Everything about dates. What went out before `auditFrom`, or began behind the end of a shallow clone, is not judged. */
export function inspectPublicationDates(question: AuditQuestion): readonly Diagnostic[] {
  const found = collect();
  const suspects: Suspect[] = [];
  for (const notice of question.notices) {
    const out = findBackDated(notice, question);
    if (out) suspects.push({ notice, ...out });
    inspectChanges(notice, question, found);
  }
  for (const together of groupByCommit(suspects)) complainTogether(together, question, found);
  return found.list();
}

function findBackDated(notice: AuditedNotice, question: AuditQuestion): GoingOut | undefined {
  const { alive, publishedOn, versions } = notice;
  const { reach, rules, auditFrom } = question;
  const [first] = versions;
  if (!alive || !first || !publishedOn || reach.boundary.has(first.commit.id)) return undefined;
  const out = findGoingOut(notice, question);
  if (!out || (auditFrom !== undefined && out.on < auditFrom)) return undefined;
  return publishedOn.date < addDays(out.on, -rules.arrival.graceDays) ? out : undefined;
}

function groupByCommit(suspects: readonly Suspect[]): Iterable<readonly Suspect[]> {
  const groups = new Map<string, Suspect[]>();
  for (const suspect of suspects) {
    const { commit, kind } = suspect.version;
    // Only what a commit brought can be a move from elsewhere; what lay here before is told one by one.
    const key = kind === "added" ? commit.id : `${commit.id} ${suspect.notice.path}`;
    const group = groups.get(key);
    if (group) group.push(suspect);
    else groups.set(key, [suspect]);
  }
  return groups.values();
}

function complainTogether(suspects: readonly Suspect[], { rules }: AuditQuestion, found: Collector): void {
  const [first] = suspects;
  if (!first) return;
  const { commit } = first.version;
  const facts = { commit: shortId(commit), by: commit.author.name };
  if (suspects.length >= rules.import.notices) {
    const place = { file: first.notice.shown };
    const together = { ...facts, count: suspects.length, on: first.on };
    found.add("imported-together", place, together, rules.arrival.cite);
    return;
  }
  for (const { notice, on } of suspects) {
    const published = notice.publishedOn ? formatTime(notice.publishedOn) : "";
    const place = placeIn(notice, notice.publishedLine);
    found.add("back-dated", place, { ...facts, published, arrived: on }, rules.arrival.cite);
  }
}

function inspectChanges(notice: AuditedNotice, { rules, auditFrom }: AuditQuestion, found: Collector): void {
  for (const { commit, kind, published } of notice.versions) {
    const on = dayOfCommit(commit, rules);
    if (!published || kind === "added" || (auditFrom !== undefined && on < auditFrom)) continue;
    // A date that had not come yet was no publication: it may be moved.
    const [from, to] = [formatTime(published.from), formatTime(published.to)];
    if (published.from.date > on || from === to) continue;
    const facts = { from, to, commit: shortId(commit), by: commit.author.name, on };
    found.add("publication-date-changed", placeIn(notice, notice.publishedLine), facts);
  }
}
