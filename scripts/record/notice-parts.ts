/** Hands on the lists inside a notice: attachments and reviews. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Mapping } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";

/** A file that a notice carries; `path` is below `content/attachments/`. */
export interface Attachment {
  readonly name: string;
  readonly path: Written;
}

/** One step of approval before publishing (条例第十七条). */
export interface Review {
  readonly place: Place;
  readonly step: string;
  readonly by: string;
  readonly on: CivilDate | undefined;
  readonly opinion: string | undefined;
}

const attachmentKeys: readonly Key<"name" | "path">[] = [
  { id: "name", name: "名称" },
  { id: "path", name: "文件" },
];

const reviewKeys: readonly Key<"step" | "by" | "on" | "opinion">[] = [
  { id: "step", name: "环节" },
  { id: "by", name: "审核人" },
  { id: "on", name: "日期" },
  { id: "opinion", name: "意见" },
];

/** Reads 附件: `{名称, 文件}` each. */
export function readAttachments(
  mappings: readonly Mapping[],
  file: string,
  found: Collector,
): readonly Attachment[] {
  return mappings.flatMap((mapping) => {
    const fields = openFields(mapping, { file, keys: attachmentKeys, found });
    const complete = [fields.need("name"), fields.need("path")].every(Boolean);
    const [name, path] = [fields.text("name"), fields.text("path")];
    return complete && name && path ? [{ name: name.text, path }] : [];
  });
}

/** Reads 审核: `{环节, 审核人, 日期, 意见}` each. */
export function readReviews(mappings: readonly Mapping[], file: string, found: Collector): readonly Review[] {
  return mappings.flatMap((mapping) => {
    const fields = openFields(mapping, { file, keys: reviewKeys, found });
    const complete = [fields.need("step"), fields.need("by")].every(Boolean);
    const [step, by, on, opinion] = [
      fields.text("step"),
      fields.text("by"),
      fields.date("on"),
      fields.text("opinion"),
    ];
    return complete && step && by
      ? [{ place: fields.place("step"), step: step.text, by: by.text, on, opinion: opinion?.text }]
      : [];
  });
}
