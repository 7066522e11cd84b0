/** Hands on where files are read from that are to be verified: a folder that somebody chose, or the network. */

/** What a reader of a file comes back with. */
export type ReadFile = ArrayBuffer | "missing" | "unreadable" | "too-large";

/** Files by their paths below the folder. */
export interface FolderSource {
  /** All there are with their sizes; undefined where that cannot be known. */
  readonly sizes: ReadonlyMap<string, number> | undefined;
  readonly read: (path: string) => Promise<ReadFile>;
}

// Browsers hold a file whole to take its digest, and none of them holds more.
const mostBytes = 2_000_000_000;

/** The whole of a chosen folder. */
export function openPicked(files: readonly File[]): FolderSource {
  const own = new Map(
    files.map((file) => [file.webkitRelativePath.split("/").slice(1).join("/"), file] as const),
  );
  return {
    sizes: new Map([...own].map(([path, { size }]) => [path, size])),
    read: async (path) => {
      const file = own.get(path);
      if (!file) return "missing";
      if (file.size > mostBytes) return "too-large";
      // The disk may refuse at any moment.
      return file.arrayBuffer().catch(() => "unreadable" as const);
    },
  };
}

/** The copy as a server hands it out. */
export function openFetched(root: string): FolderSource {
  return {
    sizes: undefined,
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
