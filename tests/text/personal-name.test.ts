/** Names of persons, where a pattern makes them clear. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findBareName, findPersonalNames } from "../../scripts/text/personal-name.ts";
import { parseYaml } from "../../scripts/source/yaml-tree.ts";
import { readPersonalWords } from "../../scripts/record/personal-words.ts";

const file = "content/standards/rules/personal-words.yaml";
const tree = parseYaml(readFileSync(file, "utf8"), { file, firstLine: 1 }).value;
const words = tree && readPersonalWords(tree, file).value;
if (!words) throw new Error(`${file} cannot be read`);
const names = (text: string): readonly string[] =>
  findPersonalNames(text, words.surnames).map(({ start, length }) => text.slice(start, start + length));

describe("a name", () => {
  test.each([
    ["申请人张某某要求邮寄", ["张某某"]],
    ["申请人：于某，已补正", ["于某"]],
    ["申请人为王小明。", ["王小明"]],
    ["已电话告知王××先生", ["王××"]],
    ["由李小红女士当面领取", ["李小红"]],
    ["欧阳某某先生来函", ["欧阳某某"]],
    ["由张建国领取", ["张建国"]],
    ["户主王五", ["王五"]],
    ["姓名李四", ["李四"]],
    ["代理律师陈晓明", ["陈晓明"]],
    ["张三诉县政府", ["张三"]],
    ["原告张三诉县政府", ["张三"]],
    ["原告张三", ["张三"]],
    ["周明华同志办理，陈某女士签收", ["周明华", "陈某"]],
  ])("is found: %s", (text, found) => {
    expect(names(text)).toEqual(found);
  });

  test("is shown by its surname alone", () => {
    expect(findPersonalNames("申请人：张小明", words.surnames)).toMatchObject([{ masked: "张**" }]);
  });

  test.each([
    "申请人于昨日补正",
    "申请人无正当理由逾期不补正",
    "申请人要求当场答复",
    "申请人向本机关申请，",
    "申请人为商业企业",
    "申请人：单位，已答复",
    "任何同志不得泄露",
    "相关负责同志审核",
    "各位女士",
    "由林业局领取",
    "由房管所签收",
    "由于材料不全",
    "张庄村诉县政府",
    "马上起诉县政府",
    "原告申诉，已受理",
    "涉及姓名和住址，不予公开",
    "当事人双方和解",
    "与户主关系，未提供",
    "律师事务所来函",
    "张先生",
    "经政府信息公开工作机构负责人同意延长答复期限并告知申请人",
  ])("is none: %s", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("a note that is nothing but a name", () => {
  test.each(["张建国", "李四", "王某", "欧阳明", "许建国", "江伟"])("is found: %s", (note) => {
    expect(findBareName(note, words.surnames)).toBeDefined();
  });

  test.each([
    "高速",
    "方案",
    "马上",
    "和解",
    "补正",
    "延期",
    "林业局",
    "安置房",
    "危房",
    "周五",
    "查无",
    "张贴",
    "许可",
    "仲裁",
    "盖章",
    "付款",
    "代办",
    "当场答复",
  ])("is not %s", (note) => {
    expect(findBareName(note, words.surnames)).toBeUndefined();
  });
});

describe("the heading of a personal field", () => {
  test.each([
    "姓名",
    "申请人",
    "申请人姓名",
    "申请人联系电话",
    "身份证号码",
    "联系方式（手机）",
    "Name",
    "ID number",
    "phone",
  ])("%s", (heading) => {
    expect(words.isPersonalColumn(heading)).toBe(true);
  });

  test.each(["编号", "申请人类型", "渠道", "备注", "单位", "件数"])("is not %s", (heading) => {
    expect(words.isPersonalColumn(heading)).toBe(false);
  });
});
