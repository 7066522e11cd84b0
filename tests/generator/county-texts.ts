/** Hands on what a made county has but once: configuration, agencies, the guide, how to apply. */
import { agencies, county, office } from "./agencies.ts";
import type { MadeFile } from "./write-notice.ts";

/** The files that stand beside the notices; `lastYear` is the newest year with notices. */
export function writeCountyTexts(lastYear: number): readonly MadeFile[] {
  const config = {
    county,
    siteName: `${county}人民政府`,
    mark: county.slice(0, 2),
    baseUrl: "https://qingya.example/",
    siteIdCode: "9999990001",
    host: office.name,
    operator: office.name,
    // Early enough that no request left open at the end of the year is overdue.
    today: `${lastYear + 1}-01-10`,
    demonstration: `${county}是虚构的县，本站的文件和数字都由程序编成。`,
  };
  return [
    ["site.config.ts", `export default ${JSON.stringify(config, undefined, 2)}\n`],
    ["content/agencies.yaml", agencies.map(writeAgency).join("")],
    ["content/guide.md", guide(lastYear)],
    ["content/application.md", application(lastYear)],
  ];
}

function writeAgency({
  id,
  name,
  shortName,
  kind,
  indexPrefix,
  agencyWord,
}: (typeof agencies)[number]): string {
  return `- 代码: ${id}
  名称: ${name}
  简称: ${shortName}
  类型: ${kind}
  索引号前缀: "${indexPrefix}"
  机关代字: [${agencyWord}]
`;
}

const guide = (year: number): string => `---
标题: ${county}人民政府信息公开指南
更新日期: ${year}-12-20
受理机构:
  名称: ${office.name}
  办公地址: ${county}城关镇文昌街1号（示例）
  办公时间: 工作日 8:30—12:00，14:30—18:00
  联系电话: 0000-0000001
  传真号码: 0000-0000002
  互联网联系方式: xxgk@qingya.example
---
## 一、分类

主动公开的信息分为政务工作、重点领域、公共服务三类。重点领域信息按行政权力清单、财政资金等八个领域编排。

## 二、编排体系

索引号由机构代码、年份和五位流水号组成，一经使用不再改变。

## 三、获取方式

在本网站目录中查找，或者到县政府办公室查阅；其他信息可以书面申请。
`;

const application = (year: number): string => `---
标题: 依申请公开
更新日期: ${year}-12-20
申请渠道:
  - 渠道: 当面
    说明: 到县政府办公室填写申请表。
  - 渠道: 信函
    说明: 信封上注明“政府信息公开申请”。
  - 渠道: 网络
    说明: 下载申请表，填写后发送到受理邮箱。
---
## 申请

公民、法人或者其他组织申请获取政府信息的，应当写明名称、内容描述和获取方式。

## 答复

收到申请之日起20个工作日内答复；需要延长的，至多延长20个工作日并告知申请人。
`;
