/** Hands on notices in real official language, made by a fixed rule: the same on every run. */
import type { SearchDocument } from "../../scripts/search/search-document.ts";

/** As many documents as wanted, spread over the years given. */
export function generateDocuments(count: number, years: readonly number[]): readonly SearchDocument[] {
  const random = makeRandom(20_240_524);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const year = years[index % years.length] ?? 2024;
    const serial = String(index + 1).padStart(5, "0");
    const [subject, agency, town] = [pick(subjects), pick(agencies), pick(towns)];
    const number = `${agency.word}〔${year}〕${1 + Math.floor(index / years.length)}号`;
    const day = `${year}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`;
    const paragraphs = Array.from({ length: 3 + Math.floor(random() * 6) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        pick(sentences)(pick(towns), pick(subjects), random),
      ).join(""),
    );
    return {
      url: `notices/009900000/${year}-${serial}/index.html`,
      title: `${agency.name}关于${pick(["印发", "做好", "公布"])}${town}${subject}的${pick(["通知", "意见", "公告"])}`,
      lines: [
        number,
        `索引号：009900000/${year}-${serial}`,
        "各乡镇人民政府，县人民政府有关部门：",
        ...paragraphs,
        `联系人：${pick(["张建国", "李秀英", "王　伟", "韦小宝"])}；电话：0379－6623${String(1000 + index)}`,
        `${agency.name}　${year}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
      ],
      attachments: [],
      year,
      date: day,
      class: pick(["政务工作", "重点领域", "公共服务"]),
      publisher: agency.name,
      subject: pick(["农业、林业、水利", "民政、扶贫、救灾", "科技、教育", ""]),
      genre: pick(["通知", "意见", "公告"]),
      area: "",
      validity: pick(["现行有效", "现行有效", "废止", ""]),
      ...(random() < 0.8 ? { documentNumber: number } : {}),
    };
  });
}

const agencies = [
  { name: "县人民政府办公室", word: "洛政办" },
  { name: "县教育体育局", word: "洛教体" },
  { name: "县民政局", word: "洛民" },
  { name: "县水利局", word: "洛水" },
  { name: "县自然资源局", word: "洛自然资" },
];

const towns = [
  "城关镇",
  "王范回族镇",
  "上戈镇",
  "下峪镇",
  "河底镇",
  "兴华镇",
  "东宋镇",
  "马店镇",
  "小界乡",
  "涧口乡",
];

const subjects = [
  "防汛应急预案",
  "城乡居民最低生活保障标准",
  "农村宅基地审批",
  "义务教育学校教师招聘",
  "苹果产业高质量发展",
  "地质灾害防治",
  "饮用水水源地保护",
  "行政许可事项目录",
];

type Sentence = (town: string, subject: string, random: () => number) => string;

const sentences: readonly Sentence[] = [
  (town, subject) =>
    `为进一步做好${town}${subject}工作，根据《中华人民共和国政府信息公开条例》第二十条，结合我县实际，制定本办法。`,
  (town, _, random) =>
    `${town}应当于每月${1 + Math.floor(random() * 28)}日前，将上月情况报县人民政府办公室（电子邮箱：bgs@example.gov.cn）。`,
  (_, subject) => `县直各单位要明确一名分管领导，专人负责${subject}，确保事有人管、责有人担。`,
  (town, subject, random) =>
    `截至目前，${town}累计投入资金${(random() * 900).toFixed(2)}万元，完成${subject}任务的${Math.floor(random() * 100)}％。`,
  () => "对工作不力、推诿扯皮的，依法依规追究有关人员责任；构成犯罪的，移交司法机关处理。",
  (town) => `一、总体要求。坚持问题导向，坚持“一村一策”，统筹推进${town}各项工作。`,
  (_, subject, random) =>
    `第${"一二三四五六七八九十"[Math.floor(random() * 10)]}条　${subject}实行属地管理、分级负责，面积不得超过１６７㎡（第④类除外）。`,
  () => "本通知自印发之日起施行，有效期五年；原有规定与本通知不一致的，以本通知为准。",
  (town, _, random) =>
    `申请人可以当面、信函或者传真提出申请，受理点设在${town}便民服务中心，电话0379-66${100000 + Math.floor(random() * 899999)}。`,
  () => "附件：Excel表格、PDF文件各1份；网址：https://example.gov.cn/xxgk/，A4纸双面打印。",
];

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Mulberry32: small, and the same everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
