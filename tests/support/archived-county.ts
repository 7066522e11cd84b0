/** Hands on a small county in a repository, with what archives must carry: attachments, neighbours in other years, links between them. */
import { commitAll, runGit } from "./git-county.ts";
import { writeNotice } from "./notice-text.ts";
import { type Overlay, writeSmallCounty } from "./small-county.ts";

const overlay: Overlay = {
  "content/attachments/2024/zhiban.csv": "序号,单位,电话\n1,城关镇,0379-00000000\n",
  "content/notices/2024/huanglu.md": `${writeNotice({
    索引号: "005429713/2024-00100",
    标题: "关于做好春季护林防火工作的通知",
  }).replace(
    "公开方式: 主动公开\n",
    "公开方式: 主动公开\n附件:\n  - 名称: 值班表\n    文件: 2024/zhiban.csv\n",
  )}
另见[防汛应急预案的通知](005429713/2024-00012)。
`,
  "content/notices/2023/huanglu.md": writeNotice(
    {
      索引号: "005429713/2023-00007",
      标题: "关于做好秋季护林防火工作的通知",
      成文日期: "2023-09-01",
      发布日期: "2023-09-04",
      转发: "005429713/2024-00100",
    },
    "有关要求见[春季护林防火工作的通知](005429713/2024-00100)。",
  ),
};

/** Writes it out, commits it on 1 February 2025 in Beijing, and returns its folder. */
export function writeArchivedCounty(more: Overlay = {}): string {
  const folder = writeSmallCounty({ ...overlay, ...more });
  runGit(folder, ["init", "--quiet"]);
  commitAll(folder, { day: "2025-01-31T23:30:00Z", subject: "发布护林防火的两个通知" });
  return folder;
}
