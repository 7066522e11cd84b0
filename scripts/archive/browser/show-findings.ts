/** Shows on the page what was found: a sentence, how far it goes, then the files by what is wrong with them. */
import type { Finding } from "../finding.ts";
import type { VerifiedPart } from "../verified-parts.ts";
import type { PageParts } from "./page-parts.ts";
import type { Verdict } from "./verify-folder.ts";

interface Group {
  readonly word: string;
  readonly meaning: string;
  readonly lines: (verdict: Verdict) => readonly string[];
}

const pathsOf =
  (kind: Finding["kind"]) =>
  ({ findings }: Verdict): readonly string[] =>
    findings.flatMap((one) => (one.kind === kind ? [one.path] : [])).sort();

const groups: readonly Group[] = [
  { word: "被改动", meaning: "校验值与制作的时候不同", lines: pathsOf("altered") },
  { word: "读不出来", meaning: "磁盘或者光盘可能损坏", lines: ({ unreadable }) => unreadable },
  { word: "缺少", meaning: "清单里有，文件夹里没有", lines: pathsOf("lost") },
  { word: "多出", meaning: "清单里没有，不是原有的东西", lines: pathsOf("added") },
  {
    word: "不合规则",
    meaning: "清单或者档案包写得不对",
    lines: ({ findings }) =>
      findings.flatMap((one) => {
        if (one.kind === "bag-fault") return [`${one.path}：${one.what}`];
        return one.kind === "list-fault" ? [`${one.path} 第 ${one.line} 行：${one.what}`] : [];
      }),
  },
];

const unchecked: Group = {
  word: "没有核对",
  meaning: "没有清单列它，或者浏览器算不了它的校验值",
  lines: (verdict) => verdict.unchecked,
};

// More lines than anybody reads would only hang the page.
const mostLines = 500;

/** The sentence and the lists. */
export function showFindings({ status, findings }: PageParts, verdict: Verdict): void {
  findings.replaceChildren(
    ...[...groups, unchecked].flatMap((group) => {
      const lines = group.lines(verdict);
      return lines.length === 0 ? [] : [listFiles(group, lines)];
    }),
  );
  if (verdict.parts.length === 0) {
    status.textContent = "核对不了：所选的文件夹里没有清单。请选副本、档案包或者整个存档的文件夹。";
    findings.replaceChildren();
    return;
  }
  const counts = groups.flatMap(({ word, lines }) => {
    const { length } = lines(verdict);
    return length > 0 ? `${word} ${length} 个` : [];
  });
  const left = verdict.unchecked.length;
  const whole = left === 0 ? ["全部完好"] : verdict.files > 0 ? ["核对过的完好"] : [];
  const sentences = [
    `${[`核对了 ${verdict.files} 个文件`, ...(counts.length > 0 ? counts : whole)].join("，")}。`,
    left > 0 ? `还有 ${left} 个文件没有核对。` : "",
    `范围：${describeScope(verdict.parts)}。`,
    verdict.blind ? "从网上核对看不出多出来的文件。" : "",
  ];
  status.textContent = sentences.join("");
}

/** What was verified, in the words of the read-me: a list with parts below it is that of a whole archive, which has them all. */
function describeScope(parts: readonly VerifiedPart[]): string {
  const holdsOthers = ({ base }: VerifiedPart): boolean =>
    parts.some((part) => part.base !== base && part.base.startsWith(base));
  const archives = parts.filter(holdsOthers);
  const named = parts.filter(
    (part) => !archives.some((archive) => part !== archive && part.base.startsWith(archive.base)),
  );
  return named
    .map((part) => {
      const what = archives.includes(part) ? "整个存档" : part.kind === "bag" ? "档案包" : "副本";
      return part.base === "" ? what : `${what}“${part.base.slice(0, -1)}”`;
    })
    .join("、");
}

function listFiles({ word, meaning }: Group, lines: readonly string[]): HTMLElement {
  const section = document.createElement("section");
  section.className = word === unchecked.word ? "verify-unchecked" : "verify-finding";
  const title = document.createElement("h2");
  title.textContent = `${word}（${meaning}）`;
  const list = document.createElement("ul");
  const rest = lines.length - mostLines;
  for (const text of [...lines.slice(0, mostLines), ...(rest > 0 ? [`另有 ${rest} 个`] : [])]) {
    const item = document.createElement("li");
    item.textContent = text;
    list.append(item);
  }
  section.append(title, list);
  return section;
}
