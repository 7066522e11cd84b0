/** The codes of accountability: what the history of the repository says about dates, hands and signatures. */
import { entry } from "./code-entry.ts";

const veto = "国办秘函〔2019〕19号（单项否决：弄虚作假，如伪造发稿日期）";

export const historyCodes = {
  "back-dated": entry<{ published: string; arrived: string; commit: string; by: string }>({
    severity: "error",
    message: ({ published, arrived, commit, by }) =>
      `发布日期是 ${published}，而按提交历史，${arrived} 才可能第一次发布（${commit}，${by}）。`,
    hint: ({ arrived }) =>
      `发布日期写在本网站发布的那一天（不早于 ${arrived}）；开始使用本系统之前的旧文件，在 site.config.ts 里用 auditFrom 写明从哪一天起核对。`,
    cite: veto,
    explain:
      "发布日期早于这条信息第一次可能发布的那一天，看起来就是倒填日期，属于政府网站检查的单项否决事项。第一次可能发布，是指文件已经提交、状态是发布、公开方式是主动公开、文件名不以点号或下划线开头、当时写的发布日期也已经到了；改名、更正、撤下以后重新上来，仍从最早的那一次算起。check 只看文件哪一天提交，其余由 audit 核对；宽限几天、一次带进多少条算迁移，写在 content/standards/rules/history.yaml。",
  }),
  "publication-date-changed": entry<{ from: string; to: string; commit: string; by: string; on: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ from, to, commit, by, on }) =>
      `发布日期在发布以后由 ${from} 改为 ${to}（${on}，${by}，提交 ${commit}）。`,
    hint: () => "在更正记录里写明更正的原因和日期；已经说明过的，在“豁免”里写明理由。",
    cite: veto,
    explain:
      "发布以后改发布日期，要有原因可查。改了几次就列几条，每条写明是哪一次提交、谁改的、从哪一天改到哪一天。",
  }),
  "commit-in-future": entry<{ commit: string; by: string; on: string; day: string }>({
    severity: "warning",
    baseline: "shut",
    message: ({ commit, by, on, day }) => `提交 ${commit}（${by}）的时间是 ${on}，比今天（${day}）还晚。`,
    hint: () => "核对提交所用电脑的时钟；时钟不准，发布日期就无从核对。",
    explain: "提交的时间由提交人的电脑写入。比今天还晚，说明时钟不准，或者时间是手工写的。",
  }),
  "commit-dates-apart": entry<{
    commit: string;
    by: string;
    written: string;
    committed: string;
    days: number;
  }>({
    severity: "warning",
    baseline: "shut",
    message: ({ commit, by, written, committed, days }) =>
      `提交 ${commit}（${by}）写明作于 ${written}，实际记入历史是 ${committed}，相差 ${days} 天。`,
    hint: () => "历史可能重写过，或者时间是手工指定的；请提交人说明，核对发布日期时以记入历史的那一天为准。",
    explain:
      "git 记两个时间：写这次修改的时间和记入历史的时间。两个时间相差很多，通常是变基、摘取旧提交，也可能是用 --date 倒填。相差几天才提醒，写在 content/standards/rules/history.yaml。",
  }),
  "sign-off-by-other": entry<{
    reviewer: string;
    role: string;
    author: string;
    commit: string;
    on: string;
    why: string;
  }>({
    severity: "error",
    message: ({ reviewer, role, author, commit, on, why }) =>
      `${role}“${reviewer}”的审核意见是 ${author} 写入的（${on}，提交 ${commit}），${why}。`,
    hint: () =>
      "由审核人用自己的名字和邮箱提交；领导在纸上签批、由别人代为登记的，在这一条里写明“登记人”，由登记人提交。",
    cite: "条例第十七条",
    explain:
      "审核意见由谁提交，看写入这一条的那次提交的邮箱，与 content/people.yaml 里这个人的邮箱核对；没有登记邮箱的，核对姓名。意见改了一个字，就以改它的那次提交为准。",
  }),
  "unsigned-commit": entry<{ commit: string; by: string; on: string; state: string }>({
    severity: "error",
    message: ({ commit, by, on, state }) =>
      `提交 ${commit}（${on}，${by}）${state}，而本县要求提交都有签名。`,
    hint: () => "设置好签名（git config commit.gpgsign true）以后再提交；设置的方法见 docs/audit.md。",
    explain:
      "site.config.ts 里 requireSignedCommits: true 时，auditFrom 以后改动公开信息的每次提交都要有可以核验的签名。",
  }),
  "unknown-author": entry<{ author: string; email: string; commits: number }>({
    severity: "note",
    baseline: "shut",
    message: ({ author, email, commits }) =>
      `${author}（${email}）改过这份文件（${commits} 次），content/people.yaml 里没有这个邮箱。`,
    hint: () => "把这个人和邮箱登记到 content/people.yaml；同一个人换过邮箱的，都登记上。",
    explain:
      "不在人员名单里的邮箱改过公开信息，就不知道是谁、有没有权限。每个邮箱只提示一次，放在它第一次改动的文件上。",
  }),
  "imported-together": entry<{ count: number; commit: string; by: string; on: string }>({
    severity: "note",
    baseline: "shut",
    message: ({ count, commit, by, on }) =>
      `提交 ${commit}（${on}，${by}）一次带进 ${count} 条公开信息，发布日期都比它早，当作从旧系统迁移，没有逐条算作倒填。`,
    hint: () => "是迁移的，在 site.config.ts 里用 auditFrom 写明从哪一天起核对；不是迁移的，请逐条核对。",
    explain:
      "一次提交带进很多旧文件，通常是从旧系统迁移。从多少条算起，写在 content/standards/rules/history.yaml。",
  }),
  "not-committed": entry<{ what: string }>({
    severity: "note",
    baseline: "shut",
    message: ({ what }) => `${what}，谁写的、什么时候写的都还没有记录。`,
    hint: () => "提交以后再核对。",
    explain:
      "文件在文件夹里，还没有提交到 git，或者提交以后又改过、还没有再提交。没有提交的改动没有人和时间的记录。",
  }),
  "not-in-history": entry<{ file: string }>({
    severity: "error",
    message: ({ file }) => `历史里没有 ${file} 这份公开信息。`,
    hint: () =>
      "文件写从当前文件夹看到的路径，例如 content/notices/2024/fangxun.md；已经删除、改名的，用不带文件的 npm run audit 查看。",
    explain: "audit 后面写的文件应当是公开信息（content/notices 里的 .md 文件），而且提交过。",
  }),
  "leak-number-needed": entry<{ number: string }>({
    severity: "error",
    message: ({ number }) => (number === "" ? "没有写要查哪一条的索引号。" : `“${number}”不是本县的索引号。`),
    hint: () =>
      "写全索引号，例如 npm run leak-drill -- 005429713/2024-00012；已经删除的，从旧目录或者 npm run audit 里查。",
    explain: "泄露核查按索引号查一条信息还留在哪些地方。号写得不全，会把别的信息一起算进去，所以先核对写法。",
  }),
  "history-unknown": entry<{ what: string; why: string }>({
    severity: "note",
    baseline: "shut",
    message: ({ what, why }) => `不能知道${what}：${why}。`,
    hint: () => "在有完整历史的仓库里再运行一次（浅克隆先运行 git fetch --unshallow）。",
    explain: "问责依据 git 的历史。没有历史，或者只有一部分历史，就只说不知道，不作猜测。",
  }),
} as const;
