/** Hands on the file of a planned notice: front matter and body, and its attachment if it has one. */
import { fillerOf } from "./fill-phrase.ts";
import type { PlannedNotice } from "./plan-notices.ts";
import { drawFrom } from "./random.ts";
import { normativeTopic } from "./topics-documents.ts";
import { writeBody } from "./write-body.ts";

/** A file of the county: its path from the county's folder, and its text. */
export type MadeFile = readonly [path: string, text: string];

const relationWords = {
  解读: "本文解读的文件",
  废止文件: "本通知废止的文件",
  转发: "本通知转发的文件",
} as const;

/** Writes one notice. The same plan and seed give the same bytes. */
export function writeNotice(planned: PlannedNotice, seed: string): readonly MadeFile[] {
  const { topic, agency, documentDate, relation, repealed, attachment } = planned;
  const random = drawFrom(`${seed}/${planned.indexNumber}`);
  const subject = relation && relation.kind !== "转发" ? relation.to : planned.indexNumber;
  const document = drawFrom(`${seed}/${subject}/name`).pick(normativeTopic.slots.办法 ?? []);
  const aboutDocument = topic.title.includes("{办法}");
  const fill = fillerOf({
    topic,
    agency,
    documentDate,
    fixed: aboutDocument ? { 办法: document } : {},
    random,
  });
  const title = fill(topic.title);
  const links = relation ? [`${relationWords[relation.kind]}：[${relation.to}](${relation.to})。`] : [];
  const elements: readonly (readonly [string, string | undefined])[] = [
    ["索引号", planned.indexNumber],
    ["标题", title],
    ["文号", planned.documentNumber],
    ["发布机构", agency.name],
    ["成文日期", documentDate],
    ["发布日期", planned.publishedOn],
    ["施行日期", relation?.kind === "废止文件" || planned.normative ? documentDate : undefined],
    ["有效性", planned.normative ? (repealed ? "废止" : "现行有效") : undefined],
    ["废止日期", repealed?.on],
    ["废止依据", repealed?.by],
    ["内容概述", fill(topic.summary)],
    ["类别", topic.class],
    ["重点领域", topic.area],
    ["主题分类", topic.subject],
    ["体裁", topic.genre],
    ["服务对象", random.chance(0.5) ? `[${random.pick(audiences)}]` : undefined],
    ["关键词", `[${[...new Set(topic.keywords.map(fill))].join(", ")}]`],
    ["公开方式", planned.held ?? "主动公开"],
    ["不予公开依据", planned.held === "不予公开" ? "条例第十六条" : undefined],
    ["规范性文件", planned.normative ? "是" : undefined],
    ["重要程度", random.chance(0.3) ? random.pick(["一般", "较重要", "重要"]) : undefined],
    ["渠道", channelsOf(planned.normative, random.int(1, 20))],
    ["解读", relation?.kind === "解读" ? `[${relation.to}]` : undefined],
    ["废止文件", relation?.kind === "废止文件" ? `[${relation.to}]` : undefined],
    ["转发", relation?.kind === "转发" ? `[${relation.to}]` : undefined],
    ["附件", attachment && `\n  - 名称: 附表\n    文件: ${attachment}`],
  ];
  const matter = elements.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${value.startsWith("\n") ? "" : " "}${value}`],
  );
  const body = writeBody({ topic, agency, documentDate, links, fill, random });
  const notice: MadeFile = [planned.file, `---\n${matter.join("\n")}\n---\n${body}\n`];
  if (attachment === undefined || !topic.table) return [notice];
  const { heads, cells } = topic.table;
  const rows = [heads, ...Array.from({ length: random.int(8, 30) }, () => cells.map(fill))];
  const table = rows.map((row) => row.join(",")).join("\n");
  return [notice, [`content/attachments/${attachment}`, `${table}\n`]];
}

const audiences: readonly string[] = [
  "社会公众",
  "农民",
  "企业",
  "个体工商户",
  "县直部门, 乡镇",
  "学生及家长",
  "老年人",
  "困难群众",
  "村（社区）",
];

/** Everything stands on the website; some goes elsewhere too, and one item in two channels still counts once. */
function channelsOf(normative: boolean, draw: number): string | undefined {
  if (normative) return "[政府网站, 政府公报]";
  if (draw <= 3) return "[政府网站, 政务微信]";
  if (draw === 4) return "[政府网站, 政务微博, 政务微信]";
  return draw === 5 ? "[政府网站, 其他方式]" : undefined;
}
