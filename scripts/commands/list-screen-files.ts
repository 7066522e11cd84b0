/** Lists the files that only the edition for screens carries. */
import type { Catalog } from "../catalog/catalog.ts";
import { makeLobby } from "../page/lobby.ts";
import { lobbyPage } from "../../templates/lobby/lobby.ts";
import { readKioskAssets, readLobbyParts } from "../effects/screen-assets.ts";
import type { ExportedFile } from "./list-data-exports.ts";

/** The sheets and scripts of touching, and the page of the large screen. */
export async function listScreenFiles(catalog: Catalog): Promise<readonly ExportedFile[]> {
  const assets = await readKioskAssets();
  return [
    ...assets.map(({ path, bytes }) => ({ path, content: bytes })),
    { path: "lobby.html", content: lobbyPage(makeLobby(catalog), await readLobbyParts()) },
  ];
}
