/** Hands on files for the preview: what lies in the built site, what every site carries, and attachments where they lie. */
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildRecordName } from "../archive/verified-parts.ts";
import { browserScriptPath, bundleBrowser } from "./browser-bundle.ts";
import type { PreviewAnswer } from "./preview-server.ts";
import { listTemplateAssets } from "./template-assets.ts";

/** Whether a site lies in the folder that an earlier run has written. */
export function hasSite(folder: string): boolean {
  return existsSync(join(folder, buildRecordName));
}

/** Whether there is a file at a path of the site; a folder is none, and nothing is at a path that no disk can hold. */
export function hasSiteFile(folder: string, path: string): boolean {
  try {
    return lstatSync(join(folder, path)).isFile();
  } catch {
    return false;
  }
}

/** The style sheets and scripts of every site, before they are written. */
export async function readPreviewAsset(path: string): Promise<PreviewAnswer | undefined> {
  if (!path.startsWith("assets/")) return undefined;
  if (path === browserScriptPath)
    return { body: new Uint8Array(await bundleBrowser("host")), type: typeOf(path) };
  const found = (await listTemplateAssets()).find((asset) => asset.path === path);
  return found && { body: new Uint8Array(await found.read()), type: typeOf(path) };
}

/** A file of the content folder, as an attachment is handed out. */
export function readPreviewFile(file: string): PreviewAnswer | undefined {
  try {
    return { body: new Uint8Array(readFileSync(file)), type: typeOf(file) };
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  pdf: "application/pdf",
  txt: "text/plain",
  csv: "text/csv",
  woff2: "font/woff2",
};

function typeOf(path: string): string {
  return types[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
}
