/** Hands on sign-offs that were written by another hand than that of the reviewer named in them (条例第十七条). */
import { collect } from "../../diagnostics/collector.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CommitFacts } from "../../catalog/notice-version.ts";
import type { SignOff } from "../../catalog/sign-off.ts";
import { type AuditedNotice, type AuditQuestion, dayOfCommit, placeIn, shortId } from "./audited-notice.ts";
import { indexPeople } from "./person-emails.ts";

/** Each sign-off that still stands, held against the commit that wrote it last. */
export function inspectSignOffHands(question: AuditQuestion): readonly Diagnostic[] {
  const found = collect();
  const people = indexPeople(question.people);
  const { auditFrom, rules, reach } = question;
  for (const notice of question.notices) {
    if (!notice.alive) continue;
    for (const signOff of notice.signOffs) {
      const commit = findHand(notice, signOff);
      // Behind the end of a shallow clone stands another hand than the one that git would name.
      if (!commit || reach.boundary.has(commit.id)) continue;
      const on = dayOfCommit(commit, rules);
      if (auditFrom !== undefined && on < auditFrom) continue;
      const why = people.reasonNot(signOff.recordedBy ?? signOff.by, commit.author);
      if (why === undefined) continue;
      const { name, email } = commit.author;
      found.add("sign-off-by-other", placeIn(notice, signOff.line), {
        reviewer: signOff.by,
        role: signOff.role,
        author: `${name}（${email}）`,
        commit: shortId(commit),
        on,
        why: signOff.recordedBy === undefined ? why : `登记人写的是${signOff.recordedBy}，${why}`,
      });
    }
  }
  return found.list();
}

/** The commit that wrote a sign-off as it stands; what was taken out and put back counts by the last hand. */
export function findHand({ versions }: AuditedNotice, { mark }: SignOff): CommitFacts | undefined {
  return versions.findLast(({ signOffs }) => signOffs.some((written) => written.mark === mark))?.commit;
}
