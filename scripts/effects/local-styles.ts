/** Reads the style sheets of pages that open by themselves, as one text to put into them. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The house's colours and sizes, then the sheet for the office's own pages. */
export async function readLocalStyles(): Promise<string> {
  const paths = ["../../templates/assets/tokens.css", "../../templates/local/local.css"];
  const sheets = await Promise.all(
    paths.map((path) => readFile(fileURLToPath(new URL(path, import.meta.url)), "utf8")),
  );
  return sheets.join("\n");
}
