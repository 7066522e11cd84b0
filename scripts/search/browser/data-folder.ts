/** Hands on the search data of a site: its list of bundles, and its files, each loaded once. */
import { type SearchManifest, searchFiles } from "../manifest.ts";
import { openManifest } from "../sealed-manifest.ts";
import { loadBytes } from "./data-files.ts";
import { engineVersion } from "./pagefind-engine.js";
import { rememberFiles } from "./remembered-files.ts";
import { unpack } from "./unpack.ts";

/** The folder `search/data/`. */
export interface DataFolder {
  /** Its list of bundles as it is now. */
  manifest(): Promise<SearchManifest>;
  /** A file below the folder, unpacked. */
  read(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
  readJson<T>(path: string): Promise<T>;
  /** Forgets every file, so that the next reading begins anew. */
  forget(): void;
}

/** Whether a failure is that the data are of another version: its message is shown to the reader as it stands. */
export function isOtherVersion(error: unknown): error is Error {
  return error instanceof Error && error.cause === otherVersion;
}

const otherVersion = "other-version";

/** So many bytes are remembered besides what the engines keep; the oldest are forgotten. */
const mostRemembered = 24 * 1024 * 1024;

/** Opens the folder at an absolute address that ends in a slash. */
export function openDataFolder(address: string): DataFolder {
  const { read, forget } = rememberFiles(
    async (path) => unpack(await loadBytes(address + path, "default")),
    mostRemembered,
  );
  const readText = async (path: string): Promise<string> => new TextDecoder().decode(await read(path));
  return {
    read,
    readText,
    async readJson<T>(path: string) {
      return JSON.parse(await readText(path)) as T;
    },
    forget,
    manifest: () => readManifest(address),
  };
}

async function readManifest(address: string): Promise<SearchManifest> {
  const bytes = await loadBytes(address + searchFiles.manifest, "no-cache");
  const manifest = openManifest(new TextDecoder().decode(bytes), engineVersion);
  if (manifest === "damaged") throw new Error("the list of bundles is damaged");
  if (manifest === "other-version")
    throw new Error("检索程序和检索数据不是同一个版本，请刷新网页；还不行，请告诉网站管理员重新生成网站。", {
      cause: otherVersion,
    });
  return manifest;
}
