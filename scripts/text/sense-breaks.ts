/** Hands on titles cut where a reader draws breath, so that a heading never breaks inside a name. */

/**
 * Cuts an official title after the agency's name, before 关于, and before 《 or its verb's object; joined, the parts are the title.
 * 的通知 stays with its noun.
 */
export function cutTitle(title: string): readonly string[] {
  const cuts = new Set<number>();
  const about = title.indexOf("关于");
  if (about > 0) cuts.add(about);
  if (about >= 0) {
    const verb = /^关于(?:印发|公布|转发|批转|下达|修改|废止)/.exec(title.slice(about));
    if (verb) cuts.add(about + verb[0].length);
  }
  for (const mark of title.matchAll(/(?<=.)《/g)) cuts.add(mark.index);
  for (const mark of title.matchAll(/[，、：；）》](?=.)/g))
    if (title.slice(mark.index + 1).length > 2) cuts.add(mark.index + 1);
  const places = [0, ...[...cuts].sort((a, b) => a - b), title.length];
  const parts: string[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const part = title.slice(places[i], places[i + 1]);
    // A part shorter than three characters would stand alone on a line: keep it with what precedes.
    if (part.length < 3 && parts.length > 0) parts[parts.length - 1] += part;
    else if (part !== "") parts.push(part);
  }
  return parts;
}
