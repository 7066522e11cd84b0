/** Hands on the other books of a made year: review and litigation, activities, monthly tallies of decisions. */
import { addDays } from "../../scripts/text/civil-date.ts";
import { agencyOf } from "./agencies.ts";
import { listOfficeDays, officeDayFrom } from "./days.ts";
import { drawFrom } from "./random.ts";
import type { MadeFile } from "./write-notice.ts";

/** All three books. */
export function writeBooks(seed: string, year: number): readonly MadeFile[] {
  return [writeDisputes(seed, year), writeActivities(seed, year), writeDecisions(seed, year)];
}

/** `disputes/<year>.csv`: a handful of cases, each decided within the year. */
function writeDisputes(seed: string, year: number): MadeFile {
  const random = drawFrom(`${seed}/disputes/${year}`);
  const early = listOfficeDays(year).slice(0, -90);
  const filed = Array.from({ length: random.int(4, 9) }, () => random.pick(early)).sort();
  const rows = filed.map((day, index) => {
    const kind = random.pick(["行政复议", "行政复议", "未经复议直接起诉", "复议后起诉"]);
    const closed = officeDayFrom(addDays(day, random.int(30, 90)));
    const result = random.pick(["结果维持", "结果维持", "结果纠正", "其他结果"]);
    return `${year}-案${String(index + 1).padStart(2, "0")},${kind},${day},${closed},${result},否,`;
  });
  const head = "编号,类型,收到日期,审结日期,结果,上年结转,备注";
  return [`content/disputes/${year}.csv`, `# 来源: 应诉台账\n${[head, ...rows].join("\n")}\n`];
}

interface ActivityKind {
  readonly kind: string;
  readonly name: string;
  readonly times: number;
  readonly people?: readonly [least: number, most: number];
  readonly media?: readonly string[];
  /** How many of them the person in charge attends. */
  readonly chief?: number;
}

const activityKinds: readonly ActivityKind[] = [
  { kind: "会议", name: "政府信息公开工作会议", times: 3, people: [40, 90] },
  { kind: "培训", name: "政务公开业务培训班", times: 3, people: [20, 80] },
  { kind: "现场指导", name: "政务公开现场指导", times: 4 },
  { kind: "督查", name: "政务公开季度督查", times: 4 },
  { kind: "新闻发布会", name: "惠民政策新闻发布会", times: 3, chief: 1 },
  { kind: "在线访谈", name: "政府网站在线访谈", times: 2, chief: 1 },
  { kind: "回应关切", name: "热点问题回应", times: 5, media: ["政务微信", "政务微博", "其他"] },
];
const topics = ["城区停车", "供水水质", "学区划分", "公交调整", "秸秆禁烧"];

/** `activities/<year>.yaml`. */
function writeActivities(seed: string, year: number): MadeFile {
  const random = drawFrom(`${seed}/activities/${year}`);
  const days = listOfficeDays(year);
  const held = activityKinds
    .flatMap((kind) =>
      Array.from({ length: kind.times }, (_, index) => ({ kind, index, on: random.pick(days) })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const lines = held.map(({ kind, index, on }, serial) => {
    const facts = [
      `编号: ${year}-${String(serial + 1).padStart(2, "0")}`,
      `类型: ${kind.kind}`,
      `日期: ${on}`,
      `名称: ${kind.name}`,
      ...(kind.people ? [`人数: ${random.int(...kind.people)}`] : []),
      ...(kind.chief === undefined ? [] : [`主要负责人参加: ${index < kind.chief ? "是" : "否"}`]),
      ...(kind.media ? [`方式: ${random.pick(kind.media)}`, `热点: ${topics[index % topics.length]}`] : []),
    ];
    return `  - {${facts.join(", ")}}`;
  });
  return [`content/activities/${year}.yaml`, `年度: ${year}\n活动:\n${lines.join("\n")}\n`];
}

const deciders: readonly (readonly [kind: string, organs: readonly string[], least: number, most: number])[] =
  [
    ["行政许可", ["government-services", "market-regulation", "housing"], 40, 400],
    ["行政处罚", ["public-security", "transport", "city-management"], 20, 300],
    ["行政强制", ["city-management", "market-regulation"], 0, 12],
    ["行政事业性收费", ["natural-resources", "housing"], 20_000, 900_000],
  ];

/** `decisions/<year>.csv`: a tally a month, kind and agency. */
function writeDecisions(seed: string, year: number): MadeFile {
  const random = drawFrom(`${seed}/decisions/${year}`);
  const rows = deciders.flatMap(([kind, organs, least, most]) =>
    organs.flatMap((organ) =>
      Array.from({ length: 12 }, (_, month) => {
        const amount = random.int(least, most);
        const figures = kind === "行政事业性收费" ? `,${amount}` : `${amount},`;
        return `${kind},${month + 1},${figures},${agencyOf(organ).name},`;
      }),
    ),
  );
  const numbered = rows.map((row, index) => `${year}-${String(index + 1).padStart(3, "0")},${row}`);
  const head = "编号,类型,月份,件数,金额(元),单位,备注";
  return [`content/decisions/${year}.csv`, `# 来源: 执法统计\n${[head, ...numbered].join("\n")}\n`];
}
