/** Hands on the steps that purge what was found, in the order in which they are to be taken, with the exact commands. */
import { isInHistory, type LeakReport } from "../inspection/leak-report.ts";

/** One step; the commands are to be run by a person, never by us. */
export interface PurgeStep {
  readonly title: string;
  readonly words: readonly string[];
  readonly commands: readonly string[];
}

/** The steps. Those that concern nothing that was found are left out, those that are always due are not. */
export function listPurgeSteps(report: LeakReport): readonly PurgeStep[] {
  const { places, history, indexNumber } = report;
  const files = (area: (typeof places)[number]["area"]): readonly string[] => [
    ...new Set(places.filter((place) => place.area === area).map(({ path }) => path.split(" › ")[0] ?? path)),
  ];
  const [source, output, copies] = [files("source"), files("output"), files("copy")];
  const steps: PurgeStep[] = [
    {
      title: "先停下来，报告",
      words: [
        "发现之时起24小时内报告政府办公室和保密行政管理部门；是否属于国家秘密、怎样处置，听保密行政管理部门的。",
        "涉密内容不得在联网的电脑上继续打开、复制、转发；下面的清除由保密行政管理部门同意以后进行，证据需要留存的先移交。",
        "仓库停止推送和自动发布，通知所有有权限的人先不要拉取。",
      ],
      commands: [],
    },
  ];
  if (source.length > 0)
    steps.push({
      title: "撤下内容文件和附件",
      words: ["提到它的其他文件（关联文件、说明）也要改：打开看过再改，不要整份删掉。"],
      commands: source.map((path) => `git rm -- ${quote(path)}`),
    });
  if (output.length > 0)
    steps.push({
      title: "重新生成并发布网站",
      words: [
        `网站文件夹里有 ${output.length} 个文件还有它。重新生成以后整体替换服务器上的旧文件，不要只覆盖；服务器的备份、缓存、CDN 一并清除。`,
        "先删掉 .cache 文件夹：里面留着以前建立的检索。触摸屏版（npm run kiosk）和存档（npm run archive）也要重做。",
      ],
      commands: ["npm run build", `npm run leak-drill -- ${quote(indexNumber)}`],
    });
  if (copies.length > 0)
    steps.push({
      title: "收回导出、归档的副本",
      words: ["压缩包、U 盘、触摸屏和归档光盘要整份重做，旧的按规定销毁并登记。有副本的文件：", ...copies],
      commands: [],
    });
  if (history && isInHistory(report)) steps.push(...listHistorySteps(history));
  steps.push(
    {
      title: "外面的副本",
      words: [
        "向百度、必应等搜索引擎提交死链或者快照删除申请，写明网页地址。",
        "通知转载的网站、政务新媒体和上级平台撤下；个人信息泄露的，按规定告知本人。",
      ],
      commands: [],
    },
    {
      title: "再查一遍",
      words: ["换一份新克隆再运行一次，并在网站上按标题、文号检索一次。"],
      commands: [
        `npm run leak-drill -- ${quote(indexNumber)}${report.title === undefined ? "" : ` --title ${quote(report.title)}`}`,
      ],
    },
  );
  return steps;
}

function listHistorySteps({
  paths,
  refs,
  messages,
  remotes,
}: NonNullable<LeakReport["history"]>): readonly PurgeStep[] {
  const names = remotes.length === 0 ? [{ name: "origin", address: "" }] : remotes;
  return [
    {
      title: "改写 git 历史（在一份新克隆里做）",
      words: [
        "先另存一份只有保密行政管理部门能开的备份，再改写。git filter-repo 要另外安装；没有的话，可以用导出的最新内容新建一个仓库，旧仓库封存。",
        "下面会把这些路径从全部历史里去掉；路径里还有别的内容的（例如总台账），改用 --replace-text 只换掉字句。",
        ...(messages.length > 0
          ? [`有 ${messages.length} 个提交或者标签的说明里写到它，用 --replace-message 换掉。`]
          : []),
        "改写以后每次提交的编号都会变，审核签名、年报里引用的提交编号要重新核对。",
      ],
      commands: [
        `git clone --mirror <仓库地址> purge.git && cd purge.git`,
        `git filter-repo --invert-paths ${paths.map((path) => `--path ${quote(path)}`).join(" ")}`,
      ],
    },
    {
      title: "清掉引用日志、暂存和悬空对象",
      words: ["在每一份要保留的仓库里都做一遍；stash 里有的先看过再丢。"],
      commands: [
        ...(refs.includes("refs/stash") ? ["git stash list", "git stash clear"] : []),
        "git reflog expire --expire=now --expire-unreachable=now --all",
        "git gc --prune=now --aggressive",
      ],
    },
    {
      title: "强制推送到每一个远程仓库，并请平台清理",
      words: [
        ...names.map(
          ({ name, address }) =>
            `远程 ${name}${address === "" ? "（没有登记，请自己核对）" : `：${address}`}`,
        ),
        "代码平台会保留合并请求、派生仓库和缓存里的旧提交，要请平台管理员清理。",
      ],
      commands: names.map(
        ({ address, name }) => `git push --force --mirror ${quote(address === "" ? name : address)}`,
      ),
    },
    {
      title: "所有人删除旧克隆，重新克隆",
      words: ["旧克隆一推送，清掉的内容就又回来了。逐人登记：编辑、领导、服务器、自动发布机、备份盘。"],
      commands: ["git clone <仓库地址>"],
    },
  ];
}

/** Quoted for a POSIX shell where anything in it could be taken for more than a word. */
export function quote(word: string): string {
  return /^[\p{L}\p{N}_./:@-]+$/u.test(word) && !word.startsWith("-")
    ? word
    : `'${word.replaceAll("'", "'\\''")}'`;
}
