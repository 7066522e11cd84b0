/** Hands on whether a number of a sentence speaks of the report's own year and of the whole office, or of something else. */

/** What the sentence is said by. */
export interface Speaker {
  readonly year: number;
  /** Names under which the office speaks of itself. */
  readonly names: readonly string[];
  /** True for the county's report: 县政府 is the office itself. */
  readonly government: boolean;
}

/** True where the number at the offset is about another year, a part of the year, a comparison or a plan. */
export function isElsewhen(sentence: string, start: number, { year }: Speaker): boolean {
  const [from, to] = clauseAround(sentence, start);
  const [clause, before] = [sentence.slice(from, to), sentence.slice(from, start)];
  if (/(?:增加|减少|增长|下降|上升|提高|降低|新增|多|少|增|减)了?(?:约|近)?$/.test(before)) return true;
  if (/(?:比|较|与|和)(?:上一?年|去年|前年|同期|往年|\d{4}年)|同比|环比|相比/.test(clause)) return true;
  if (/^(?:[全本我各][县市区局委办])?(?:\d{4}年|明年)?(?:计划|拟|力争|预计|打算|将)/.test(before))
    return true;
  if (/(?:目标|平均|日均|月均|年均|人均|每[年月季天日])[\p{Script=Han}]{0,6}$/u.test(before)) return true;
  if (otherYear(sentence.slice(0, start), year)) return true;
  return ofPartYear(sentence.slice(0, start));
}

/** The year that was named last; comparisons name theirs for their own clause only. 上年结转 is a noun, not a year. */
function otherYear(before: string, year: number): boolean {
  const plain = before
    .replace(/(?:比|较|与)(?:上一?年|去年|前年|往年|\d{4}年)度?/g, "")
    .replace(/上一?年度?结转/g, "");
  const named = [...plain.matchAll(/(\d{4})年|上一?年|去年|前年|(?:今年|本年|当年|全年)/g)].at(-1);
  if (!named) return false;
  if (named[1] !== undefined) return Number(named[1]) !== year;
  return !/今年|本年|当年|全年/.test(named[0]);
}

function ofPartYear(before: string): boolean {
  const plain = before.replace(/1(?:月)?(?:—|-|－|~|至|到)12月|12月(?:31日|底|末)/g, "");
  return /上半年|下半年|季度|(?:\d|[一二三四五六七八九十])月(?!\d)|历年|以来|近[三五两\d]年|[三四]五”?期间|本级/.test(
    plain,
  );
}

const body =
  "局|委员会|委|办公室|办|镇|乡|街道|办事处|中心|处|所|院|学校|大队|公司|集团|开发区|园区|县|区|市|旗|村|社区|单位|部门|机关|政府";
const endsInBody = new RegExp(`([\\p{Script=Han}]*(?:${body}))$`, "u");
const mentionsBody = /[\p{Script=Han}]{2}(?:局|镇|乡|街道|委员会|公司)/gu;
const own = /[全本我各]|均|及/;

/** True where the words speak of another office than the speaker: 县公安局收到申请12件 in the county's report. */
export function isOthers(sentence: string, start: number, { names, government }: Speaker): boolean {
  const [from] = clauseAround(sentence, start);
  const lead = sentence
    .slice(from, start)
    // 因政府信息公开引发…: the words of the figure begin within 政府信息公开.
    .replace(sentence.startsWith("信息公开", start) ? /[因对就由]?政府$/ : /$/, "")
    .replace(/(?:共计|总共|一共|累计|合计|全年|已|依法|共|\d{4}年|年度|度)+$/g, "")
    .replace(/^(?:\d{4}年|全年|年内|其中)+/g, "");
  const subject = endsInBody.exec(lead)?.[1];
  if (subject !== undefined) {
    if (own.test(subject)) return false;
    if (names.some((name) => name.endsWith(subject) || subject.endsWith(name) || name.startsWith(subject)))
      return false;
    return !(government && /^(?:[\p{Script=Han}]{0,6})?[县市区旗](?:人民)?政府$/u.test(subject));
  }
  const earlier = sentence.slice(0, start);
  return [...earlier.matchAll(mentionsBody)].some((match) => {
    const words = earlier.slice(Math.max(0, match.index - 2), match.index + match[0].length);
    return !own.test(words) && !names.some((name) => name.includes(match[0]));
  });
}

const breaks = /[，；。：！？\u3000]/;

/** The clause round an offset. */
export function clauseAround(sentence: string, offset: number): readonly [number, number] {
  let [from, to] = [offset, offset];
  while (from > 0 && !breaks.test(sentence[from - 1] ?? "")) from--;
  while (to < sentence.length && !breaks.test(sentence[to] ?? "")) to++;
  return [from, to];
}
