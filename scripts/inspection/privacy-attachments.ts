/** Hands on findings about persons in attachments, and about what office files carry unseen, at the places a clerk can open. */
import { complain } from "../diagnostics/codes.ts";
import { soften } from "../diagnostics/diagnostic.ts";
import type { AttachmentPrivacy } from "../record/attachment-privacy.ts";
import { normalizePath } from "../catalog/attachments.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { AttachmentFile, CountyFiles } from "../catalog/county-files.ts";
import { inspectName } from "./privacy-findings.ts";
import type { WaivableFinding } from "./privacy-waivers.ts";

/**
 * Judges every attachment by what was found while its bytes were at hand. One that no notice carries, or only held ones, does
 * not go out.
 */
export function inspectAttachments(
  files: CountyFiles,
  catalog: Catalog,
  held: ReadonlySet<string>,
): readonly WaivableFinding[] {
  const carriers = listCarriers(catalog);
  return files.attachments.flatMap((attachment) => {
    const own = carriers.get(attachment.path.normalize("NFC")) ?? new Set<string>();
    const isHeld = [...own].every((file) => held.has(file));
    const path = `${files.folder}/attachments/${attachment.path}`;
    const frame = { path, isHeld, carriers: own };
    const named = inspectName(attachment.path, path, { isHeld, rules: catalog.standards.privacy });
    return [
      ...named.map((finding) => ({ ...finding, files: own })),
      ...(attachment.privacy ? judge(attachment, attachment.privacy, frame) : []),
    ];
  });
}

interface AttachmentFrame {
  readonly path: string;
  readonly isHeld: boolean;
  readonly carriers: ReadonlySet<string>;
}

function judge(
  { path: key }: AttachmentFile,
  { findings, traces, unread }: AttachmentPrivacy,
  { path, isHeld, carriers }: AttachmentFrame,
): readonly WaivableFinding[] {
  const base = { files: carriers };
  const name = key.slice(key.lastIndexOf("/") + 1);
  const isOffice = /\.(?:docx|xlsx)$/i.test(name);
  const told = findings.map(({ rule, what, masked, write, where, hidden, identity, line, column, edit }) => {
    const spot = line === undefined || column === undefined ? {} : { line, column };
    const place = hidden === undefined || where.includes(hidden) ? where : `${where}（${hidden}）`;
    const unseenIn = hidden !== undefined && isOffice ? path : undefined;
    const facts = {
      what,
      masked,
      where: line === undefined ? place : "",
      write,
      edit,
      held: isHeld,
      unseenIn,
    };
    const diagnostic = complain(rule, { file: path, ...spot }, facts);
    return {
      ...base,
      diagnostic: isHeld ? soften(diagnostic) : diagnostic,
      subjects: [masked, write, where, place, key, name],
      identity,
    };
  });
  // Of a file that nobody can fetch only persons matter.
  if (isHeld) return told;
  const carried = tellTraces(traces, path).map(({ diagnostic, subjects }) => ({
    ...base,
    diagnostic,
    subjects: [...subjects, key, name],
    identity: `${key} ${diagnostic.code} ${diagnostic.message}`,
  }));
  const gaps =
    unread === undefined
      ? []
      : [
          {
            ...base,
            diagnostic: complain("attachment-unread", { file: path }, { why: unread }),
            subjects: [],
            identity: key,
          },
        ];
  return [...told, ...carried, ...gaps];
}

/** Hidden parts one by one; names together, and traces together: they are cleaned in one go. */
function tellTraces(
  traces: AttachmentPrivacy["traces"],
  path: string,
): readonly Pick<WaivableFinding, "diagnostic" | "subjects">[] {
  const of = (code: (typeof traces)[number]["code"]) => traces.filter((trace) => trace.code === code);
  const [names, marks] = [of("attachment-author"), of("attachment-trace")];
  const hidden = of("attachment-hidden").map(({ what, where }) => ({
    diagnostic: complain("attachment-hidden", { file: path }, { what, where, file: path }),
    subjects: [what, where],
  }));
  const told: Pick<WaivableFinding, "diagnostic" | "subjects">[] = [...hidden];
  if (names.length > 0) {
    const list = names.slice(0, 8).map(({ what, where }) => `${what}“${where}”`);
    const facts = { names: list.join("、"), file: path };
    told.push({
      diagnostic: complain("attachment-author", { file: path }, facts),
      subjects: names.map(({ where }) => where),
    });
  }
  if (marks.length > 0) {
    const list = marks.slice(0, 8).map(({ what, where }) => `${what}（${where}）`);
    const facts = { what: list.join("、"), file: path };
    told.push({
      diagnostic: complain("attachment-trace", { file: path }, facts),
      subjects: marks.map(({ what }) => what),
    });
  }
  return told;
}

/** Attachments by the files of the notices that carry them. */
function listCarriers({ published, held }: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const carriers = new Map<string, Set<string>>();
  for (const notice of [...published.map((entry) => entry.notice), ...held])
    for (const { path } of notice.attachments) {
      const key = normalizePath(path.text);
      carriers.set(key, (carriers.get(key) ?? new Set()).add(notice.place.file));
    }
  return carriers;
}
