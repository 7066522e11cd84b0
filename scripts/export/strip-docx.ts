/** Hands on a docx as it reads once all changes are accepted: without comments, struck text, marks of editing, and, if wished, hidden text. */
import { type OfficePackage, putText, removeParts, textOf } from "./office-package.ts";
import { type OpenTag, rewriteXml, type Verdict, withoutAttributes } from "./rewrite-xml.ts";

/** What was taken out, and what was not, as words for a clerk. */
export interface StripNotes {
  readonly removed: string[];
  readonly left: string[];
}

const gone = new Set(["del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "delInstrText", "delText", "dataBinding"]); // biome-ignore format: a list to read across
const openedUp = new Set(["ins", "moveTo"]);

/** Cleans the parts of a docx in place. */
export function stripDocx(parts: OfficePackage, notes: StripNotes, hidden: "remove" | "tell"): void {
  const comments = removeParts(parts, (path) => /^word\/(?:comments\w*|people)\.xml$/.test(path));
  if (comments > 0) notes.removed.push("批注");
  const counts = { changes: 0, marks: 0, hidden: 0 };
  for (const path of [...parts.keys()].filter((key) =>
    /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|glossary\/document)\.xml$/.test(key),
  ))
    putText(parts, path, stripFlow(textOf(parts, path), counts, hidden));
  for (const path of [...parts.keys()].filter((key) =>
    /^word\/(?:glossary\/)?(?:settings|styles|numbering)\.xml$/.test(key),
  ))
    putText(parts, path, stripSettings(textOf(parts, path)));
  if (counts.changes > 0) notes.removed.push(`修订 ${counts.changes} 处（插入的留下，删去的去掉）`);
  if (counts.marks > 0) notes.removed.push("修订标识（rsid）");
  if (counts.hidden > 0 && hidden === "remove") notes.removed.push(`隐藏的文字 ${counts.hidden} 处`);
  if (counts.hidden > 0 && hidden === "tell")
    notes.left.push(`隐藏的文字 ${counts.hidden} 处（加上 --hidden 可以去掉）`);
}

interface Counts {
  changes: number;
  marks: number;
  hidden: number;
}

function stripFlow(source: string, counts: Counts, hidden: "remove" | "tell"): string {
  const prefix = prefixOf(source);
  const own = (name: string): string | undefined =>
    name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
  const w = (local: string): string => `${prefix}${local}`;
  // A mark at the end of a paragraph or in the properties of a row says that the whole was struck.
  const struck = "\u0000struck\u0000";
  const judge = ({ name, tag, parents }: OpenTag): Verdict => {
    const local = own(name);
    const cleaned = withoutAttributes(tag, /(?:^|:)rsid\w*$/i);
    if (cleaned !== tag) counts.marks++;
    if (local === undefined) return cleaned === tag ? "keep" : { instead: cleaned };
    const inside = own(parents.at(-1) ?? "");
    if (local === "del" && (inside === "rPr" || inside === "trPr")) {
      counts.changes++;
      return { text: struck };
    }
    if (gone.has(local)) {
      if (local === "del" || local === "moveFrom" || local.endsWith("Change")) counts.changes++;
      return "drop";
    }
    if (openedUp.has(local)) {
      counts.changes++;
      return inside === "rPr" || inside === "trPr" ? "drop" : "unwrap";
    }
    return cleaned === tag ? "keep" : { instead: cleaned };
  };
  const settle = (name: string, written: string): string => {
    if (name === w("r")) {
      const isHidden = new RegExp(`<${w("vanish")}(?:\\s*/>|\\s[^>]*w:val="(?:1|true|on)")`).test(written);
      if (isHidden) counts.hidden++;
      return isHidden && hidden === "remove" ? "" : written;
    }
    if (name === w("tc"))
      return /<\/?\w*:?p[\s/>]/.test(written) ? written : written.replace(/(<\/[^<]*>)$/, `<${w("p")}/>$1`);
    if (!written.includes(struck)) return written;
    const plain = written.replaceAll(struck, "");
    if (name === w("tr"))
      return new RegExp(`<${w("trPr")}[^>]*>(?:(?!</${w("trPr")}>)[\\s\\S])*${struck}`).test(written)
        ? ""
        : plain;
    const says = new RegExp(
      `<(?:${w("t")}|${w("drawing")}|${w("pict")}|${w("object")}|${w("sectPr")}|${w("sym")}|m:oMath)[\\s>/]`,
    );
    return says.test(plain) ? plain : "";
  };
  const settled = new Set([w("p"), w("r"), w("tr"), w("tc")]);
  return rewriteXml(source, { judge, settle, settled }).replaceAll(struck, "");
}

/** `w:` in nearly all files; a program may call it otherwise. */
function prefixOf(source: string): string {
  const bound =
    /xmlns:(\w+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/.exec(
      source,
    )?.[1];
  return `${bound ?? "w"}:`;
}

function stripSettings(source: string): string {
  const prefix = prefixOf(source);
  const dropped = new Set(["rsids", "trackRevisions", "docVars", "attachedTemplate", "revisionView", "rsid"]);
  return rewriteXml(source, {
    judge: ({ name, tag }) => {
      if (name.startsWith(prefix) && dropped.has(name.slice(prefix.length))) return "drop";
      const cleaned = withoutAttributes(tag, /(?:^|:)rsid\w*$/i);
      return cleaned === tag ? "keep" : { instead: cleaned };
    },
  });
}
