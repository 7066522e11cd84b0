import { expect, test } from "vitest";
import { parseQuery } from "../../../scripts/search/browser/query.ts";

test.each([
  ["防汛 应急预案", ["防汛", "应急预案"]],
  ["防汛　应急预案", ["防汛", "应急预案"]],
  ["“防汛 预案”", ["防汛预案"]],
  ['"防汛 预案" 通知', ["防汛预案", "通知"]],
  ["＂防汛 预案＂", ["防汛预案"]],
  ["「防汛 预案」", ["防汛预案"]],
  ['"防汛 预案"，', ["防汛预案"]],
  ["关于“十四五”规划", ["关于十四五规划"]],
  ["“重点”工作", ["重点工作"]],
  ["王　伟", ["王伟"]],
  ["0379 6623 1234", ["037966231234"]],
  ["GB 18599", ["gb18599"]],
  ['"12" "34"', ["12", "34"]],
  ['GB "18599" 2020', ["gb", "18599", "2020"]],
  ['"GB" 18599 2020', ["gb", "185992020"]],
  ["“水” “电”", ["水", "电"]],
  ["洛政办[2016]12号", ["洛政办201612号"]],
  ["防汛 防汛预案", ["防汛预案"]],
  ["防汛 防汛", ["防汛"]],
  ["，。！", []],
  ["", []],
])("%s asks for %j", (typed, terms) => {
  expect(parseQuery(typed).terms).toEqual(terms);
});

test.each([
  ["防汛 -预案", ["防汛"], ["预案"]],
  ["防汛 －“应急 预案”", ["防汛"], ["应急预案"]],
  ["0379-6623", ["03796623"], []],
  ["-预案", ["预案"], []],
  ["防汛 -", ["防汛"], []],
])("%s asks for %j without %j", (typed, terms, excluded) => {
  const query = parseQuery(typed);
  expect([query.terms, query.excluded]).toEqual([terms, excluded]);
});

test("a number that was read as one is also known apart", () => {
  expect(parseQuery("2023 2024").apart).toEqual(["2023", "2024"]);
  expect(parseQuery("水 电").apart).toEqual(["水", "电"]);
  expect(parseQuery("防汛 预案").apart).toEqual([]);
  expect(parseQuery('"12" "34"').apart).toEqual([]);
});
