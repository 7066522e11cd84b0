/** Hands on other traces of a person in a text: addresses of e-mail, numbers of passports, homes. */

import { findTraceSigns } from "./trace-signs.ts";

/** A trace: where it begins and how long it is, in code units, what it is, and how it may be shown. */
export interface PersonalTrace {
  readonly start: number;
  readonly length: number;
  readonly name: string;
  readonly masked: string;
}

const email = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;
/** Only after the word: letters with digits alone are file numbers. */
const passport =
  /(?<=(?:护照|通行证|回乡证|台胞证)(?:证?号码?|证)?[为是]?\s?[:(]?\s?)[A-Za-z]{1,2}\d{7,10}(?!\d)|(?<![A-Za-z0-9])[EGDPS][A-Z]?\d{8}(?=[^\d\n]{0,4}护照)/g;

const street = String.raw`[\p{Script=Han}\d]{1,16}[街路巷道村组庄园苑区]`;
/** A home by itself has its unit or its room: 兴华路12号3号楼2单元501室. */
const room = new RegExp(
  String.raw`${street}[\p{Script=Han}\d-]{0,16}(?:\d+单元|\d+(?:号楼|栋|幢)\d|\d{2,4}室)[\d\-单元室号]{0,10}`,
  "gu",
);
/** After 住 or 寄到 the number of the house is enough. */
const living = new RegExp(
  String.raw`(?<=(?:家住|现住|住址|住在|地址|寄到|寄至|寄往)[:为于]?\s?)${street}[\p{Script=Han}\d-]{0,12}\d+号楼?`,
  "gu",
);
const office = /政府|局|委|厅|中心|办公|法院|信访|公司|会议|律师|事务所|窗口|学校|医院|档案|图书/u;

/** In the order of the kinds; mailboxes of the government and addresses of offices are none. */
export function findPersonalTraces(text: string): readonly PersonalTrace[] {
  // Looking for homes is dear, and few texts have any.
  const { mail, card, room: rooms, living: dwellings } = findTraceSigns(text);
  if (!mail && !card && !rooms && !dwellings) return [];
  const narrow = text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const find = (name: string, pattern: RegExp, none?: RegExp): readonly PersonalTrace[] =>
    [...narrow.matchAll(pattern)].flatMap(({ index: start, 0: { length } }) => {
      const written = narrow.slice(start, start + length);
      return none?.test(written)
        ? []
        : [{ start, length, name, masked: `${[...written].slice(0, 2).join("")}***` }];
    });
  const homes = rooms ? find("家庭住址", room, office) : [];
  const addresses = dwellings ? find("家庭住址", living, office) : [];
  return [
    ...(mail ? find("电子邮箱", email, /\.gov\.cn$/i) : []),
    ...(card ? find("护照号", passport) : []),
    ...homes,
    ...addresses.filter(
      (address) =>
        !homes.some(
          ({ start, length }) => address.start < start + length && start < address.start + address.length,
        ),
    ),
  ];
}
