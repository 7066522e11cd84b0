/** Hands on a county's files with every notice of which nothing is to be said taken as read, as a later run would find them. */
import { keepNotice, recallNotice } from "../../scripts/record/kept-notice.ts";
import type { Notice } from "../../scripts/record/notice.ts";
import type { CountyFiles } from "../../scripts/catalog/county-files.ts";
import { openSoundness, type SoundFrame } from "../../scripts/inspection/sound-notice.ts";

/** The same county; the notices have gone through JSON. */
export function takeAsRead(files: CountyFiles, frame: SoundFrame): CountyFiles {
  const readSound = openSoundness(frame);
  const sound = new Map<string, Notice>();
  const content = files.content.map((keyed) => {
    const notice =
      keyed.key.startsWith("notices/") && keyed.key.endsWith(".md") ? readSound(keyed) : undefined;
    if (!notice) return keyed;
    const kept = JSON.parse(JSON.stringify(keepNotice(notice)));
    sound.set(keyed.key, recallNotice(kept, keyed.file.path));
    return { key: keyed.key, file: { path: keyed.file.path, content: { kind: "sound" } as const } };
  });
  return { ...files, content, sound };
}
