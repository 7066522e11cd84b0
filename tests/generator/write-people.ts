/** Hands on the people of a made county who may sign: invented, one of each role, a head for each agency that sends in. */
import { agencies } from "./agencies.ts";
import type { MadeFile } from "./write-notice.ts";

const roles = ["经办人员", "信息中心主任", "政府办主管副主任", "政府办主任", "县领导", "保密审查"];

/** `content/people.yaml`, with a made name for each. */
export function writePeople(): MadeFile {
  const sendingIn = agencies.filter(({ kind }) => kind !== "政府办公室");
  const units = sendingIn.map(({ shortName }) => shortName).join(", ");
  const lines = [
    ...roles.map((role, index) => `- {代码: role-${index + 1}, 姓名: 示例${role}, 角色: [{角色: ${role}}]}`),
    `- {代码: leader, 姓名: 示例主管县领导, 角色: [{角色: 主管县领导, 单位: [${units}]}]}`,
    ...sendingIn.map(
      ({ id, shortName }) =>
        `- {代码: head-${id}, 姓名: 示例${shortName}负责人, 角色: [{角色: 单位主要负责人, 单位: ${shortName}}]}`,
    ),
  ];
  return ["content/people.yaml", `${lines.join("\n")}\n`];
}

/** The text of a notice with the least importance where it states none: without any, nobody knows who must sign. */
export function stateImportance(text: string): string {
  return /^重要程度:/m.test(text) ? text : text.replace(/^公开方式:/m, "重要程度: 一般\n公开方式:");
}
