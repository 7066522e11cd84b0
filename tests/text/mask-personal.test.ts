/** What may be printed of words in which a person's number stands. The numbers are made here. */
import { expect, test } from "vitest";
import { maskPersonal } from "../../scripts/text/mask-personal.ts";
import { identityOf } from "../support/drawn-persons.ts";

const own = identityOf("41032819900101123");
const hidden = `410${"*".repeat(13)}${own.slice(-2)}`;

test.each([
  [`张三${own}，电话13800000001。`, `张三${hidden}，电话138******01。`],
  ["１３８００００００01", "138******01"],
  ["电话138 0000 0001", "电话138 **** **01"],
  ["电话1 3 8 0 0 0 0 0 0 0 1", "电话1 3 8 * * * * * * 0 1"],
  ["１ ３ ８ ０ ０ ０ ０ ０ ０ ０ １", "1 3 8 * * * * * * 0 1"],
  [`${own.replace(/(..)/g, "$1 ").trim()}`, `${hidden.replace(/(..)/g, "$1 ").trim()}`],
  ["意见发至zhangsan@qq.com", "意见发至zh******@qq.com"],
  ["洛政办〔2024〕12号，咨询电话0379-66230000", "洛政办〔2024〕12号，咨询电话0379-66230000"],
])("%s is printed as %s", (text, printed) => {
  expect(maskPersonal(text)).toBe(printed);
});

test("what is masked is as long as before, so that a caret still points at it", () => {
  for (const text of [`甲${own}乙13800000001丙`, "电话138-0000-0001", "𬭎１３８００００００01"])
    expect([...maskPersonal(text)]).toHaveLength([...text].length);
});

test("a name of a file with signs of two units keeps its underlines, in a sentence too", () => {
  expect(maskPersonal("附件 𬭎_𬭎_13800000001_b.pdf 没有找到")).toBe("附件 𬭎_𬭎_138******01_b.pdf 没有找到");
});

test("a path keeps its underlines", () => {
  expect(maskPersonal(`content/attachments/zhang_${own}_2024.docx`)).toBe(
    `content/attachments/zhang_${hidden}_2024.docx`,
  );
});
