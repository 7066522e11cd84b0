/** `strip` and `check` on the disk: a cleaned copy beside the original, and attachments judged as they lie there. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readAttachmentText } from "../../scripts/source/attachment-text.ts";
import { callCli } from "../support/call-cli.ts";
import { identityOf } from "../support/drawn-persons.ts";
import { coreOf, makeXlsx } from "../support/planted-office.ts";
import { readComplaints } from "../support/run-cli.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const own = identityOf("41032819900101123");
const folder = "content/attachments/2024";
const county = writeSmallCounty({
  [noticePath]: changedNotice([
    "公开方式: 主动公开",
    "公开方式: 主动公开\n附件:\n  - {名称: 名单, 文件: 2024/名单.xlsx}",
  ]),
});
const original = makeXlsx([{ name: "名单", rows: [["张三", own]] }], { core: coreOf("陈起草", "周修改") });
mkdirSync(join(county, folder), { recursive: true });
writeFileSync(join(county, folder, "名单.xlsx"), original);
afterAll(() => rmSync(county, { recursive: true, force: true }));

test("check reads attachments from the disk, and prints no number", async () => {
  const ran = await callCli(["check", "--format", "json"], county);
  expect(readComplaints(ran)).toEqual([
    `attachment-author ${folder}/名单.xlsx`,
    `personal-number ${folder}/名单.xlsx`,
  ]);
  expect(ran.stdout + ran.stderr).not.toContain(own.slice(3, -2));
});

test("a cleaned copy is written beside, nothing is written over, and the original goes only where it is named", async () => {
  const beside = await callCli(["strip", `${folder}/名单.xlsx`], county);
  expect([beside.status, beside.stdout.trim()]).toEqual([0, `${folder}/名单.stripped.xlsx`]);
  expect(readFileSync(join(county, folder, "名单.xlsx"))).toEqual(Buffer.from(original));
  expect((await callCli(["strip", `${folder}/名单.xlsx`], county)).status).toBe(2);
  expect(
    (await callCli(["strip", `${folder}/名单.xlsx`, "--out", `${folder}/名单.xlsx`], county)).status,
  ).toBe(0);
  const cleaned = readFileSync(join(county, folder, "名单.xlsx"));
  expect(cleaned).toEqual(readFileSync(join(county, folder, "名单.stripped.xlsx")));
  expect(readAttachmentText("名单.xlsx", cleaned).value?.marks).toEqual([]);
});

test("a copy that cannot be written is said: no folder, or a link", async () => {
  const cleaned = `${folder}/名单.xlsx`;
  symlinkSync(join(county, cleaned), join(county, "lian.xlsx"));
  for (const words of [
    ["strip", cleaned, "--out", "meiyou/名单.xlsx"],
    ["strip", "lian.xlsx", "--out", "lian.xlsx"],
  ]) {
    const { status, stderr } = await callCli(words, county);
    expect([status, stderr.includes("[not-written]")]).toEqual([2, true]);
  }
});
