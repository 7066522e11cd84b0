/** Hands on files that are loaded once, and remembered as long as there is room. */
import { openOnce } from "./open-once.ts";

/** The files below one address. */
export interface RememberedFiles {
  read(path: string): Promise<Uint8Array>;
  /** Forgets every file, so that the next reading begins anew. */
  forget(): void;
}

/** Remembers so many bytes of what `load` loads; the oldest are forgotten. */
export function rememberFiles(
  load: (path: string) => Promise<Uint8Array>,
  mostBytes: number,
): RememberedFiles {
  const files = new Map<string, Promise<Uint8Array>>();
  const sizes = new Map<string, number>();
  let remembered = 0;

  const forget = (path: string): void => {
    remembered -= sizes.get(path) ?? 0;
    sizes.delete(path);
    files.delete(path);
  };
  const remember = (path: string, size: number): void => {
    sizes.set(path, size);
    remembered += size;
    for (const oldest of sizes.keys()) {
      if (remembered <= mostBytes || oldest === path) break;
      forget(oldest);
    }
  };
  const begin = (path: string): Promise<Uint8Array> => {
    const loading = load(path);
    loading.then(
      (bytes) => {
        // What ends after it was forgotten takes no room: another reading may have begun in its place.
        if (files.get(path) === loading) remember(path, bytes.length);
      },
      () => undefined,
    );
    return loading;
  };
  return {
    read: (path) => openOnce(files, path, () => begin(path)),
    forget() {
      files.clear();
      sizes.clear();
      remembered = 0;
    },
  };
}
