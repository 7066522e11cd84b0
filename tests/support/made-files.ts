/** Hands on the office files that fixtures name: each with one thing in it that a reader should not be sent. */
import { coreOf, makeDocx, makeXlsx, paragraph } from "./planted-office.ts";

const sheet = {
  name: "名单",
  rows: [
    ["姓名", "村"],
    ["张三", "余庄村"],
  ],
};

const makers: Readonly<Record<string, () => Uint8Array>> = {
  "hidden-sheet": () => makeXlsx([sheet, { name: "底稿", state: "hidden", rows: [["草稿"]] }]),
  comment: () => makeXlsx([{ ...sheet, comments: { B2: "再核一遍" } }]),
  author: () => makeDocx(paragraph("公示名单见下。"), { core: coreOf("陈起草", "Administrator") }),
  damaged: () => makeDocx(paragraph("公示名单见下。")).subarray(0, 100),
};

/** Makes the file of a name. */
export function makeFile(name: string): Uint8Array {
  const make = makers[name];
  if (!make) throw new Error(`no such file is made: ${name}`);
  return make();
}
