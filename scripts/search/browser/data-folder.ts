/** Hands on the search data of a site: its list of bundles and its files, each loaded once. */
import { manifestFormat, type SearchManifest, searchFiles } from "../manifest.ts";
import { loadBytes } from "./data-files.ts";
import { engineVersion } from "./pagefind-engine.js";
import { unpack } from "./unpack.ts";

/** The folder `search/data/`. */
export interface DataFolder {
  manifest(): Promise<SearchManifest>;
  /** A file below the folder, unpacked. */
  read(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
  readJson<T>(path: string): Promise<T>;
}

/** Whether a failure is that the data are of another version: its message is shown to the reader as it stands. */
export function isOtherVersion(error: unknown): error is Error {
  return error instanceof Error && error.cause === otherVersion;
}

const otherVersion = "other-version";

/** So many files are remembered; an index of forty thousand documents has some ten thousand. */
const mostRemembered = 400;

/** Opens the folder at an absolute address that ends in a slash. */
export function openDataFolder(address: string): DataFolder {
  const files = new Map<string, Promise<Uint8Array>>();
  let listed: Promise<SearchManifest> | undefined;

  const read = (path: string): Promise<Uint8Array> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const loading = loadBytes(address + path, false).then(unpack);
    files.set(path, loading);
    // One bad reading must not spoil the rest of the visit.
    loading.catch(() => files.delete(path));
    const [oldest] = files.keys();
    if (files.size > mostRemembered && oldest !== undefined) files.delete(oldest);
    return loading;
  };
  const readText = async (path: string): Promise<string> => new TextDecoder().decode(await read(path));
  return {
    read,
    readText,
    async readJson<T>(path: string) {
      return JSON.parse(await readText(path)) as T;
    },
    manifest() {
      listed ??= readManifest(address).catch((error: unknown) => {
        listed = undefined;
        throw error;
      });
      return listed;
    },
  };
}

async function readManifest(address: string): Promise<SearchManifest> {
  const bytes = await loadBytes(address + searchFiles.manifest, true);
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as SearchManifest;
  if (manifest.format !== manifestFormat || manifest.engine.version !== engineVersion)
    throw new Error("检索程序和检索数据不是同一个版本，请刷新网页；还不行，请告诉网站管理员重新生成网站。", {
      cause: otherVersion,
    });
  return manifest;
}
