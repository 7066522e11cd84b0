/** Hands on where the files of a copy are read from: a folder that somebody chose, or the network. */

/** What a reader of a file comes back with. */
export type ReadFile = ArrayBuffer | "missing" | "unreadable";

/** The files of a copy by their paths below its root. */
export interface CopySource {
  /** All there are; undefined where that cannot be known. */
  readonly paths: ReadonlySet<string> | undefined;
  readonly read: (path: string) => Promise<ReadFile>;
}

/**
 * The copy in a chosen folder. Whoever chooses the folder of a whole archive means the copy within: of the folders that the
 * paths begin with, the one that holds most of the listed files.
 */
export function openPicked(files: readonly File[], listed: readonly string[]): CopySource {
  const byPath = new Map(files.map((file) => [file.webkitRelativePath, file]));
  const top = [...byPath.keys()][0]?.split("/")[0] ?? "";
  const holds = (root: string): number => listed.filter((path) => byPath.has(root + path)).length;
  const roots = [`${top}/`, `${top}/site/`, `${top}/data/site/`];
  const root = roots.reduce((best, next) => (holds(next) > holds(best) ? next : best));
  const own = new Map(
    [...byPath].flatMap(([path, file]) =>
      path.startsWith(root) ? [[path.slice(root.length), file] as const] : [],
    ),
  );
  return {
    paths: new Set(own.keys()),
    read: async (path) => {
      const file = own.get(path);
      if (!file) return "missing";
      // The disk may refuse at any moment.
      return file.arrayBuffer().catch(() => "unreadable" as const);
    },
  };
}

/** The copy as a server hands it out. */
export function openFetched(root: string): CopySource {
  return {
    paths: undefined,
    read: async (path) => {
      try {
        const response = await fetch(new URL(path, root), { cache: "no-store" });
        if (response.ok) return await response.arrayBuffer();
        return response.status === 404 || response.status === 410 ? "missing" : "unreadable";
      } catch {
        return "unreadable";
      }
    },
  };
}
