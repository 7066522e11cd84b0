/** Hands on 阅读说明: what an archive is, how it is opened and how it is verified, for whoever finds it in thirty years. */
import { formatDate } from "../text/civil-date.ts";
import { checksumListName } from "./checksum-list.ts";
import { describeCommit, type Provenance, writeSpan } from "./provenance.ts";

/** The text, with the line ends and the mark at its beginning that the oldest editors of Chinese text need. */
export function writeReadMe(provenance: Provenance, hasZip: boolean): string {
  const lines = [
    ...head(provenance),
    "",
    "一、里面有什么",
    "",
    "  site\\              网站的副本。双击其中的 index.html，用浏览器打开，不用联网，不用安装软件。",
    ...(hasZip ? ["  site.zip           同一个副本的压缩包，便于传送。"] : []),
    "  register.csv       条目登记册：每条信息的索引号、标题、文号、日期、校验值和建议的保管期限，可以用 Excel、WPS 打开。",
    "  bag\\               移交档案部门的档案包（BagIt 1.0，RFC 8493）。以上内容都在它的 data 文件夹里，",
    "                     另有 site.warc.gz：同一批网页写成的网页归档文件（WARC 1.1，ISO 28500）。",
    `  ${checksumListName}  全部文件的校验值（SHA-256）。`,
    "",
    "  单独拿到档案包时：副本是 data\\site，登记册和本说明也在 data 里。",
    "",
    "二、怎样核对有没有损坏",
    "",
    "  1. 在浏览器里：打开副本，点页脚的“核对本副本”，选中副本所在的文件夹；选整个存档的文件夹，就连档案包和其他文件一起核对。损坏、缺少、多出的文件会逐个列出。",
    "  2. 用 Gongkai：在它的文件夹里运行  npm run verify -- 这个文件夹",
    `  3. 什么都不装，在有 ${checksumListName} 的文件夹里运行：`,
    `     Linux            sha256sum -c --quiet ${checksumListName}`,
    `     macOS            shasum -a 256 -c ${checksumListName}`,
    "     Windows（PowerShell，列出不相符的文件）",
    `       Get-Content ${checksumListName} | % { $d, $f = $_ -split ' +', 2; if ((Get-FileHash $f).Hash -ne $d) { $f } }`,
    "     第 3 种办法看不出多出来的文件。",
    "",
    "三、它从哪里来",
    "",
    ...origin(provenance),
    "",
    "  以上日期来自内容本身，不是制作的时刻：同一次提交、同一天的网站，什么时候制作都逐字节相同。",
  ];
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function head({ config, day, years, notices, reports }: Provenance): readonly string[] {
  const title = `${config.siteName}政府信息公开网站　存档副本`;
  return [
    title,
    "=".repeat(2 * [...title].length),
    "",
    `这是${config.siteName}政府信息公开网站在${formatDate(day)}的副本，含公开信息 ${notices} 条、年度报告 ${reports} 份。`,
    ...(years === undefined
      ? []
      : [
          `本副本只含${writeSpan(years)}公开的信息和这些年度的报告；提到其他年份的文件时，只有文字，没有链接。`,
        ]),
    ...(config.demonstration === undefined ? [] : [`注意：${config.demonstration}`]),
  ];
}

function origin(provenance: Provenance): readonly string[] {
  const { config, day, contentDate, version, commit } = provenance;
  return [
    `  主办单位    ${config.host}`,
    `  承办单位    ${config.operator}`,
    `  原网址      ${config.baseUrl}`,
    `  网站标识码  ${config.siteIdCode}`,
    `  网站日期    ${formatDate(day)}`,
    `  内容日期    ${formatDate(contentDate)}`,
    `  提交        ${describeCommit(provenance)}`,
    `  制作软件    Gongkai ${version}`,
    ...(commit && commit.uncommitted.length > 0
      ? ["  注意：有文件在提交之后改动过，凭上面的提交编号不能完全还原这个副本。"]
      : []),
  ];
}
