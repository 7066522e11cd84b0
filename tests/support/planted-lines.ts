/** Hands on thousands of lines as county notices have them: some with a number, mailbox or home of a person planted in them, others with what only looks so. */
import { drawFrom, type Random } from "../generator/random.ts";
import {
  cardOf,
  creditCodeOf,
  drawBirthday,
  drawCard,
  drawIdentity,
  drawMobile,
  drawOldIdentity,
  identityOf,
  widen,
} from "./drawn-persons.ts";

/** A line. `kind` is what was planted, or what it only looks like. */
export interface DrawnLine {
  readonly text: string;
  readonly kind: string;
  readonly planted: boolean;
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, (_, at) => random.int(at === 0 ? 1 : 0, 9)).join("");
const cut = (text: string, sizes: readonly number[], between: string): string => {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
  return [0, ...ends]
    .map((start, index) => text.slice(start, ends[index]))
    .filter((piece) => piece !== "")
    .join(between);
};
const gap = (random: Random): string => random.pick([" ", "  ", "-", "－", "—", "\u3000", "\u200B"]);
const name = (random: Random): string =>
  random.pick([..."张王李赵刘陈杨韦"]) + random.pick(["建国", "秀英", "小明", "红", "志强", "玉兰"]);
const village = (random: Random): string =>
  random.pick(["余庄村", "大明村", "前河村", "王村", "坡头村", "兴宁社区"]);
const year = (random: Random): number => random.int(2008, 2025);

type Draw = (random: Random) => string;

/** How a number is worked into a line. */
const settings: readonly ((number: string, random: Random) => string)[] = [
  (number, random) => `${name(random)}，男，身份证号码${number}，${village(random)}人。`,
  (number, random) => `申请人${name(random)}（${number}）符合保障条件，现予公示。`,
  (number, random) => `| ${random.int(1, 300)} | ${name(random)} | ${number} | ${village(random)} |`,
  (number, random) =>
    `${random.int(1, 300)},${name(random)},${number},${village(random)},${random.int(100, 900)}`,
  (number, random) => `联系人：${name(random)} ${number}`,
  (number) => `- ${number}`,
  (number, random) => `${name(random)}${number}${village(random)}`,
  (number, random) => `（${random.int(1, 9)}）${name(random)}，联系方式：${number}；`,
];

const planted: Readonly<Record<string, Draw>> = {
  身份证号: drawIdentity,
  "身份证号，末位小写x": (random) => {
    for (;;) {
      const drawn = drawIdentity(random);
      if (drawn.endsWith("X")) return drawn.toLowerCase();
    }
  },
  "身份证号，全角": (random) => widen(drawIdentity(random)),
  "身份证号，空格或短横隔开": (random) =>
    cut(
      drawIdentity(random),
      random.pick([
        [6, 8],
        [6, 4, 4],
        [4, 4, 4, 4],
        [3, 3, 4, 4],
      ]),
      gap(random),
    ),
  "身份证号，逐字隔开": (random) => [...drawIdentity(random)].join(" "),
  "身份证号，表格隔开": (random) =>
    cut(drawIdentity(random), random.pick([[6, 8], [6], [14], [6, 4, 4]]), " | "),
  "身份证号，一格一字": (random) => [...drawIdentity(random)].join(" | "),
  "身份证号，换行隔开": (random) => cut(drawIdentity(random), [random.int(4, 14)], "\n"),
  "身份证号，加粗一半": (random) => cut(drawIdentity(random), [6], "**"),
  "身份证号，校验码有误": (random) => {
    const drawn = drawIdentity(random);
    return drawn.slice(0, 17) + random.pick([..."0123456789X"].filter((sign) => sign !== drawn.at(-1)));
  },
  "学籍号（G加身份证号）": (random) => `G${drawIdentity(random)}`,
  "15位旧身份证号": drawOldIdentity,
  "15位旧身份证号，全角": (random) => widen(drawOldIdentity(random)),
  "15位旧身份证号，隔开": (random) => cut(drawOldIdentity(random), [6, 6], gap(random)),
  银行卡号: drawCard,
  "银行卡号，四位一组": (random) => drawCard(random).replace(/\d{4}(?=\d)/g, `$&${gap(random)}`),
  "银行卡号，全角": (random) => widen(drawCard(random)),
  手机号: drawMobile,
  "手机号，加国家代码": (random) => random.pick(["+86", "+86 ", "86-", "0086"]) + drawMobile(random),
  "手机号，隔开": (random) =>
    cut(
      drawMobile(random),
      random.pick([
        [3, 4],
        [3, 3],
        [4, 4],
      ]),
      gap(random),
    ),
  "手机号，全角": (random) => widen(drawMobile(random)),
  护照号: (random) =>
    `护照号${random.pick(["：", "码", " "])}${random.pick(["E", "G", "EA"])}${digits(random, 8).slice(0, 8)}`,
  个人邮箱: (random) =>
    `${random.pick(["zhang", "li.ming", "wang_88"])}${random.int(1, 99999)}@${random.pick(["qq.com", "163.com", "126.com", "sina.com"])}`,
  家庭住址: (random) =>
    `家住${random.pick(["兴宁路", "永宁大道", "凤翼路", "福宁街"])}${random.int(1, 99)}号院${random.int(1, 9)}号楼${random.int(1, 4)}单元${random.int(1, 6)}0${random.int(1, 4)}室`,
};

const lookAlikes: Readonly<Record<string, Draw>> = {
  统一社会信用代码: (random) =>
    `统一社会信用代码${creditCodeOf(`${random.pick(["91", "11", "12", "52", "93"])}410328${random.pick(["MA3X", "0054", "7126", "MB1A"])}${digits(random, 5)}`)}，经营正常。`,
  "统一社会信用代码，全是数字": (random) => {
    for (;;) {
      const code = creditCodeOf(`91${"410328"}${digits(random, 9)}`);
      // By chance one is the number of a person too; nobody could tell.
      if (/^\d+$/.test(code) && identityOf(code.slice(0, 17)) !== code) return `统一社会信用代码：${code}`;
    }
  },
  索引号: (random) =>
    `索引号：${random.pick(["005429713", "000014349"])}/${year(random)}-${digits(random, 5)}`,
  文号: (random) =>
    `洛政办〔${year(random)}〕${random.int(1, 199)}号、豫政〔${year(random)}〕${random.int(1, 99)}号`,
  办公电话: (random) =>
    `联系电话：0379-${random.int(60000000, 69999999)}转${random.int(8001, 8099)}，传真（0379）${random.int(60000000, 69999999)}`,
  "办公电话，空格": (random) =>
    `监督电话 0379 ${random.int(60000000, 69999999)}、12345、400-${random.int(100, 999)}-${random.int(1000, 9999)}`,
  金额: (random) =>
    `拨付资金${random.int(1000000, 99999999)}.${random.int(10, 99)}元，其中中央资金${random.int(100, 99999)}.${random.int(10, 99)}万元`,
  "金额，十一位": (random) =>
    `全县生产总值${random.int(130, 199)}${digits(random, 8)}元，同比增长${random.int(1, 9)}.${random.int(0, 9)}%`,
  "金额，分节": (random) =>
    `合计 ${random.int(1, 199)},${random.int(100, 999)},${random.int(100, 999)},${random.int(100, 999)}.00`,
  坐标: (random) =>
    `东经111.${digits(random, 6)}，北纬34.${digits(random, 6)}；X=${random.int(3700000, 3899999)}.${digits(random, 3)}，Y=${random.int(37500000, 37599999)}.${digits(random, 3)}`,
  连续日期: (random) =>
    `${year(random)}-05-0${random.int(1, 9)} ${year(random)}-05-1${random.int(0, 9)} ${year(random)}-06-0${random.int(1, 9)}`,
  "连续日期，八位": (random) =>
    `监测时段 ${year(random)}05${random.int(10, 28)} ${year(random)}06${random.int(10, 28)} ${year(random)}07${random.int(10, 28)}`,
  时间戳: (random) =>
    `报文编号${year(random)}0${random.int(1, 9)}${random.int(10, 28)}${random.int(10, 23)}${random.int(10, 59)}${random.int(10, 59)}${digits(random, 3)}`,
  项目代码: (random) =>
    `项目代码：${year(random)}-410328-${random.int(10, 99)}-0${random.int(1, 3)}-${digits(random, 6)}`,
  采购编号: (random) =>
    `采购编号：洛宁政采公开-${year(random)}-${random.int(1, 99)}，标段 洛宁（${year(random)}）${digits(random, 4)}号`,
  邮政编码: (random) =>
    `邮政编码：4717${random.int(10, 99)}，洛宁县城关镇兴宁路${random.int(1, 99)}号县政府办公楼`,
  ISBN: (random) => `ISBN 978-7-${random.int(100, 999)}-${digits(random, 5)}-${random.int(0, 9)}`,
  对公账号: (random) =>
    `户名：洛宁县${random.pick(["财政局", "公共资源交易中心", "自然资源局"])}，开户行：${random.pick(["农行洛宁支行", "洛宁农商行"])}，账号：${cardOf(`${random.pick(["41", "16", "62", "25"])}${digits(random, random.int(13, 16))}`)}`,
  营业执照注册号: (random) => `注册号：410328${digits(random, 9)}（原工商注册号）`,
  许可证编号: (random) => `食品经营许可证JY1410328${digits(random, 7)}，有效期至${year(random)}年`,
  不动产单元号: (random) =>
    `不动产单元号410328${digits(random, 6)}GB${digits(random, 5)}F${digits(random, 8)}`,
  区划代码: (random) => `统计用区划代码4103281${digits(random, 5)}，城乡分类${random.int(111, 220)}`,
  年度数字表: (random) =>
    `| ${random.int(2015, 2018)} | ${digits(random, 4)} | ${digits(random, 4)} | ${digits(random, 4)} | ${digits(random, 4)} |`,
  "数字表，三四四": (random) =>
    `| ${random.int(130, 199)} | ${digits(random, 4)} | ${digits(random, 4)} | ${random.int(1, 99)}.${random.int(1, 9)} |`,
  已遮盖: (random) =>
    `${name(random)} 410328********${digits(random, 4)} ${random.pick(["138", "159"])}****${digits(random, 4)} 622848*********${digits(random, 4)}`,
  政府邮箱: (random) =>
    `意见请发至${random.pick(["xxgk", "lnzwgk", "banshichu"])}@${random.pick(["luoning.gov.cn", "ly.gov.cn"])}`,
  网址: (random) => `https://www.luoning.gov.cn/content/1${random.int(3, 9)}${digits(random, 9)}.html`,
  办公地址: (random) =>
    `地址：洛宁县城关镇${random.pick(["兴宁路", "永宁大道"])}${random.int(1, 99)}号县政务服务中心${random.int(1, 4)}楼${random.int(10, 40)}号窗口`,
  职工花名: (random) =>
    `${name(random)}、${name(random)}同志任洛宁县${random.pick(["水利局", "教育局"])}副局长，试用期一年（${drawBirthday(random).slice(0, 4)}年生）`,
  普通叙述: (random) =>
    `各乡镇要于${year(random)}年${random.int(1, 12)}月${random.int(1, 28)}日前完成${random.int(10, 999)}户排查，整改率达到${random.int(80, 100)}%。`,
};

/** So many lines of each kind, the same in every run. */
export function drawLines(each: { readonly planted: number; readonly alike: number }): readonly DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (const [kind, draw] of Object.entries(planted)) {
    const random = drawFrom(`planted ${kind}`);
    for (let count = 0; count < each.planted; count++)
      lines.push({ text: random.pick(settings)(draw(random), random), kind, planted: true });
  }
  for (const [kind, draw] of Object.entries(lookAlikes)) {
    const random = drawFrom(`alike ${kind}`);
    for (let count = 0; count < each.alike; count++) lines.push({ text: draw(random), kind, planted: false });
  }
  return lines;
}
