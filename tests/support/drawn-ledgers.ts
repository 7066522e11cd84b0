/** Hands on drawn requests and disputes of two years, their ledgers, and what the forms must count of them. */
import fc from "fast-check";
import { addDays, type CivilDate } from "../../scripts/text/civil-date.ts";

/** A request as it happened, whatever ledger it stands in. */
export interface DrawnRequest {
  readonly channel: string;
  readonly applicant: string;
  readonly receivedOn: CivilDate;
  /** Answered and concluded on one day; undefined: still open. */
  readonly concludedOn: CivilDate | undefined;
  readonly outcome: string;
  readonly extended: boolean;
}

/** A case of review or litigation as it happened. */
export interface DrawnDispute {
  readonly kind: string;
  readonly filedOn: CivilDate;
  readonly closedOn: CivilDate | undefined;
  readonly result: string;
}

/** Column ids of the table of requests by the applicant kinds of a ledger. */
export const applicants: Readonly<Record<string, string>> = {
  自然人: "natural",
  商业企业: "commercial",
  科研机构: "research",
  社会公益组织: "social",
  法律服务机构: "legal",
  其他: "other",
};
/** Rows of the form of 2014 by channel. */
export const channels: Readonly<Record<string, string>> = {
  当面: "p3_1_1",
  传真: "p3_1_2",
  网络: "p3_1_3",
  信函: "p3_1_4",
};
const outcomesOf2014: Readonly<Record<string, string>> = {
  属于已主动公开范围: "p3_3_1",
  同意公开: "p3_3_2",
  同意部分公开: "p3_3_3",
  涉及国家秘密: "p3_3_4_a",
  涉及商业秘密: "p3_3_4_b",
  涉及个人隐私: "p3_3_4_c",
  "危及国家安全、公共安全、经济安全和社会稳定": "p3_3_4_d",
  "不是《条例》所指政府信息": "p3_3_4_e",
  法律法规规定的其他情形: "p3_3_4_f",
  不属于本行政机关公开: "p3_3_5",
  申请信息不存在: "p3_3_6",
  告知作出更改补充: "p3_3_7",
  告知通过其他途径办理: "p3_3_8",
};
const sharedOutcomes: Readonly<Record<string, string>> = {
  予以公开: "granted",
  部分公开: "partial_grant",
  属于国家秘密: "denied_1",
  其他法律行政法规禁止公开: "denied_2",
  "危及“三安全一稳定”": "denied_3",
  保护第三方合法权益: "denied_4",
  属于三类内部事务信息: "denied_5",
  属于四类过程性信息: "denied_6",
  属于行政执法案卷: "denied_7",
  属于行政查询事项: "denied_8",
  本机关不掌握相关政府信息: "unable_1",
  没有现成信息需要另行制作: "unable_2",
  补正后申请内容仍不明确: "unable_3",
  信访举报投诉类申请: "not_processed_1",
  重复申请: "not_processed_2",
  要求提供公开出版物: "not_processed_3",
  无正当理由大量反复申请: "not_processed_4",
  要求行政机关确认或重新出具已获取信息: "not_processed_5",
};
const others = ["逾期不补正", "逾期不缴费", "其他"];
const othersOf2019 = Object.fromEntries(others.map((label) => [label, "other_merged"]));
const othersOf2021 = Object.fromEntries(others.map((label, index) => [label, `other_${index + 1}`]));

/** Row ids by outcome, as the form of a year has them. */
export function outcomesOf(year: number): Readonly<Record<string, string>> {
  if (year < 2019) return outcomesOf2014;
  return { ...sharedOutcomes, ...(year < 2021 ? othersOf2019 : othersOf2021) };
}

const disputeKinds: Readonly<Record<string, string>> = {
  行政复议: "review",
  未经复议直接起诉: "litigation_direct",
  复议后起诉: "litigation_after_review",
};
const disputeResults: Readonly<Record<string, string>> = {
  结果维持: "maintain",
  结果纠正: "correct",
  其他结果: "other",
};

/** A day of the year or of the one after. */
function dayFrom(year: number, days = 730): fc.Arbitrary<CivilDate> {
  return fc.nat(days).map((later) => addDays(`${year}-01-01` as CivilDate, later));
}

/** Requests received in a year or the next, some answered after the end of their year, some never. */
export function drawRequests(year: number): fc.Arbitrary<readonly DrawnRequest[]> {
  const request = fc
    .record({
      channel: fc.constantFrom(...Object.keys(channels)),
      applicant: fc.constantFrom(...Object.keys(applicants)),
      receivedOn: dayFrom(year, 729),
      lag: fc.option(fc.nat(60), { freq: 6, nil: undefined }),
      outcome: fc.constantFrom(...Object.keys(outcomesOf(year))),
      extended: fc.boolean(),
    })
    .map(
      ({ lag, ...rest }): DrawnRequest => ({
        ...rest,
        concludedOn: lag === undefined ? undefined : addDays(rest.receivedOn, lag),
      }),
    );
  return fc.array(request, { minLength: 1, maxLength: 25 });
}

/** Cases filed in a year or the next. */
export function drawDisputes(year: number): fc.Arbitrary<readonly DrawnDispute[]> {
  const dispute = fc
    .record({
      kind: fc.constantFrom(...Object.keys(disputeKinds)),
      filedOn: dayFrom(year, 729),
      lag: fc.option(fc.nat(200), { freq: 4, nil: undefined }),
      result: fc.constantFrom(...Object.keys(disputeResults)),
    })
    .map(
      ({ lag, ...rest }): DrawnDispute => ({
        ...rest,
        closedOn: lag === undefined ? undefined : addDays(rest.filedOn, lag),
      }),
    );
  return fc.array(dispute, { minLength: 1, maxLength: 15 });
}

const lastDay = (year: number): string => `${year}-12-31`;
const inYear = (day: string | undefined, year: number): boolean => day?.startsWith(`${year}-`) ?? false;

/** Rows of the ledger of a year: what came, and what was open when the year began. */
export function ledgerRows(requests: readonly DrawnRequest[], year: number): readonly string[] {
  return requests.flatMap((request, index) => {
    const { channel, applicant, receivedOn, concludedOn, outcome, extended } = request;
    const carriedIn = receivedOn <= lastDay(year - 1);
    if (receivedOn > lastDay(year)) return [];
    if (carriedIn && concludedOn !== undefined && concludedOn <= lastDay(year - 1)) return [];
    // At the end of the year the ledger does not know what the next one will bring.
    const known = concludedOn !== undefined && concludedOn <= lastDay(year);
    const answer = known ? [concludedOn, concludedOn, outcome] : ["", "", ""];
    const flags = [extended, carriedIn].map((flag) => (flag ? "是" : "否"));
    return [[`申${index + 1}`, channel, applicant, receivedOn, ...answer, ...flags].join(",")];
  });
}

/** `requests/<year>.csv` of these rows. */
export function requestLedger(rows: readonly string[]): string {
  const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转";
  return `# 来源: 申请台账\n${[head, ...rows].join("\n")}\n`;
}

/** `disputes/<year>.csv`. */
export function disputeLedger(disputes: readonly DrawnDispute[], year: number): string {
  const rows = disputes.flatMap(({ kind, filedOn, closedOn, result }, index) => {
    const carriedIn = filedOn <= lastDay(year - 1);
    if (filedOn > lastDay(year)) return [];
    if (carriedIn && closedOn !== undefined && closedOn <= lastDay(year - 1)) return [];
    const known = closedOn !== undefined && closedOn <= lastDay(year);
    const ending = known ? `${closedOn},${result}` : ",";
    return [`案${index + 1},${kind},${filedOn},${ending},${carriedIn ? "是" : "否"},`];
  });
  const head = "编号,类型,收到日期,审结日期,结果,上年结转,备注";
  return `# 来源: 应诉台账\n${[head, ...rows].join("\n")}\n`;
}

/** Counts by cell id: every cell that the requests of a year concern, 0 where none does. */
export function expectRequests(
  requests: readonly DrawnRequest[],
  year: number,
): Readonly<Record<string, number>> {
  return year < 2019 ? expectList(requests, year) : expectMatrix(requests, year);
}

function expectMatrix(requests: readonly DrawnRequest[], year: number): Readonly<Record<string, number>> {
  const rows = [
    "new_received",
    "carried_over",
    ...Object.values(outcomesOf(year)),
    "total_processed",
    "carried_forward",
  ];
  const columns = [...Object.values(applicants), "total"];
  const cells: Record<string, number> = {};
  for (const row of rows) for (const column of columns) cells[`${row}.${column}`] = 0;
  for (const request of requests)
    for (const row of rowsOf(request, year))
      for (const column of [applicants[request.applicant] ?? "", "total"]) add(cells, `${row}.${column}`);
  return cells;
}

/** The rows of the form since 2019 in which a request counts once. */
export function rowsOf({ receivedOn, concludedOn, outcome }: DrawnRequest, year: number): readonly string[] {
  if (receivedOn > lastDay(year)) return [];
  if (concludedOn !== undefined && concludedOn <= lastDay(year - 1)) return [];
  const came = inYear(receivedOn, year) ? "new_received" : "carried_over";
  const done = inYear(concludedOn, year);
  return [came, ...(done ? [outcomesOf(year)[outcome] ?? "", "total_processed"] : ["carried_forward"])];
}

function expectList(requests: readonly DrawnRequest[], year: number): Readonly<Record<string, number>> {
  const rows = ["p3_1", "p3_2", "p3_2_1", "p3_2_2", "p3_3", "p3_3_4", ...Object.values(channels)];
  const cells: Record<string, number> = {};
  for (const row of [...rows, ...Object.values(outcomesOf2014)]) cells[row] = 0;
  for (const { channel, receivedOn, concludedOn, outcome, extended } of requests) {
    if (inYear(receivedOn, year)) for (const row of ["p3_1", channels[channel] ?? ""]) add(cells, row);
    if (!inYear(concludedOn, year)) continue;
    const answer = outcomesOf2014[outcome] ?? "";
    const refusal = answer.startsWith("p3_3_4_") ? ["p3_3_4"] : [];
    for (const row of ["p3_2", extended ? "p3_2_2" : "p3_2_1", "p3_3", answer, ...refusal]) add(cells, row);
  }
  return cells;
}

/** Counts of the table of disputes by cell id. */
export function expectDisputes(
  disputes: readonly DrawnDispute[],
  year: number,
): Readonly<Record<string, number>> {
  const cells: Record<string, number> = {};
  for (const row of Object.values(disputeKinds))
    for (const column of [...Object.values(disputeResults), "pending", "total"])
      cells[`${row}.${column}`] = 0;
  for (const { kind, filedOn, closedOn, result } of disputes) {
    if (filedOn > lastDay(year) || (closedOn !== undefined && closedOn <= lastDay(year - 1))) continue;
    const row = disputeKinds[kind] ?? "";
    add(cells, `${row}.${inYear(closedOn, year) ? (disputeResults[result] ?? "") : "pending"}`);
    add(cells, `${row}.total`);
  }
  return cells;
}

function add(cells: Record<string, number>, id: string): void {
  cells[id] = (cells[id] ?? 0) + 1;
}
