/** Hands on which traces of a person a text can have, by the few signs that each must have. */
import { findSign, tableOf } from "./sign-table.ts";

/** What is worth looking for. */
export interface TraceSigns {
  readonly mail: boolean;
  readonly card: boolean;
  /** The number of a room, or a house of many. */
  readonly room: boolean;
  /** A word for where somebody lives, and a street after it. */
  readonly living: boolean;
}

const cards = ["护照", "通行证", "回乡证", "台胞证"];
const houses = ["单元", "号楼", "栋", "幢", "室"];
const dwellings = ["家住", "现住", "住址", "住在", "地址", "寄到", "寄至", "寄往"];
const streets = tableOf("街路巷道村组庄园苑区");
const firsts = tableOf(
  ["@＠", ...[...cards, ...houses, ...dwellings].map((word) => word.charAt(0))].join(""),
);
/** From the word to the street: a colon, a blank, and sixteen signs, each perhaps of two halves. */
const longestStreet = 2 + 2 * 16;

/** Looks through a text once. What is not found here no expression finds. */
export function findTraceSigns(text: string): TraceSigns {
  let [mail, card, room, living] = [false, false, false, false];
  for (let at = findSign(text, firsts); at >= 0; at = findSign(text, firsts, at + 1)) {
    const begins = (word: string): boolean => text.startsWith(word, at);
    const sign = text.charAt(at);
    if (sign === "@" || sign === "＠") mail = true;
    else if (cards.some(begins)) card = true;
    else if (houses.some(begins)) room ||= isDigit(text.charCodeAt(at - 1));
    else if (!living && dwellings.some(begins)) living = isBeforeStreet(text, at + 2);
  }
  return { mail, card, room, living };
}

function isBeforeStreet(text: string, from: number): boolean {
  const street = findSign(text.slice(from, from + longestStreet + 1), streets);
  return street >= 0;
}

/** Of either width. */
function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}
