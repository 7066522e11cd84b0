/** Hands on commits that cannot be believed as they stand: clocks, signatures, hands that nobody knows. */
import { dayNumber } from "../../text/civil-date.ts";
import { formatTime } from "../../text/civil-time.ts";
import { beijingTime } from "../../text/instant.ts";
import { type Collector, collect } from "../../diagnostics/collector.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { CommitFacts } from "../../catalog/notice-version.ts";
import { type AuditQuestion, dayOfCommit, shortId } from "./audited-notice.ts";
import { indexPeople } from "./person-emails.ts";

/** git's `%G?` in words, for what is no good signature. */
const signatures: Readonly<Record<string, string>> = {
  N: "没有签名",
  B: "的签名不对",
  U: "的签名不能确认是谁的",
  X: "的签名已经过期",
  Y: "的签名所用的密钥已经过期",
  R: "的签名所用的密钥已经吊销",
  E: "有签名，但这台机器上没有核验用的公钥",
};

/** Each commit once, at the first notice that it changed. */
export function inspectCommits(question: AuditQuestion): readonly Diagnostic[] {
  const found = collect();
  const seen = new Map<string, Place>();
  for (const notice of question.notices)
    for (const { commit } of notice.versions) {
      if (seen.has(commit.id) || question.reach.boundary.has(commit.id)) continue;
      seen.set(commit.id, { file: notice.shown });
      inspectCommit(commit, { file: notice.shown }, question, found);
    }
  inspectAuthors(question, found);
  return found.list();
}

function inspectCommit(
  commit: CommitFacts,
  place: Place,
  { rules, day, auditFrom, requireSignedCommits }: AuditQuestion,
  found: Collector,
): void {
  const { authoredAt, committedAt, author, signature } = commit;
  const facts = { commit: shortId(commit), by: author.name };
  const on = dayOfCommit(commit, rules);
  if (auditFrom !== undefined && on < auditFrom) return;
  const latest = beijingTime(Math.max(authoredAt, committedAt) - rules.clock.futureHours * 3600);
  if (latest.date > day)
    found.add("commit-in-future", place, {
      ...facts,
      on: formatTime(beijingTime(Math.max(authoredAt, committedAt))),
      day,
    });
  const [written, committed] = [beijingTime(authoredAt).date, beijingTime(committedAt).date];
  if (Math.abs(committedAt - authoredAt) >= rules.clock.apartDays * 86_400) {
    const days = Math.abs(dayNumber(committed) - dayNumber(written));
    found.add("commit-dates-apart", place, { ...facts, written, committed, days });
  }
  if (requireSignedCommits && signature !== "G")
    found.add("unsigned-commit", place, { ...facts, on, state: signatures[signature] ?? "没有签名" });
}

function inspectAuthors({ notices, people: persons, reach }: AuditQuestion, found: Collector): void {
  const people = indexPeople(persons);
  if (!people.known) return;
  const strangers = new Map<
    string,
    { readonly author: string; readonly place: Place; readonly commits: Set<string> }
  >();
  for (const { versions, shown } of notices)
    for (const { commit } of versions) {
      const { name, email } = commit.author;
      if (people.has(email) || reach.boundary.has(commit.id)) continue;
      const known = strangers.get(email) ?? {
        author: name,
        place: { file: shown },
        commits: new Set<string>(),
      };
      known.commits.add(commit.id);
      strangers.set(email, known);
    }
  for (const [email, { author, place, commits }] of strangers)
    found.add("unknown-author", place, { author, email, commits: commits.size });
}
