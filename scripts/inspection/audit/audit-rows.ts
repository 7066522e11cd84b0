/** Hands on the rows of the audit: for each notice who wrote it, reviewed it, dated it, changed it last, and who took it away. */
import { formatTime } from "../../text/civil-time.ts";
import { beijingTime } from "../../text/instant.ts";
import type { CommitFacts, NoticeVersion } from "../../catalog/notice-version.ts";
import { type AuditedNotice, shortId } from "./audited-notice.ts";
import { findHand } from "./sign-off-hands.ts";

/** Somebody's act: author, e-mail, Beijing time, commit. */
export interface Act {
  readonly by: string;
  readonly email: string;
  readonly on: string;
  readonly commit: string;
}

/** A sign-off, and the hand that entered it where the history tells. */
export interface ReviewRow {
  readonly role: string;
  readonly by: string;
  readonly on: string;
  readonly recordedBy: string | undefined;
  readonly entered: Act | undefined;
}

/** One version in words. */
export interface VersionRow extends Act {
  readonly subject: string;
  readonly path: string;
  readonly what: string;
}

/** One notice. `wrote` is undefined where its beginning lies behind the end of a shallow clone. */
export interface AuditRow {
  readonly file: string;
  readonly indexNumber: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly wrote: Act | undefined;
  readonly dated: Act | undefined;
  readonly reviews: readonly ReviewRow[];
  readonly changed: Act | undefined;
  readonly deleted: Act | undefined;
  readonly versions: readonly VersionRow[];
}

/** The row of a notice; `boundary` are the commits at which a shallow clone ends. */
export function makeAuditRow(notice: AuditedNotice, boundary: ReadonlySet<string>): AuditRow {
  const known = ({ commit }: NoticeVersion): boolean => !boundary.has(commit.id);
  const versions = notice.versions.filter(known);
  const [first] = notice.versions;
  const last = versions.findLast(({ kind }) => kind !== "deleted");
  const gone = notice.alive ? undefined : versions.findLast(({ kind }) => kind === "deleted");
  const dated = versions.findLast(({ kind, published }) => published !== undefined || kind === "added");
  return {
    file: notice.shown,
    indexNumber: notice.indexNumber ?? "",
    title: notice.title ?? "",
    publisher: notice.publisher ?? "",
    publishedOn: notice.publishedOn ? formatTime(notice.publishedOn) : "",
    wrote: first && known(first) ? actOf(first.commit) : undefined,
    dated: dated && actOf(dated.commit),
    reviews: notice.signOffs.map((signOff) => {
      const { role, by, on, recordedBy } = signOff;
      const hand = findHand(notice, signOff);
      return { role, by, on, recordedBy, entered: hand && !boundary.has(hand.id) ? actOf(hand) : undefined };
    }),
    changed: last && actOf(last.commit),
    deleted: gone && actOf(gone.commit),
    versions: notice.versions.map((version) => ({
      ...(known(version)
        ? actOf(version.commit)
        : { by: "", email: "", on: "", commit: shortId(version.commit) }),
      subject: known(version) ? version.commit.subject : "",
      path: version.path,
      what: known(version) ? describeVersion(version) : "此前的历史不在这份浅克隆里",
    })),
  };
}

function actOf(commit: CommitFacts): Act {
  const { name, email } = commit.author;
  return { by: name, email, on: formatTime(beijingTime(commit.authoredAt)), commit: shortId(commit) };
}

/** `新建，正文 12 行`; `改了发布日期、标题；正文增 2 行、删 1 行`. */
export function describeVersion({ kind, from, elements, bodyAdded, bodyRemoved }: NoticeVersion): string {
  if (kind === "deleted") return "删除了文件";
  if (kind === "added") return `新建${bodyAdded > 0 ? `，正文 ${bodyAdded} 行` : ""}`;
  const lines = [bodyAdded > 0 ? `增 ${bodyAdded} 行` : "", bodyRemoved > 0 ? `删 ${bodyRemoved} 行` : ""];
  const parts = [
    kind === "renamed" ? `由 ${from ?? ""} 改名` : "",
    elements.length > 0 ? `改了${elements.join("、")}` : "",
    bodyAdded + bodyRemoved > 0 ? `正文${lines.filter((part) => part !== "").join("、")}` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "内容没有变（只改了空行、注释或文件属性）" : parts.join("；");
}
