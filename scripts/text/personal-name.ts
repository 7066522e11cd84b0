/** Hands on names of persons where a pattern makes them clear: 王××先生, 申请人：张某某. Pure; the surnames are given. */

/** What a name can begin with, and words that only look like one. */
export interface SurnameList {
  readonly single: ReadonlySet<string>;
  readonly compound: ReadonlySet<string>;
  /** Surnames that begin ordinary words more often than names. */
  readonly ambiguous: ReadonlySet<string>;
  /** Words in which a surname is none. */
  readonly notNames: ReadonlySet<string>;
}

/** A name in a text: where it begins and how long it is, in code units, and how it may be shown. */
export interface PersonalName {
  readonly start: number;
  readonly length: number;
  readonly masked: string;
}

const given = String.raw`[\p{Script=Han}×✕╳xX*＊○〇Ｘ]`;
/** Before a form of address: 王小明先生, 李某女士. */
const addressed = new RegExp(`(?=(${given}{2,4}?)(?:先生|女士|同志))`, "gu");
/** After the word for the applicant, and ended by a stop: 申请人：张三，申请人张某某。 */
const applicant = new RegExp(
  String.raw`(?:申请人|当事人|联系人|代理人)(?:姓名)?\s*([：:（(为系是]?)\s*(${given}{2,4}?)(?=[，。；、,;.）)\s]|$|提出|申请|要求|来电|来函|来信|于|补正|撤回|反映)`,
  "gu",
);

/** Names by clear pattern, in the order of the text; a surname alone (张女士) names nobody. */
export function findPersonalNames(text: string, surnames: SurnameList): readonly PersonalName[] {
  const names = [...findAddressed(text, surnames), ...findApplicants(text, surnames)].sort(
    (one, other) => one.start - other.start || other.length - one.length,
  );
  // 欧阳某某先生 is one name, not also 阳某某.
  let end = 0;
  return names.filter(({ start, length }) => {
    if (start < end) return false;
    end = start + length;
    return true;
  });
}

function findAddressed(text: string, surnames: SurnameList): readonly PersonalName[] {
  return [...text.matchAll(addressed)].flatMap(({ index: start, 1: name = "" }) => {
    // 相关负责同志: the surname belongs to the word before it.
    const inside = surnames.notNames.has(text.slice(Math.max(0, start - 1), start + 1));
    return isName(name, surnames) && !inside ? [{ start, length: name.length, masked: maskName(name) }] : [];
  });
}

function findApplicants(text: string, surnames: SurnameList): readonly PersonalName[] {
  return [...text.matchAll(applicant)].flatMap(({ index, 0: whole, 1: sign = "", 2: name = "" }) => {
    // Without a colon the word may go on as a sentence: 申请人于昨日，申请人安排.
    const clear =
      sign !== "" || /[^\p{Script=Han}]|某/u.test(name) || !surnames.ambiguous.has(name.charAt(0));
    const start = index + whole.length - name.length;
    return clear && isName(name, surnames) ? [{ start, length: name.length, masked: maskName(name) }] : [];
  });
}

function isName(words: string, { single, compound, notNames }: SurnameList): boolean {
  const signs = [...words];
  const doubled = compound.has(signs.slice(0, 2).join(""));
  const rest = signs.slice(doubled ? 2 : 1);
  if (rest.length < 1 || rest.length > 2) return false;
  if (!doubled && !single.has(signs[0] ?? "")) return false;
  return ![...notNames].some((word) => words.includes(word));
}

function maskName(name: string): string {
  return `${[...name][0]}${"*".repeat([...name].length - 1)}`;
}
