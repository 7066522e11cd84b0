import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { digestOf } from "../../scripts/text/digest.ts";
import { readSiteConfig } from "../../scripts/record/site-config.ts";
import { writeBagInfo } from "../../scripts/archive/bag-tags.ts";
import type { Provenance } from "../../scripts/archive/provenance.ts";
import { writeReadMe } from "../../scripts/archive/read-me.ts";
import { writeWarc } from "../../scripts/archive/write-warc.ts";
import { outgrowsZip, writeZip } from "../../scripts/archive/write-zip.ts";
import { listChecksums } from "../../scripts/commands/kept-files.ts";
import { readWarc } from "../support/read-warc.ts";
import { readZip } from "../support/read-zip.ts";

const config = readSiteConfig(
  {
    county: "青崖县",
    siteName: "青崖县人民政府",
    mark: "青崖",
    baseUrl: "https://qingya.example/xxgk/",
    siteIdCode: "9999990001",
    host: "青崖县人民政府办公室",
    operator: "青崖县大数据中心",
  },
  "site.config.ts",
).value;

function provenance(changes: Partial<Provenance> = {}): Provenance {
  if (!config) throw new Error("the configuration is not sound");
  const [day, contentDate] = ["2025-01-31", "2025-01-20"] as CivilDate[];
  if (!day || !contentDate) throw new Error("no days");
  return {
    config,
    commit: undefined,
    day,
    contentDate,
    version: "1.2.3",
    years: undefined,
    notices: 12,
    reports: 1,
    ...changes,
  };
}

const texts: Readonly<Record<string, string>> = {
  "assets/site.css": "body{}",
  "index.html": `<!doctype html><p>${"政府信息公开".repeat(20_000)}`,
  "notices/1/empty.txt": "",
};

/** The files, each read in pieces of so many bytes. */
function filesInPieces(size: number) {
  return Object.entries(texts).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    async function* read(): AsyncIterable<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    }
    return { path, size: bytes.length, sha256: digestOf(bytes), read };
  });
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Runs with the clock of another place. */
async function inZone<T>(zone: string, run: () => Promise<T>): Promise<T> {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

describe("a web archive", () => {
  test("is read back record by record, empty files too", async () => {
    const records = readWarc(await gather(writeWarc(provenance(), filesInPieces(65_536))));
    expect(records.map(({ fields }) => fields.get("warc-target-uri") ?? "")).toEqual([
      "",
      ...Object.keys(texts).map((path) => `https://qingya.example/xxgk/${path}`),
    ]);
    expect(records.slice(1).map(({ block }) => block.toString("utf8"))).toEqual(Object.values(texts));
    expect(records.map(({ fields }) => fields.get("warc-record-id"))).toEqual(
      records.map(() =>
        expect.stringMatching(
          /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
        ),
      ),
    );
  });

  test("is the same in every time zone, whenever it is made", async () => {
    const make = () => gather(writeWarc(provenance(), filesInPieces(65_536)));
    const [east, west] = [await inZone("Asia/Shanghai", make), await inZone("America/Sao_Paulo", make)];
    expect(east.equals(west)).toBe(true);
  });
});

describe("a zip", () => {
  test("is read back entry by entry", async () => {
    const entries = readZip(await gather(writeZip(filesInPieces(65_536))));
    expect(entries.map(({ name, content }) => [name, content.toString("utf8")])).toEqual(
      Object.entries(texts),
    );
    expect(entries.map(({ mode }) => mode.toString(8))).toEqual(["100644", "100644", "100644"]);
  });

  test("is the same in every time zone, where a night has no midnight too", async () => {
    const make = () => gather(writeZip(filesInPieces(65_536)));
    const zones = ["Asia/Shanghai", "America/Sao_Paulo", "Pacific/Apia"];
    const made = [];
    for (const zone of zones) made.push(digestOf(await inZone(zone, make)));
    expect(new Set(made).size).toBe(1);
  });

  test("is not made of more files or bytes than every reader can open", () => {
    const files = (count: number, size: number) =>
      Array.from({ length: count }, (_, index) => ({ path: `notices/${index}/index.html`, size }));
    expect(outgrowsZip(files(65_535, 10))).toBe(false);
    expect(outgrowsZip(files(65_536, 10))).toBe(true);
    expect(outgrowsZip(files(4, 1_000_000_000))).toBe(false);
    expect(outgrowsZip(files(5, 1_000_000_000))).toBe(true);
  });
});

test("lists are in code-point order, in whatever order files were written", () => {
  const kept = (path: string) => [path, { size: 1, sha256: digestOf(path), sha512: "" }] as const;
  const paths = ["site/b.html", "read-me.txt", "site/a/b.html", "site/B.html", "site/a.html"];
  const listed = (order: readonly string[]) =>
    listChecksums({ files: new Map(order.map(kept)) }, "site/").map(({ path }) => path);
  expect(listed(paths)).toEqual(["B.html", "a.html", "a/b.html", "b.html"]);
  expect(listed(paths.toReversed())).toEqual(listed(paths));
});

describe("what an archive says of its origin", () => {
  const commit = {
    commit: "0123456789abcdef0123456789abcdef01234567",
    date: "2025-01-21" as CivilDate,
    changedOn: "2025-01-20" as CivilDate,
    uncommitted: ["/county/content/guide.md"],
  };

  test("names commit, days and software, one field a line", () => {
    const info = writeBagInfo(provenance({ commit }), { bytes: 1234, files: 5 });
    expect(info.split("\n")).toEqual(
      expect.arrayContaining([
        "Source-Organization: 青崖县人民政府办公室",
        "Bagging-Date: 2025-01-20",
        "Payload-Oxum: 1234.5",
        "Bag-Software-Agent: Gongkai 1.2.3",
        `Gongkai-Commit: ${commit.commit}`,
        "Gongkai-Content-Date: 2025-01-20",
        "Gongkai-Site-Day: 2025-01-31",
        "Gongkai-Uncommitted-Files: 1",
        `Internal-Sender-Description: 内容来自提交 ${commit.commit}（2025年1月21日），另有 1 个文件改动后没有提交`,
      ]),
    );
  });

  test("says that it knows no commit where there is none", () => {
    expect(writeBagInfo(provenance(), { bytes: 1, files: 1 })).toContain("Gongkai-Commit: unknown\n");
    expect(writeReadMe(provenance(), true)).toContain("提交        unknown");
  });

  test("keeps one line a field, whatever a county writes into its names", () => {
    if (!config) throw new Error("the configuration is not sound");
    const host = "青崖县人民政府\r\nPayload-Oxum: 0.0";
    const info = writeBagInfo(provenance({ config: { ...config, host } }), { bytes: 1, files: 1 });
    expect(info.split("\n").filter((line) => line.startsWith("Payload-Oxum"))).toEqual(["Payload-Oxum: 1.1"]);
  });

  test("can be read by the oldest editors of Chinese text", () => {
    const text = writeReadMe(provenance({ years: { first: 2023, last: 2024 } }), false);
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain("本副本只含2023年至2024年公开的信息");
    expect(text).not.toContain("site.zip");
  });
});
