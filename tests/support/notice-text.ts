/** Hands on the text of notices for tests: the necessary elements, and whatever a test lays over them. */

/** Elements by their Chinese names; `undefined` leaves one out. */
export type Elements = Readonly<Record<string, string | undefined>>;

/** A notice of the smallest county's office. `body` is what follows the front matter. */
export function writeNotice(elements: Elements, body = "现将有关事项通知如下，请认真组织实施。"): string {
  const all: Elements = {
    索引号: "005429713/2024-00100",
    标题: "关于做好春季护林防火工作的通知",
    内容概述: "要求各乡镇落实巡护人员和值班制度。",
    发布机构: "县政府办",
    成文日期: "2024-03-01",
    发布日期: "2024-03-04",
    类别: "政务工作",
    主题分类: "综合政务\\应急管理",
    公开方式: "主动公开",
    ...elements,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join("\n")}\n---\n${body}\n`;
}

/** Notices as files of a county, named after their serial numbers. */
export function layNotices(...notices: readonly Elements[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    notices.map((elements, index) => {
      const number = `005429713/2024-${String(101 + index).padStart(5, "0")}`;
      return [`content/notices/2024/${101 + index}.md`, writeNotice({ 索引号: number, ...elements })];
    }),
  );
}

/** The line and column of the value of an element in such a text. */
export function placeOfElement(text: string, name: string): string {
  const line = text.split("\n").findIndex((candidate) => candidate.startsWith(`${name}: `));
  return `${line + 1}:${[...name].length + 3}`;
}
