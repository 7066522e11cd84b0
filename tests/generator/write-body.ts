/** Hands on the text of a made notice: salutation, sections, a table in some, and who signed on which day. */
import { type CivilDate, formatDate } from "../../scripts/text/civil-date.ts";
import type { MadeAgency } from "./agencies.ts";
import type { FillPhrase } from "./fill-phrase.ts";
import type { Random } from "./random.ts";
import { internalSections, publicSections, type Section, type Topic } from "./topic.ts";

/** What a body is made from. */
export interface BodyFacts {
  readonly topic: Topic;
  readonly agency: MadeAgency;
  readonly documentDate: CivilDate;
  /** Sentences about other notices, with links to them. */
  readonly links: readonly string[];
  readonly fill: FillPhrase;
  readonly random: Random;
}

const [shortest, longest] = [300, 1500];
const numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
const toSubordinates = new Set(["通知", "意见", "通报"]);
const openings: readonly string[] = [
  "经研究，现将有关事项通知如下，请认真贯彻执行。",
  "根据上级部署和县政府工作安排，结合本县实际，现将有关事项通知如下。",
  "为进一步做好有关工作，保障群众合法权益，现就有关事项明确如下。",
  "近期，各单位积极行动，工作取得一定成效，但也存在一些问题。现将有关情况和要求说明如下。",
];
const publicOpenings: readonly string[] = [
  "根据《中华人民共和国政府信息公开条例》和有关规定，现将有关情况公布如下。",
  "按照公开、公平、公正的原则，经有关程序审核，现将有关事项公告如下。",
  "为方便群众了解和办理，接受社会监督，现将有关内容公开如下。",
];

/** The body, between 300 and 1,500 characters. */
export function writeBody(facts: BodyFacts): string {
  const { topic, agency, documentDate, links, fill, random } = facts;
  const internal = topic.class !== "公共服务" && toSubordinates.has(topic.genre);
  const readers = topic.by === "townships" ? "各村民委员会：" : "各乡镇人民政府，县人民政府有关部门：";
  const paragraphs = [...(internal ? [readers] : []), random.pick(internal ? openings : publicOpenings)];
  const end = ["::: 落款", agency.name, formatDate(documentDate), ":::"].join("\n");
  const table = topic.table && random.chance(0.4) ? writeTable(topic.table, fill, random) : undefined;
  const wanted = random.int(shortest + 60, 1250);
  const sections = [...topic.sections, ...random.shuffle(internal ? internalSections : publicSections)];
  let length = count([...paragraphs, ...links, table ?? "", end]);
  for (const [index, section] of sections.entries()) {
    if (length >= wanted && index > 0) break;
    const lines = writeSection(section, numerals[index] ?? "", facts);
    if (length + count(lines) > longest) break;
    paragraphs.push(...lines);
    length += count(lines);
    if (index === 0 && table !== undefined) paragraphs.push(table);
  }
  return [...paragraphs, ...links, end].join("\n\n");
}

function writeSection(
  [heading, ...sentences]: Section,
  numeral: string,
  { fill, random }: BodyFacts,
): readonly string[] {
  // Two notices of one topic rarely say all the same things.
  const wanted = random.int(Math.min(2, sentences.length), sentences.length);
  const chosen = new Set(random.shuffle(sentences).slice(0, wanted));
  const said = sentences.filter((sentence) => chosen.has(sentence));
  const cut = said.length > 2 && random.chance(0.5) ? 2 : said.length;
  const paragraphs = [said.slice(0, cut), said.slice(cut)].filter((part) => part.length > 0);
  return [`## ${numeral}、${heading}`, ...paragraphs.map((part) => part.map(fill).join(""))];
}

function writeTable({ heads, cells }: NonNullable<Topic["table"]>, fill: FillPhrase, random: Random): string {
  const line = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;
  const rows = Array.from({ length: random.int(3, 8) }, () => line(cells.map(fill)));
  return [line(heads), line(heads.map(() => "---")), ...rows].join("\n");
}

function count(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + [...text].length + 2, 0);
}
