/** Whether a run may take a notice as read: it must say the same as a run that reads it again. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { makeAttachmentLook } from "../../scripts/record/attachment-look.ts";
import { elementIds } from "../../scripts/record/elements.ts";
import { keepNotice, recallNotice } from "../../scripts/record/kept-notice.ts";
import type { Notice } from "../../scripts/record/notice.ts";
import { readStandards } from "../../scripts/record/read-standards.ts";
import { readSiteConfig } from "../../scripts/record/site-config.ts";
import type { Standards } from "../../scripts/record/standards.ts";
import type { CountyFiles } from "../../scripts/catalog/county-files.ts";
import { type InspectedCounty, inspectCounty } from "../../scripts/inspection/inspect-county.ts";
import { openSoundness } from "../../scripts/inspection/sound-notice.ts";
import { readCountyFiles } from "../../scripts/effects/read-county.ts";
import ownConfig from "../../site.config.ts";
import { readCodeFixture } from "../support/code-fixture.ts";
import { baseFiles, changedNotice, countyFiles, inspectFiles, noticePath } from "../support/small-county.ts";
import { takeAsRead } from "../support/sound-files.ts";

const root = new URL("../..", import.meta.url).pathname;
const fixtures = new URL("../fixtures/codes/", import.meta.url);
const indexPattern = /^\d{9}\/\d{4}-\d{5}$/;
const config = readSiteConfig(
  JSON.parse((baseFiles["site.config.ts"] ?? "").replace(/^export default /, "")),
  "",
);
let standards: Standards;

beforeAll(() => {
  const { standards: own, standardsFolder } = countyFiles({});
  const read = readStandards(standardsFolder, own).value;
  if (!read || !config.value) throw new Error("no standards");
  standards = read;
});

describe("a fixture says the same when its sound notices are taken as read", () => {
  test.each(readdirSync(fixtures).sort())("%s", (name) => {
    const { overlay, calls } = readCodeFixture(readFileSync(new URL(name, fixtures), "utf8"));
    const touched = Object.keys(overlay).some(
      (path) => path.startsWith("content/standards/") || path === "site.config.ts",
    );
    if (calls.length > 0 || touched) return;
    const files = countyFiles(overlay);
    const before = inspectFiles(files);
    const after = inspectFiles(
      takeAsRead(files, { standards, indexPattern: config.value?.indexPattern ?? indexPattern }),
    );
    expect(after.diagnostics).toEqual(before.diagnostics);
    expect(facts(after)).toEqual(facts(before));
  });
});

describe("the sample county", () => {
  let files: CountyFiles;
  let inspect: (files: CountyFiles) => InspectedCounty;
  let read: CountyFiles;

  beforeAll(async () => {
    const { value } = readSiteConfig(ownConfig, "site.config.ts");
    if (!value) throw new Error("no configuration");
    files = await readCountyFiles({
      content: join(root, "content"),
      standards: join(root, "content/standards"),
      seenFrom: root,
      makeLook: makeAttachmentLook,
    });
    inspect = (of) => inspectCounty(of, value, value.today ?? ("2026-01-01" as CivilDate));
    read = takeAsRead(files, { standards, indexPattern: value.indexPattern });
  });

  test("has notices that are sound, and says the same", () => {
    expect(read.sound?.size).toBeGreaterThan(20);
    const [before, after] = [inspect(files), inspect(read)];
    expect(after.diagnostics).toEqual(before.diagnostics);
    expect(facts(after)).toEqual(facts(before));
  });

  test("keeps every fact and every place of its notices", () => {
    const { catalog } = inspect(files);
    const notices = [...(catalog?.published ?? []).map(({ notice }) => notice), ...(catalog?.held ?? [])];
    expect(notices.length).toBeGreaterThan(20);
    for (const notice of notices) {
      const kept = JSON.stringify(keepNotice(notice));
      expect(kept).not.toContain(notice.place.file);
      const { places, ...told } = recallNotice(JSON.parse(kept), notice.place.file);
      const { places: before, ...facts } = notice;
      expect(told).toEqual(facts);
      expect(elementIds.map(places)).toEqual(elementIds.map(before));
      expect(elementIds.map((id) => places(id) === told.place)).toEqual(
        elementIds.map((id) => before(id) === notice.place),
      );
    }
  });
});

describe("a notice is not sound", () => {
  const isSound = (text: string, key = noticePath.slice("content/".length)): boolean =>
    openSoundness({ standards, indexPattern })({
      key,
      file: { path: `content/${key}`, content: { kind: "bytes", bytes: Buffer.from(text) } },
    }) !== undefined;

  test("that has any complaint of its own, and is where it has none", () => {
    expect(isSound(changedNotice())).toBe(true);
    expect(isSound(changedNotice(["公开方式: 主动公开\n", "公开方式: 主动公开\n备注: 略\n"]))).toBe(false);
    expect(isSound(`${changedNotice()}\n按照国土资源局的要求办理。\n`)).toBe(false);
    expect(isSound(`${changedNotice()}\n联系人身份证号 41032819800101123X。\n`)).toBe(false);
    expect(isSound(changedNotice(), "notices/2024/张三41032819800101123X.md")).toBe(false);
  });
});

/** What the catalog and the tables say, without functions. */
function facts({ catalog, tables, passedOver, waivers }: InspectedCounty): unknown {
  const plain = ({ places, ...notice }: Notice): unknown => notice;
  return {
    published: catalog?.published.map(({ notice, ...entry }) => ({
      ...entry,
      relations: undefined,
      notice: plain(notice),
    })),
    held: catalog?.held.map(plain),
    tombstones: catalog?.tombstones,
    cells: tables.map(({ year, cells }) => [year, cells]),
    passedOver,
    waivers,
  };
}
