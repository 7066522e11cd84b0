/** Signing a notice from the command line, as a reviewer and as the clerk who enters what was signed on paper. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { writeNotice } from "../support/notice-text.ts";
import { type CallOutcome, readComplaints } from "../support/run-cli.ts";
import { codeOf, gated } from "../support/signed-county.ts";
import { noticePath, writeSmallCounty } from "../support/small-county.ts";

const notice = writeNotice({
  索引号: "005429713/2024-00012",
  成文日期: "2024-05-20",
  发布日期: "2024-05-24",
  重要程度: "一般",
  状态: "送审",
});
let county = "";
const lay = (text: string) => {
  county = writeSmallCounty(gated({ [noticePath]: text }));
};
const approve = (...words: readonly string[]): Promise<CallOutcome> =>
  callCli(["approve", noticePath, ...words], county);
const now = (): string => readFileSync(join(county, noticePath), "utf8");
const signAll = async () => [
  await approve("--role", "经办人员", "--by", "zheng", "--on", "2024-05-21", "--opinion", "数据已核: 同意"),
  await approve("--role", "保密审查", "--by", "许某某", "--on", "2024-05-22"),
  await approve("--role", "信息中心主任", "--by", "杨某某", "--on", "2024-05-23"),
];
afterEach(() => rmSync(county, { recursive: true, force: true }));

describe("approve", () => {
  test("adds signatures and nothing else, until all have signed and the state is 已审", async () => {
    lay(notice);
    expect((await signAll()).map(({ status }) => status)).toEqual([0, 0, 0]);
    const { code, parts } = codeOf(notice);
    const signature = (role: string, by: string, on: string, more = "") =>
      `  - 环节: ${role}\n    审核人: ${by}\n    日期: ${on}\n${more}    核准码: ${code}\n`;
    const [head = "", body = ""] = notice.split("---\n").slice(1);
    expect(now()).toBe(
      `---\n${head.replace("送审", "已审")}审核:\n${signature("经办人员", "郑某某", "2024-05-21", '    意见: "数据已核: 同意"\n')}    分项码: ${parts}\n${signature("保密审查", "许某某", "2024-05-22")}${signature("信息中心主任", "杨某某", "2024-05-23")}---\n${body}`,
    );
    expect(
      readComplaints(await callCli(["check", "--format", "json"], county)).filter((line) =>
        line.startsWith("review"),
      ),
    ).toEqual([]);
  });

  test("sets the state wherever it stands", async () => {
    const below = notice.replace("状态: 送审\n", "").replace("\n---\n现", "\n审核: []\n状态: 送审\n---\n现");
    lay(below);
    expect((await signAll()).map(({ status }) => status)).toEqual([0, 0, 0]);
    expect([now().includes("状态: 已审"), now().match(/环节/g)?.length]).toEqual([true, 3]);
  });

  test("tells who is still to sign, as words and as data", async () => {
    lay(notice);
    const { stdout, stderr } = await approve(
      "--role",
      "保密审查",
      "--by",
      "许某某",
      "--on",
      "2024-05-22",
      "--format",
      "json",
    );
    expect(JSON.parse(stdout)).toEqual({
      file: noticePath,
      role: "secrecy-reviewer",
      owed: ["handler", "centre-director"],
    });
    expect(stderr).toContain("还要：经办人员、信息中心主任。");
  });

  test.each([
    ["too early", ["--role", "信息中心主任", "--by", "杨某某", "--on", "2024-05-23"], "sign-too-early"],
    [
      "by a wrong hand",
      ["--role", "保密审查", "--by", "吴某某", "--on", "2024-05-23"],
      "reviewer-without-role",
    ],
    ["by nobody known", ["--role", "保密审查", "--by", "赵某某", "--on", "2024-05-23"], "unknown-reviewer"],
    ["after publication", ["--role", "保密审查", "--by", "许某某", "--on", "2024-05-25"], "review-late"],
    ["on another text", ["--role", "保密审查", "--by", "许某某", "--code", "00ff"], "code-differs"],
    [
      "entered by nobody known",
      ["--role", "保密审查", "--by", "许某某", "--on", "2024-05-23", "--recorded-by", "孙某某"],
      "unknown-reviewer",
    ],
  ])("refuses a signature %s, and leaves the file alone", async (_, words, code) => {
    lay(notice);
    const outcome = await approve(...words);
    expect([outcome.status, readComplaints(outcome)]).toEqual([1, [`${code} 命令行`]]);
    expect(now()).toBe(notice);
  });

  test("refuses a second role for the author, either way round", async () => {
    lay(notice);
    await approve("--role", "保密审查", "--by", "许某某", "--on", "2024-05-21");
    const outcome = await approve("--role", "经办人员", "--by", "许某某", "--on", "2024-05-21");
    expect([outcome.status, readComplaints(outcome)]).toEqual([1, ["reviewer-is-author 命令行"]]);
  });

  test("refuses what check refuses, and signs nothing that cannot be read", async () => {
    lay(notice.replace("2024-05-20", "2024-02-30"));
    const outcome = await approve("--role", "保密审查", "--by", "许某某", "--on", "2024-05-22");
    expect(outcome.status).toBe(2);
    expect(readComplaints(outcome)).toEqual([`bad-date ${noticePath}:6:7`]);
  });

  test("sends back with a reason, and the state is 草稿 again", async () => {
    lay(notice);
    const { status } = await approve(
      "--role",
      "信息中心主任",
      "--by",
      "杨某某",
      "--on",
      "2024-05-22",
      "--return",
      "补上责任单位",
    );
    expect([
      status,
      now().includes("结论: 退回\n    意见: 补上责任单位"),
      now().includes("状态: 草稿"),
    ]).toEqual([0, true, true]);
  });

  test("prints a sheet with the code, the whole text and a box for each who signs; its code enters the signature", async () => {
    lay(notice);
    const { status, stdout } = await approve("--print");
    const sheet = readFileSync(join(county, stdout.trim()), "utf8");
    const code = /核准码 <strong>([0-9a-f ]+)<\/strong>/.exec(sheet)?.[1] ?? "";
    expect([status, code.replaceAll(" ", "")]).toEqual([0, codeOf(notice).code]);
    for (const words of [
      "经办人员",
      "信息中心主任",
      "保密审查",
      "现将有关事项通知如下",
      "☑ 主动公开",
      "护林防火",
    ])
      expect(sheet).toContain(words);
    expect(sheet).not.toMatch(/<script|https?:\/\/(?!luoning)/);
    const entered = await approve(
      "--role",
      "经办人员",
      "--by",
      "郑某某",
      "--on",
      "2024-05-21",
      "--code",
      code,
      "--recorded-by",
      "许某某",
    );
    expect([entered.status, now().includes("登记人: 许某某")]).toEqual([0, true]);
    writeFileSync(join(county, noticePath), now().replace("认真组织", "精心组织"));
    const late = await approve("--role", "保密审查", "--by", "许某某", "--on", "2024-05-21", "--code", code);
    expect(readComplaints(late)).toEqual(["code-differs 命令行"]);
  });

  test("wants a file, a role and a person", async () => {
    lay(notice);
    expect((await callCli(["approve"], county)).status).toBe(2);
    expect((await approve("--role", "保密审查")).status).toBe(2);
    expect(
      (await callCli(["approve", "005429713/2024-00099", "--role", "保密审查", "--by", "许某某"], county))
        .status,
    ).toBe(2);
    expect(existsSync(join(county, "_approvals"))).toBe(false);
  });
});
