/** Hands on the parts of office files as text, and a LibreOffice that opens them where the machine has one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { test } from "vitest";
import { parseXml, type XmlElement } from "./xml-tree.ts";

/** A part of a docx or xlsx, such as `word/document.xml`. */
export function readPart(file: Uint8Array, path: string): string {
  const part = unzipSync(file)[path];
  if (!part) throw new Error(`there is no ${path} in the file`);
  return strFromU8(part);
}

/** The same as a tree, which it must be. */
export function readTree(file: Uint8Array, path: string): XmlElement {
  const text = readPart(file, path).replace(/^<\?xml[^>]*\?>\s*/, "");
  return parseXml(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
}

/** Every element of a name, wherever it stands. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** The paths of all parts, as they lie in the file. */
export function listParts(file: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(file));
}

const hasOffice = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;
if (!hasOffice)
  process.stderr.write("Tests that open files in LibreOffice are skipped: there is no soffice\n");

/** `test` for what needs LibreOffice: skipped, and counted as skipped, where there is none. */
export const officeTest: typeof test = test.skipIf(!hasOffice) as typeof test;

/** Opens a file in LibreOffice and gives it back in another form: `pdf`, `html`, `csv:<filter>`. */
export function convert(file: Uint8Array, name: string, form: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-office-"));
  try {
    writeFileSync(join(folder, name), file);
    const words = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", form];
    const { status, stderr } = spawnSync("soffice", [...words, "--outdir", folder, join(folder, name)], {
      encoding: "utf8",
      timeout: 100_000,
    });
    if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
    return readFileSync(join(folder, name.replace(/\.\w+$/, `.${form.split(":")[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
