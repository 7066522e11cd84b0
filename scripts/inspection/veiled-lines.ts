/** Hands on which lines of a file still go out when its notice stays with title and reason alone (撤回，保留说明). */
import type { ElementId } from "../record/elements.ts";
import type { Notice } from "../record/notice.ts";

/** Elements that go with the text: the summary retells it, the files are no longer given. */
const gone: readonly ElementId[] = ["summary", "attachments"];
/** Elements that stay, of those that every notice has. */
const staying: readonly ElementId[] = ["title", "publisher", "indexNumber", "publishedOn", "withdrawal"];

/** True for lines of the front matter except those of the summary and the attachments; not for the body. */
export function listShownLines(text: string, notice: Notice): (line: number) => boolean {
  const lines = text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  // An element that is not written has the place of the whole.
  const lineOf = (id: ElementId): number | undefined => {
    const place = notice.places(id);
    return place === notice.place ? undefined : place.line;
  };
  const shared = new Set(staying.map(lineOf));
  const veiled = new Set<number>();
  for (const id of gone) {
    const from = lineOf(id);
    // Where all stands on one line nothing can be told apart, and all is judged.
    if (from === undefined || shared.has(from)) continue;
    veiled.add(from);
    for (let line = from + 1; line <= end && isContinued(lines[line - 1] ?? ""); line++) veiled.add(line);
  }
  return (line) => line <= end && !veiled.has(line);
}

/** A line that belongs to the element above it: indented, or an item of its list. */
function isContinued(line: string): boolean {
  return /^(?:[\s\-}\]]|$)/.test(line);
}
