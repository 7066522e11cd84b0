/** Hands on notices of whose files nothing is to be said as long as each is looked at by itself: they need not be read again. */
import { collect } from "../diagnostics/collector.ts";
import { decodeFile } from "../source/source-file.ts";
import type { Notice } from "../record/notice.ts";
import type { NoticeStandards } from "../record/notice-standards.ts";
import { findPersonalData } from "../record/personal-data.ts";
import type { KeyedFile } from "../record/read-standards.ts";
import { type NoticeFrame, readNoticeText } from "../catalog/notice-file.ts";
import { judgeNotice } from "./judged-texts.ts";
import { inspectName } from "./privacy-findings.ts";
import { openWordLook } from "./words.ts";

/** What a notice is read and judged by. */
export interface SoundFrame extends NoticeFrame {
  readonly standards: NoticeStandards;
}

/** Reads a file of `notices/`; undefined where anything is to be complained of, or was waived. */
export type ReadSound = (file: KeyedFile) => Notice | undefined;

/**
 * Reads by the standards of the county. What is found in a file without regard to others is found here: faults of its form and
 * of its words, personal data in its text and its name. Whatever needs the whole is inspected with the whole, every time.
 */
export function openSoundness(frame: SoundFrame): ReadSound {
  const { privacy, wordRules } = frame.standards;
  const hasSlips = openWordLook(wordRules);
  return ({ key, file }) => {
    const found = collect();
    const source = found.take(decodeFile(file, { allowMark: false }));
    if (!source) return undefined;
    const read = readNoticeText(source, frame, found);
    if (!("notice" in read) || found.list().length > 0) return undefined;
    const { notice } = read;
    if (notice.waivers.length > 0 || hasSlips(judgeNotice(notice, () => source.text))) return undefined;
    const tells =
      findPersonalData(source.text, privacy).length > 0 ||
      inspectName(key, file.path, { isHeld: false, rules: privacy }).length > 0;
    return tells ? undefined : notice;
  };
}
