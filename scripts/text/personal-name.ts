/** Hands on names of persons where a pattern makes them clear: 王××先生, 申请人：张某某, 由张建国领取. Pure; the surnames are given. */

/** What a name can begin with, and words that only look like one. */
export interface SurnameList {
  readonly single: ReadonlySet<string>;
  readonly compound: ReadonlySet<string>;
  /** Surnames that begin ordinary words more often than names. */
  readonly ambiguous: ReadonlySet<string>;
  /** Surnames with which a whole note of two or three signs is more often a word: 方案, 和解. */
  readonly wordLike: ReadonlySet<string>;
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
/** After the word for a person's part, and ended by a stop: 申请人：张三，申请人张某某，户主王五，代理律师陈晓明。 */
const applicant = new RegExp(
  String.raw`(?:(?:申请人|当事人|联系人|代理人|领取人|签收人|收件人|户主|原告|律师)(?:姓名)?|姓名)\s*([：:（(为系是]?)\s*(${given}{2,4}?)(?=[，。；、,;.）)\s]|$|提出|申请|要求|来电|来函|来信|于|补正|撤回|反映|诉)`,
  "gu",
);
/** Whoever fetched an answer: 由张建国领取. */
const fetching = new RegExp(`由(${given}{2,4}?)(?:代为?)?(?:领取|领走|取走|签收|代领|代收)`, "gu");
/** Whoever sued an office: 张三诉县政府. */
const suing = new RegExp(
  String.raw`(?<![\p{Script=Han}])(${given}{2,4}?)[起上]?诉(?=\p{Script=Han}{0,12}(?:政府|局|委|厅|镇|乡|办|部|案))`,
  "gu",
);
/** Offices and places end so: 由林业局领取, 张庄村诉县政府. */
const organEnding = /[局所院办委部处科股室站队镇乡村县区市厅会校社组人员方司馆厂店户]$/u;

/** Names by clear pattern, in the order of the text; a surname alone (张女士) names nobody. */
export function findPersonalNames(text: string, surnames: SurnameList): readonly PersonalName[] {
  const names = [
    ...findAddressed(text, surnames),
    ...findApplicants(text, surnames),
    ...findActing(text, surnames),
  ].sort((one, other) => one.start - other.start || other.length - one.length);
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

function findActing(text: string, surnames: SurnameList): readonly PersonalName[] {
  return [...text.matchAll(fetching), ...text.matchAll(suing)].flatMap(
    ({ index, 0: whole, 1: name = "" }) => {
      const start = index + whole.indexOf(name);
      const clear =
        name.includes("某") || !(surnames.ambiguous.has(name.charAt(0)) || organEnding.test(name));
      return clear && isName(name, surnames) ? [{ start, length: name.length, masked: maskName(name) }] : [];
    },
  );
}

/** A note that is nothing but a name of two or three signs: 张建国. */
export function findBareName(note: string, surnames: SurnameList): PersonalName | undefined {
  const name = note.trim();
  const first = name.charAt(0);
  const hidden = /某|[×✕╳*＊○〇]/u.test(name);
  const wordy = surnames.ambiguous.has(first) || surnames.wordLike.has(first) || organEnding.test(name);
  if (!new RegExp(`^${given}{2,3}$`, "u").test(name) || (wordy && !hidden) || !isName(name, surnames))
    return undefined;
  return { start: note.indexOf(name), length: name.length, masked: maskName(name) };
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
