/** What a title tells by its words: proposals, tried on the sample county and on titles that the words were not chosen by. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Notice } from "../../scripts/record/notice.ts";
import { guessFromTitle, guessKind } from "../../scripts/record/title-words.ts";
import { inspectCountyFolder } from "../support/county-folder.ts";
import { draftWorld } from "../support/draft-world.ts";

const { rules } = draftWorld().drafting;
const announcement = rules.kinds.find(({ id }) => id === "announcement") ?? expect.fail();

function guess(title: string, agencies: readonly string[] = []) {
  const kind = guessKind(title, rules) ?? announcement;
  return { kind: kind.id, ...guessFromTitle(title, { kind, agencies, rules }) };
}

describe("the kind", () => {
  test.each([
    ["洛宁县人民政府办公室关于印发洛宁县山塘管理办法的通知", "normative"],
    ["洛宁县人民政府办公室关于印发《洛宁县山塘管理办法》的通知", "normative"],
    ["《洛宁县山塘管理办法》政策解读", "interpretation"],
    ["洛宁县水利局关于护水员拟聘用人员的公示", "public-notice"],
    ["洛宁县水利局2025年部门预算公开", "budget"],
    ["洛宁县人民政府关于张某某等同志任免职务的通知", "personnel"],
    ["洛宁县人民政府办公室关于做好防汛工作的通知", "announcement"],
    ["洛宁县气象台发布暴雨橙色预警", "emergency"],
  ])("of %s is %s", (title, kind) => {
    expect(guess(title).kind).toBe(kind);
  });

  test("is not told by a title without a known word", () => {
    expect(guessKind("洛宁县2025年重大行政决策事项", rules)).toBeUndefined();
  });
});

describe("class, area and subject", () => {
  test("do not come from the name of whoever speaks", () => {
    const title = "洛宁县财政局关于规范局机关值班的通知";
    expect(guess(title, ["洛宁县财政局"])).toMatchObject({
      class: "governance",
      area: undefined,
      subject: undefined,
    });
    expect(guess("某县食品公司关于搬迁的公告")).toMatchObject({ class: "governance" });
  });

  test("come from the kind where the kind knows them", () => {
    expect(guess("洛宁县水利局2025年部门预算公开")).toMatchObject({
      class: "priority",
      area: "public-funds",
    });
    expect(guess("《洛宁县食品小作坊管理办法》政策解读")).toMatchObject({ class: "governance" });
  });

  // Of other counties, and not what the words were chosen by.
  test.each([
    ["嵩县生态环境分局关于某矿业公司排污许可证核发情况的公示", "priority", "environment"],
    ["新安县住房和城乡建设局关于保障性住房分配结果的公示", "priority", "public-resources"],
    ["栾川县应急管理局关于烟花爆竹安全生产检查情况的通报", "priority", "work-safety"],
    ["汝阳县市场监督管理局关于药品抽检结果的公告", "priority", "food-drug"],
    ["宜阳县人民政府关于公布行政许可权力清单的通知", "priority", "power-list"],
    ["伊川县水务公司关于城东片区停水的公告", "service", undefined],
    ["嵩县教育局关于小学招生划片范围的通知", "service", undefined],
    ["汝阳县人力资源和社会保障局关于举办专场招聘会的公告", "service", undefined],
    ["孟津区人民政府办公室关于成立防汛指挥部的通知", "governance", undefined],
    ["新安县人民政府办公室关于做好档案工作的通知", "governance", undefined],
  ])("of %s are proposed", (title, group, area) => {
    expect(guess(title)).toMatchObject({ class: group, area });
  });
});

describe("on the sample county", () => {
  let notices: readonly Notice[] = [];
  let names: readonly string[] = [];
  beforeAll(async () => {
    const { catalog } = await inspectCountyFolder("");
    notices = [...(catalog?.published.map((entry) => entry.notice) ?? []), ...(catalog?.held ?? [])];
    names = catalog?.agencies.flatMap(({ name, shortName }) => [name, shortName]) ?? [];
  });

  test.each([
    ["class", 0.95],
    ["area", 0.95],
    ["subject", 0.85],
    ["genre", 0.85],
  ] as const)("%s is right for at least %s of the notices", (what, share) => {
    const right = notices.filter((notice) => {
      const told = guess(notice.title, names);
      return told[what] === (what === "area" ? notice.priorityArea : notice[what]);
    });
    expect(notices.length).toBeGreaterThan(60);
    expect(right.length / notices.length).toBeGreaterThanOrEqual(share);
  });
});
