/** Reads what only the screens of a hall carry: the files beside their pages, and the parts of the large screen's one file. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareCodePoints } from "../text/collate.ts";
import { policyDigestOf } from "../text/digest.ts";

/** The sheet and the script of the large screen, and by which digests a policy lets them in. */
export interface LobbyParts {
  readonly css: string;
  readonly script: string;
  readonly cssDigest: string;
  readonly scriptDigest: string;
}

/** A file that the pages of the touch screen need, with its path below the site root. */
export interface KioskAsset {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads the files of `templates/kiosk/`. */
export async function readKioskAssets(): Promise<readonly KioskAsset[]> {
  const folder = fileURLToPath(new URL("../../templates/kiosk/", import.meta.url));
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort(compareCodePoints);
  return Promise.all(
    names.map(async (name) => ({ path: `assets/${name}`, bytes: await readFile(join(folder, name)) })),
  );
}

/** Reads the parts of the large screen's page. */
export async function readLobbyParts(): Promise<LobbyParts> {
  const read = (path: string) => readFile(new URL(`../../templates/${path}`, import.meta.url), "utf8");
  const sheets = await Promise.all(["assets/tokens.css", "lobby/lobby.css", "lobby/slides.css"].map(read));
  const css = `\n${sheets.join("\n")}`;
  const script = `\n${await read("lobby/lobby.js")}`;
  return { css, script, cssDigest: policyDigestOf(css), scriptDigest: policyDigestOf(script) };
}
