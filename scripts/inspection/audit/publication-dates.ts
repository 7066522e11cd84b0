/** Hands on publication dates that the history contradicts: earlier than the file, or changed afterwards (国办秘函〔2019〕19号). */
import { addDays } from "../../text/civil-date.ts";
import { formatTime } from "../../text/civil-time.ts";
import { type Collector, collect } from "../../diagnostics/collector.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type AuditedNotice, type AuditQuestion, dayOfCommit, placeIn, shortId } from "./audited-notice.ts";

/** Everything about dates. What was brought before `auditFrom`, or lies behind the end of a shallow clone, is not judged. */
export function inspectPublicationDates(question: AuditQuestion): readonly Diagnostic[] {
  const found = collect();
  const suspects = new Map<string, AuditedNotice[]>();
  for (const notice of question.notices) {
    if (isBackDated(notice, question)) {
      const id = notice.versions[0]?.commit.id ?? "";
      const together = suspects.get(id);
      if (together) together.push(notice);
      else suspects.set(id, [notice]);
    }
    inspectChanges(notice, question, found);
  }
  for (const notices of suspects.values()) complainTogether(notices, question, found);
  return found.list();
}

function isBackDated(
  { alive, publishedOn, versions }: AuditedNotice,
  { reach, rules, auditFrom }: AuditQuestion,
): boolean {
  const [first] = versions;
  if (!alive || !first || !publishedOn || reach.boundary.has(first.commit.id)) return false;
  const arrived = dayOfCommit(first.commit, rules);
  if (auditFrom !== undefined && arrived < auditFrom) return false;
  return publishedOn.date < addDays(arrived, -rules.arrival.graceDays);
}

function complainTogether(
  notices: readonly AuditedNotice[],
  { rules }: AuditQuestion,
  found: Collector,
): void {
  const [first] = notices;
  const commit = first?.versions[0]?.commit;
  if (!first || !commit) return;
  const facts = { commit: shortId(commit), by: commit.author.name };
  const arrived = dayOfCommit(commit, rules);
  if (notices.length >= rules.import.notices) {
    found.add(
      "imported-together",
      { file: first.shown },
      { ...facts, count: notices.length, on: arrived },
      rules.arrival.cite,
    );
    return;
  }
  for (const notice of notices) {
    const published = notice.publishedOn ? formatTime(notice.publishedOn) : "";
    found.add(
      "back-dated",
      placeIn(notice, notice.publishedLine),
      { ...facts, published, arrived },
      rules.arrival.cite,
    );
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
