import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exportTableAsDocx } from "../../scripts/export/table-docx.ts";
import { exportTableAsXlsx } from "../../scripts/export/table-xlsx.ts";
import { normaliseOfficeFile } from "../../scripts/export/zip-normal.ts";
import { fillReportForm, handMasthead } from "../support/filled-form.ts";
import { listParts, readPart } from "../support/office-parts.ts";

const writer = fileURLToPath(new URL("../support/write-office-files.ts", import.meta.url));

/** The files as a process in another time zone writes them. */
function writeIn(zone: string): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-zone-"));
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), writer, folder],
      { encoding: "utf8", env: { ...process.env, TZ: zone } },
    );
    if (status !== 0) throw new Error(stderr);
    return ["table.docx", "table.xlsx"].map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("office files of the same table", () => {
  test("are the same bytes twice in one process", async () => {
    for (const write of [exportTableAsDocx, exportTableAsXlsx]) {
      const [first, second] = [
        await write(fillReportForm(), handMasthead),
        await write(fillReportForm(), handMasthead),
      ];
      expect(Buffer.compare(first, second)).toBe(0);
    }
  });

  test.each(["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"])(
    "are the same bytes in %s",
    async (zone) => {
      const here = [
        await exportTableAsDocx(fillReportForm(), handMasthead),
        await exportTableAsXlsx(fillReportForm(), handMasthead),
      ];
      const there = writeIn(zone);
      expect(here.map((bytes, index) => Buffer.compare(bytes, there[index] ?? Buffer.alloc(0)))).toEqual([
        0, 0,
      ]);
    },
  );
});

describe("an office file packed anew", () => {
  const entries = {
    "word/document.xml": strToU8("<w/>"),
    "docProps/core.xml": strToU8(
      '<c><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-23T09:08:07.123Z</dcterms:created></c>',
    ),
    "[Content_Types].xml": strToU8("<Types/>"),
  };

  test("does not tell when or in which order it was packed", () => {
    const reversed = Object.fromEntries(Object.entries(entries).reverse());
    const [first, second] = [
      zipSync(entries, { mtime: "2026-11-23T10:00:00" }),
      zipSync(reversed, { mtime: "2025-01-02T03:04:06" }),
    ].map((bytes) => normaliseOfficeFile(bytes, "2024-12-31"));
    expect(first).toEqual(second);
  });

  test("begins with its list of types and bears the day it is told", () => {
    const packed = normaliseOfficeFile(zipSync(entries), "2024-12-31");
    expect(listParts(packed)).toEqual(["[Content_Types].xml", "docProps/core.xml", "word/document.xml"]);
    expect(readPart(packed, "docProps/core.xml")).toContain(">2024-12-31T00:00:00Z<");
  });
});
