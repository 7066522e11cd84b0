/** Compares a notice with what its file said before it was edited. */
import type { Notice } from "../record/notice.ts";

/** Whether an edited notice stands where it stood, in the state and on the day that it had. */
export function staysThere(notice: Notice, before: Notice): boolean {
  return (
    notice.indexNumber === before.indexNumber &&
    notice.state === before.state &&
    notice.disclosureMode === before.disclosureMode &&
    notice.publishedOn.date === before.publishedOn.date &&
    notice.publishedOn.minute === before.publishedOn.minute &&
    notice.withdrawal === undefined
  );
}

/** Whether publisher, column, files and relations are as they were: then only its own page says something else. */
export function meansTheSame(notice: Notice, before: Notice): boolean {
  return JSON.stringify(listReferences(notice)) === JSON.stringify(listReferences(before));
}

function listReferences(notice: Notice): readonly unknown[] {
  const { publisher, column, attachments, repealedBy } = notice;
  const related = [
    notice.amends,
    notice.repeals,
    notice.interprets,
    notice.forwards,
    notice.formerIndexNumbers,
  ];
  return [
    [publisher, column, repealedBy].map((written) => written?.text),
    [notice.class, notice.priorityArea, notice.genre, notice.normativeDocument],
    attachments.map(({ name, path }) => [name, path.text]),
    related.map((numbers) => numbers.map(({ text }) => text)),
  ];
}
