/** The audit as it is called: clean, of one file, for spreadsheets, as a page, without a history. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callCli } from "../support/call-cli.ts";
import { commitAll, runGit } from "../support/git-county.ts";
import { readComplaints } from "../support/run-cli.ts";
import { changedNotice, noticePath, writeSmallCounty } from "../support/small-county.ts";

const signed =
  "公开方式: 主动公开\n审核: [{环节: 信息中心主任, 审核人: 李秀英, 日期: 2024-05-24, 登记人: 王建国}]";
const people = "- {姓名: 王建国, 邮箱: wjg@qingya.example}\n- {姓名: 李秀英, 邮箱: lixy@qingya.example}\n";
let county = "";

beforeEach(() => {
  county = writeSmallCounty({ "content/people.yaml": people });
  runGit(county, ["init", "--quiet"]);
  commitAll(county, { day: "2024-05-24T09:00:00+08:00", subject: "发布防汛通知" });
});

afterEach(() => rmSync(county, { recursive: true, force: true }));

function audit(...words: readonly string[]) {
  return callCli(["audit", "--today", "2024-12-31", ...words], county);
}

describe("the audit", () => {
  test("has nothing to say of a notice brought on its day and signed by the reviewer", async () => {
    writeFileSync(
      join(county, noticePath),
      changedNotice(["公开方式: 主动公开", signed.replace(", 登记人: 王建国", "")]),
    );
    commitAll(county, { day: "2024-05-24T10:00:00+08:00", name: "李秀英", email: "lixy@qingya.example" });
    const outcome = await audit();
    expect([outcome.status, readComplaints(outcome)]).toEqual([0, []]);
  });

  test("lets a clerk enter a signature given on paper, where the sign-off names the clerk", async () => {
    writeFileSync(join(county, noticePath), changedNotice(["公开方式: 主动公开", signed]));
    commitAll(county, { day: "2024-05-24T10:00:00+08:00" });
    expect((await audit()).status).toBe(0);
    writeFileSync(
      join(county, noticePath),
      changedNotice(["公开方式: 主动公开", signed.replace("王建国", "赵敏")]),
    );
    commitAll(county, { day: "2024-05-24T11:00:00+08:00" });
    expect(readComplaints(await audit())).toEqual([`sign-off-by-other ${noticePath}:11:1`]);
  });

  test("tells each version of one notice by the names of elements", async () => {
    writeFileSync(join(county, noticePath), changedNotice(["成文日期: 2024-05-20", "成文日期: 2024-05-21"]));
    commitAll(county, { day: "2024-05-25T10:00:00+08:00", subject: "更正成文日期" });
    const { notices } = JSON.parse((await audit(noticePath, "--format", "json")).stdout) as {
      readonly notices: readonly {
        readonly versions: readonly { readonly what: string; readonly on: string }[];
      }[];
    };
    expect(notices[0]?.versions.map(({ on, what }) => [on, what])).toEqual([
      ["2024-05-24 09:00", "新建，正文 3 行"],
      ["2024-05-25 10:00", "改了成文日期"],
    ]);
  });

  test("accepts a changed date that is waived with a reason, and check does not call the waiver unused", async () => {
    const waiver =
      "豁免: [{规则: publication-date-changed, 理由: 录入时写错, 责任人: 王建国, 日期: 2024-05-26}]";
    const changed = changedNotice(
      ["发布日期: 2024-05-24", "发布日期: 2024-05-25"],
      ["公开方式: 主动公开", `公开方式: 主动公开\n${waiver}`],
    );
    writeFileSync(join(county, noticePath), changed);
    commitAll(county, { day: "2024-05-26T10:00:00+08:00" });
    const outcome = await audit();
    expect(readComplaints(outcome)).toEqual([]);
    expect(outcome.stdout).toContain("录入时写错");
    expect(
      readComplaints(await callCli(["check"], county)).filter((told) => told.startsWith("unused")),
    ).toEqual([]);
  });

  test("is written to a new file only, as a page that fetches nothing", async () => {
    expect((await audit("--save", "audit.html")).status).toBe(0);
    const page = readFileSync(join(county, "audit.html"), "utf8");
    expect(page).toContain("005429713/2024-00012");
    expect(page).not.toMatch(/<script|<link|(?:src|href)=/);
    expect(readComplaints(await audit("--save", "audit.html"))).toEqual(["not-written audit.html"]);
    const nowhere = await audit("--save", "meiyou/audit.html");
    expect([nowhere.status, readComplaints(nowhere)]).toEqual([2, ["not-written meiyou/audit.html"]]);
    expect((await audit("--format", "csv")).stdout.split("\r\n")).toHaveLength(3);
  });

  test("judges dates in check as well, from the day that the configuration names", async () => {
    const config = join(county, "site.config.ts");
    writeFileSync(
      join(county, "content/notices/2024/lai-chi.md"),
      changedNotice(["2024-00012", "2024-00013"]),
    );
    commitAll(county, { day: "2024-07-01T10:00:00+08:00" });
    const backDated = async () =>
      readComplaints(await callCli(["check"], county)).filter((told) => told.startsWith("back"));
    expect(await backDated()).toEqual([]);
    const text = readFileSync(config, "utf8");
    writeFileSync(config, text.replace('"mark"', '"auditFrom": "2024-06-01", "mark"'));
    expect(await backDated()).toEqual(["back-dated content/notices/2024/lai-chi.md:7:7"]);
    writeFileSync(config, text.replace('"mark"', '"auditFrom": "2024-08-01", "mark"'));
    expect(await backDated()).toEqual([]);
  });
});
