/** Writes of a site only what has changed: staged beside the old one, then put into it in one go that a kill cannot cut short. */
import { copyFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareCodePoints } from "../text/collate.ts";
import { digestOf } from "../text/digest.ts";
import { writeBuildRecord } from "../archive/build-record.ts";
import { buildRecordName } from "../archive/verified-parts.ts";
import { openFreshFolder } from "./fresh-folder.ts";
import { countWritten } from "./run-meter.ts";
import {
  byteLength,
  changedSince,
  digestFile,
  type SiteFolder,
  stampAll,
  writeManifest,
} from "./site-folder.ts";
import { beginChange, hasChange } from "./site-journal.ts";
import {
  type MemoryPlace,
  type RememberedFile,
  type RememberedFiles,
  rememberSite,
  stands,
} from "./site-memory.ts";

/** The folder in the fresh one, in which files wait. The fresh one's own record says meanwhile that it is ours. */
const stage = "staged";

/** Opens the site that lies in `folder` for the changes of this run; `old` is what is remembered of it. */
export async function openChangedSite(
  folder: string,
  old: RememberedFiles,
  memory: MemoryPlace,
): Promise<SiteFolder> {
  const fresh = await openFreshFolder(folder);
  writeManifest(fresh.at, [], "site");
  const prepare = (path: string): string => fresh.prepare(`${stage}/${path}`);
  const files = new Map<string, { readonly digest: string; readonly key: string }>();
  const staged: string[] = [];
  const kept = new Map<string, RememberedFile>();
  const holds = (path: string, isSame: (known: RememberedFile) => boolean, key?: string): boolean => {
    const known = old.get(path);
    if (known === undefined || !isSame(known) || !stands(folder, path, known)) return false;
    fresh.claim(path);
    kept.set(path, key === undefined ? known : { ...known, key });
    return true;
  };
  const put = (path: string, digest: string, key: string): void => {
    files.set(path, { digest, key });
    staged.push(path);
  };
  return {
    keep: (path, key) => key !== "" && holds(path, (known) => known.key === key),
    keepFolder: (below, key) => {
      const inside = [...old].filter(([path]) => path.startsWith(below));
      const all = inside.every(([path, known]) => known.key === key && stands(folder, path, known));
      return inside.length > 0 && all && inside.every(([path]) => holds(path, () => true));
    },
    write: async (path, content, key = "") => {
      const digest = digestOf(content);
      if (holds(path, (known) => known.digest === digest, key)) return;
      writeFileSync(prepare(path), content);
      countWritten(byteLength(content));
      put(path, digest, key);
    },
    copy: async (path, source, sha256) => {
      if (holds(path, (known) => known.digest === sha256)) return;
      const target = prepare(path);
      copyFileSync(source, target);
      if ((await digestFile(target)) !== sha256) throw changedSince(source);
      countWritten(statSync(target).size);
      put(path, sha256, "");
    },
    finish: async () => {
      const all = [...files, ...kept].sort(([left], [right]) => compareCodePoints(left, right));
      const record = writeBuildRecord(
        all.map(([path, { digest }]) => [path, digest]),
        digestOf,
      );
      const remove = [...old.keys()].filter((path) => !files.has(path) && !kept.has(path));
      if (staged.length + remove.length > 0) {
        writeFileSync(join(fresh.at, stage, buildRecordName), record);
        beginChange(fresh.at, { stage, put: [...staged.sort(byReach), buildRecordName], remove });
      }
      await fresh.settle();
      rememberSite(folder, new Map([...kept, ...stampAll(folder, [...files])]), memory);
      return { files: all.length, written: staged.length, removed: remove.length };
    },
    // What was begun is finished by the next run.
    abandon: () => (hasChange(fresh.at) ? fresh.leave() : fresh.abandon()),
  };
}

/** What lies deep is led to by what lies above it, and comes before. */
function byReach(left: string, right: string): number {
  return right.split("/").length - left.split("/").length || compareCodePoints(left, right);
}
