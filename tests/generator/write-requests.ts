/** Hands on the request ledger of a made year: answered within a fortnight, some left open for the next year. */
import { addDays, type CivilDate } from "../../scripts/text/civil-date.ts";
import { listOfficeDays, officeDayFrom } from "./days.ts";
import { drawFrom } from "./random.ts";
import type { MadeFile } from "./write-notice.ts";

/** How many requests came, by channel. */
export type ChannelCounts = Readonly<Record<"当面" | "传真" | "网络" | "信函", number>>;

/** A year of requests. */
export interface RequestYear {
  readonly year: number;
  readonly channels: ChannelCounts;
  /** How many are still open on the last day of the year. */
  readonly open: number;
}

const applicants = [
  "自然人",
  "自然人",
  "自然人",
  "商业企业",
  "科研机构",
  "社会公益组织",
  "法律服务机构",
  "其他",
];
const outcomesUntil2018 = [
  ..."属于已主动公开范围 同意公开 同意公开 同意公开 同意部分公开 涉及商业秘密 涉及个人隐私".split(" "),
  ..."不是《条例》所指政府信息 不属于本行政机关公开 申请信息不存在 告知通过其他途径办理".split(" "),
];
const outcomesSince2019 = [
  ..."予以公开 予以公开 予以公开 部分公开 保护第三方合法权益 属于三类内部事务信息 属于行政执法案卷".split(
    " ",
  ),
  ..."本机关不掌握相关政府信息 没有现成信息需要另行制作 补正后申请内容仍不明确 信访举报投诉类申请 重复申请".split(
    " ",
  ),
];

/** `requests/<year>.csv`. `before` is the year whose open requests are answered here, if it is made too. */
export function writeRequests(seed: string, year: RequestYear, before: RequestYear | undefined): MadeFile {
  const rows = drawRequests(seed, year).map((request) =>
    [...request.facts, ...(request.open ? ["", "", "", "否"] : answer(seed, year.year, request)), "否"].join(
      ",",
    ),
  );
  const carried = (before ? drawRequests(seed, before) : [])
    .filter(({ open }) => open)
    .map((request) => [...request.facts, ...answer(seed, year.year, request), "是"].join(","));
  const head = "编号,渠道,申请人类型,收到日期,答复日期,办结日期,办理结果,是否延期,上年结转";
  const text = `# 来源: 申请台账\n${[head, ...carried, ...rows].join("\n")}\n`;
  return [`content/requests/${year.year}.csv`, text];
}

interface DrawnRequest {
  readonly id: string;
  readonly receivedOn: CivilDate;
  readonly open: boolean;
  /** 编号, 渠道, 申请人类型, 收到日期. */
  readonly facts: readonly string[];
}

/** The requests that came in a year, in the order of their numbers. */
function drawRequests(seed: string, { year, channels, open }: RequestYear): readonly DrawnRequest[] {
  const random = drawFrom(`${seed}/requests/${year}`);
  const arrivals = random.shuffle(
    Object.entries(channels).flatMap(([channel, count]) => Array.from({ length: count }, () => channel)),
  );
  const days = listOfficeDays(year);
  const answered = arrivals.slice(open).map(() => random.pick(days.slice(0, -30)));
  const received = [...answered.sort(), ...days.slice(days.length - open)];
  return received.map((receivedOn, index) => {
    const id = `${year}-${String(index + 1).padStart(3, "0")}`;
    const facts = [id, arrivals[index] ?? "网络", random.pick(applicants), receivedOn];
    return { id, receivedOn, open: index >= answered.length, facts };
  });
}

/** 答复日期, 办结日期, 办理结果, 是否延期: what came the year before is answered in January. */
function answer(seed: string, year: number, { id, receivedOn }: DrawnRequest): readonly string[] {
  const random = drawFrom(`${seed}/answers/${id}`);
  const newYear = `${year}-01-02` as CivilDate;
  const from = receivedOn < newYear ? newYear : receivedOn;
  const day = officeDayFrom(addDays(from, random.int(1, from === newYear ? 5 : 14)));
  const outcome = random.pick(year < 2019 ? outcomesUntil2018 : outcomesSince2019);
  return [day, day, outcome, random.chance(1 / 12) ? "是" : "否"];
}
