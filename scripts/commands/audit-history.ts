/** Puts the audit's question together: history from git, rules and waivers from the county, persons from their file. */
import { join, relative, sep } from "node:path";
import { complain } from "../diagnostics/codes.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { explainReach } from "../catalog/history-reach.ts";
import { openNoticeHistory } from "../catalog/notice-history.ts";
import { type AuditReport, type AuditScope, auditCounty } from "../inspection/audit/audit-county.ts";
import { listAllWaivers } from "../inspection/list-waivers.ts";
import { readBeijingDay } from "../effects/clock.ts";
import { readGitHistory } from "../effects/git-history.ts";
import { endProgress, showProgress } from "../effects/terminal.ts";
import type { Options } from "./options.ts";

/** Reads and audits; without a history there is one complaint, and nothing else is claimed. */
export async function auditHistory(
  { here, today }: Options,
  { content, catalog }: { readonly content: string; readonly catalog: Catalog },
  scope: AuditScope,
): Promise<Checked<AuditReport>> {
  const { config, standards } = catalog;
  const folder = relative(here, content).split(sep).join("/") || ".";
  const builder = openNoticeHistory(standards.elements);
  let commits = 0;
  const question = { folder: content, signatures: config.requireSignedCommits };
  const { reach, prefix, tree, uncommitted } = await readGitHistory(question, (commit) => {
    builder.add(commit);
    if (++commits % 500 === 0) showProgress(`正在读提交历史：${commits} 次提交`);
  });
  endProgress();
  if (reach.kind === "none") {
    const facts = { what: "这些文件由谁、什么时候写和改", why: explainReach(reach) };
    return { value: undefined, diagnostics: [complain("history-unknown", { file: folder }, facts)] };
  }
  const shownOf = (path: string): string =>
    relative(here, join(content, relative(`/${prefix}`, `/${path}`)))
      .split(sep)
      .join("/");
  const report = auditCounty(
    {
      notices: builder
        .end(tree, `${prefix}notices/`)
        .map((notice) => ({ ...notice, shown: shownOf(notice.path) })),
      reach,
      rules: standards.historyRules,
      schemes: standards.schemes,
      people: (catalog.people ?? []).flatMap(({ id, name, emails }) => [
        { name, emails },
        { name: id, emails },
      ]),
      // The day that a demonstration pins is not the day on which its commits were made.
      day: today ?? readBeijingDay(),
      auditFrom: config.auditFrom,
      requireSignedCommits: config.requireSignedCommits,
      waivers: listAllWaivers(catalog),
    },
    uncommitted.map(({ path, state }) => ({
      shown: shownOf(path),
      what:
        state === "??"
          ? "这份文件还没有提交"
          : state.includes("D")
            ? "这份文件删除了，还没有提交"
            : "这份文件改过，还没有提交",
    })),
    scope,
    folder,
  );
  return { value: report, diagnostics: [] };
}
