/** Sentences as counties write them, told both ways: a wrong figure is found behind spaces, periods and other offices, and ordinary sentences raise nothing. */
import { describe, expect, test } from "vitest";
import { collect } from "../../../scripts/diagnostics/collector.ts";
import { auditNarrative } from "../../../scripts/statistics/narrative/audit-narrative.ts";
import { ownForm, ownIndicators, tellReport, tellTable } from "../../support/told-report.ts";

const form = ownForm("gov-2021");
const blankZero = Object.fromEntries(form.tables.flatMap(({ cells }) => cells.map(({ id }) => [id, 0])));
const table = tellTable(form, {
  ...blankZero,
  "new_received.natural": 20,
  "new_received.commercial": 8,
  "new_received.total": 28,
  "carried_over.natural": 2,
  "carried_over.total": 2,
  "granted.total": 21,
  "denied_4.total": 3,
  "unable_1.total": 4,
  "total_processed.total": 28,
  "carried_forward.total": 2,
  "review.maintain": 1,
  "review.correct": 1,
  "review.total": 2,
  licensing_processed: 1295,
  punishment_processed: 120,
  "normative_documents.made": 6,
  "normative_documents.repealed": 4,
  "normative_documents.valid": 60,
});

function complaints(body: string): readonly string[] {
  const found = collect();
  auditNarrative(
    { report: tellReport(`\n${body}`, 2023), indicators: ownIndicators, table, yearFigures: [] },
    found,
  );
  return found.list().map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe("a space hides no number", () => {
  test.each([
    ["全年收到政府信息公开申请 29 件。", ["narrative-differs 8:14"]],
    ["全年收到政府信息公开申请29 件。", ["narrative-differs 8:13"]],
    ["全年收到政府信息公开申请　29　件。", ["narrative-differs 8:14"]],
    ["全年收到政府信息公开申请 29件。", ["narrative-differs 8:14"]],
    ["全年 收到 29 件 政府信息公开申请。", ["narrative-differs 8:7"]],
    ["作出行政许可决定1，296件。", ["narrative-differs 8:9"]],
    ["作出行政许可决定 1，296 件。", ["narrative-differs 8:10"]],
    ["作出行政许可决定１，２９６件。", ["narrative-differs 8:9"]],
    ["全年收到政府信息公开申请 28 件。", []],
    ["作出行政许可决定 1，295 件。", []],
    ["{{ 收到申请 }} 件申请，办结 政府信息公开申请 31 件。", ["narrative-differs 8:28"]],
  ])("%s", (body, expected) => {
    expect(complaints(body)).toEqual(expected);
  });
});

describe("a table whose numbers are bare", () => {
  const row = (head: string, cells: string) =>
    complaints(`${head}\n|${"---|".repeat(head.split("|").length - 2)}\n${cells}`);
  test.each([
    ["| 指标 | 数量 |", "| 收到申请（件） | 29 |", ["narrative-differs 10:13"]],
    ["| 指标 | 数量（件） |", "| 收到申请 | 29 |", ["narrative-differs 10:10"]],
    ["| 指标 | 件数 |", "| 收到申请 | 29 |", ["narrative-differs 10:10"]],
    ["| 指标 | 单位 | 2023年 |", "| 收到申请 | 件 | 29 |", ["narrative-differs 10:14"]],
    ["| 指标 | 数量 | 单位 |", "| 收到申请 | 29 | 件 |", ["narrative-differs 10:10"]],
    ["| 年度 | 收到申请（件） |", "| 2023 | 29 |", ["narrative-differs 10:10"]],
    ["|  | 数量（件） |", "| 收到申请 | 29 |", ["narrative-differs 10:10"]],
    ["| 指标 | 2022年 | 2023年 |", "| 收到申请（件） | 40 | 28 |", []],
    ["| 指标 | 2022年 | 2023年 |", "| 收到申请（件） | 40 | 29 |", ["narrative-differs 10:18"]],
    ["| 指标 | 自然人 | 法人 | 合计 |", "| 收到申请（件） | 20 | 8 | 28 |", []],
    ["| 单位 | 收到申请（件） |", "| 县公安局 | 12 |", []],
    ["| 指标 | 数量 |", "| 网站点击量 | 29 |", []],
  ])("%s %s", (head, cells, expected) => {
    expect(row(head, cells)).toEqual(expected);
  });
});

describe("the year's own figure is judged", () => {
  test.each([
    ["一季度收到政府信息公开申请3件，全年收到政府信息公开申请29件。"],
    ["收到政府信息公开申请上半年12件，下半年17件，全年共29件申请，全年收到申请29件。"],
    ["上半年收到申请12件，下半年收到申请17件，全年共收到申请29件。"],
    ["上半年收到申请12件，下半年收到申请17件，共收到申请29件。"],
    ["一季度收到申请3件，全县共收到申请29件。"],
    ["自3月起开通网上申请，全年收到政府信息公开申请29件。"],
    ["落实2022年国务院办公厅要求，全年收到申请29件。"],
    ["落实2022年国务院办公厅要求，收到政府信息公开申请29件。"],
    ["按照市局要求，收到政府信息公开申请29件。"],
    ["按照市公安局要求，收到政府信息公开申请29件。"],
    ["与公安局建立联动机制，收到政府信息公开申请29件。"],
    ["与县公安局、县自然资源局联动，收到政府信息公开申请29件。"],
    ["县公安局收到申请12件，县教育局收到申请17件，全县收到申请29件。"],
    ["2022年收到申请40件，2023年收到申请29件。"],
    ["自2019年5月15日新条例施行后，全年收到政府信息公开申请29件。"],
    ["去年以来的整改全部完成，全年收到政府信息公开申请29件。"],
    ["深入贯彻2019年修订的《条例》，收到政府信息公开申请29件。"],
    ["2023年度，县政府及各部门共收到政府信息公开申请29件。"],
    ["收到申请29件（同比增长5%）。"],
    ["2023年1月1日至12月31日，收到政府信息公开申请29件。"],
  ])("%s", (body) => {
    expect(complaints(body).filter((one) => one.startsWith("narrative-differs"))).not.toEqual([]);
    expect(complaints(body.replaceAll("29件", "28件"))).toEqual([]);
  });

  test.each([
    ["作出行政处罚130件。", ["narrative-doubtful 8:7"]],
    ["全县各部门依法作出行政处罚130件。", ["narrative-doubtful 8:14"]],
    ["全年作出行政处罚120件。", []],
    ["本年度未收到政府信息公开申请。", ["narrative-doubtful 8:4"]],
    ["全年没有收到公民、组织提出的政府信息公开申请。", []],
    ["2023年未收到依申请公开事项。", ["narrative-doubtful 8:6"]],
    ["未发生因政府信息公开引发的行政复议。", ["narrative-doubtful 8:1"]],
    ["全年未发生行政复议、行政诉讼案件。", ["narrative-doubtful 8:3"]],
    ["未发生行政诉讼。", []],
    ["未发生行政复议被纠错的情况。", []],
    ["上半年未收到政府信息公开申请。", []],
    ["县公安局未收到政府信息公开申请。", []],
    ["## 四、政府信息公开行政复议、行政诉讼情况\n\n全年办理行政复议案件3件。", ["narrative-doubtful 10:11"]],
    ["因政府信息公开被申请行政复议3件。", ["narrative-doubtful 8:15"]],
  ])("%s", (body, expected) => {
    expect(complaints(body)).toEqual(expected);
  });
});

describe("nothing is said against", () => {
  test.each([
    ["每万人收到申请3件。"],
    ["每万人收到政府信息公开申请3件。"],
    ["单月最多收到申请9件。"],
    ["单月最多收到政府信息公开申请9件。"],
    ["各乡镇收到申请3件。"],
    ["各乡镇收到政府信息公开申请3件。"],
    ["县政府现行有效规范性文件45件，部门15件。"],
    ["部门现行有效规范性文件15件，县政府现行有效规范性文件45件。"],
    ["我办代县政府答复15件。"],
    ["我办代县政府答复政府信息公开申请15件。"],
    ["全年办理行政复议案件120件。"],
    ["全县法院受理行政诉讼案件60件。"],
    ["清理规范性文件68件。"],
    ["收到政府信息公开申请28件，已办结26件，正在办理2件。"],
    ["2022年，全县共收到政府信息公开申请40件。"],
    ["2022年，全年收到政府信息公开申请40件，办结38件申请。"],
    ["上半年，全县共收到政府信息公开申请12件。"],
    ["2022年收到政府信息公开申请40件，共办结申请38件。"],
    ["县公安局规范办理流程，全年共收到政府信息公开申请12件。"],
    ["自然人、法人申请分别为120，130，140件。"],
    // What any county says besides.
    ["全县共召开政务公开工作推进会 2 次，举办业务培训班3期，培训 120 人次。"],
    ["县政府门户网站全年发布信息5，136条，其中政务动态1，200条。"],
    ["办理县长信箱来信 1，295 件，办结率100%。"],
    ["12345热线受理群众诉求3万余件，按期办结率99.6%。"],
    ["承办省市人大代表建议12件、政协提案35件，全部按时办结并公开。"],
    ["县司法局全年收到行政复议申请85件，受理76件。"],
    ["县人民法院审结行政诉讼案件33件，行政机关负责人出庭30件。"],
    ["全年公示行政许可1万余条、行政处罚2300条。"],
    ["县市场监管局作出行政处罚决定86件。"],
    ["评估、清理行政规范性文件 45 件，继续有效30件，宣布失效11件。"],
    ["政务服务大厅设置自助查阅点12个，接待群众查询3000余人次。"],
    ["制作图解、视频等政策解读材料46篇，解读比例达100%。"],
    ["主要负责人参加在线访谈4期，答复网民留言56条。"],
    ["与上年相比，申请量减少12件，下降30%。"],
    ["2023年上半年，我县狠抓落实，收到政府信息公开申请12件。"],
    ["2023年1—6月，我县狠抓落实，收到政府信息公开申请12件。"],
    ["2019年以来，我县推进依申请公开，累计收到政府信息公开申请140件。"],
    ["新条例自2019年施行以来，收到政府信息公开申请140件。"],
    ["自3月起，收到政府信息公开申请20件。"],
    ["收到涉及征地拆迁的政府信息公开申请15件。"],
    ["指导县公安局办理政府信息公开申请12件。"],
    ["平均每件政府信息公开申请用时8个工作日。"],
    ["第四季度集中整改问题7个，更新栏目15个。"],
    ["2024年计划培训工作人员200人次，新建专区3个。"],
    ["各乡镇、街道公开村务信息8000余条。"],
    ["根据《条例》第三十三条第二款，20个工作日内答复申请人。"],
    ["全县23个部门、15个乡镇编制了政府信息公开指南。"],
    ["未收到举报投诉，未发生失泄密事件。"],
    ["推进12个领域基层政务公开标准化目录落地，公开事项 1，024 项。"],
  ])("%s", (body) => {
    expect(complaints(body)).toEqual([]);
  });
});
