/** Finds out what is known of an item by its index number: from the files as they stand, and from the history of those that are gone. */
import { join } from "node:path";
import { digestOf } from "../text/digest.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { explainReach } from "../catalog/history-reach.ts";
import { openNoticeHistory } from "../catalog/notice-history.ts";
import { readMatterFacts } from "../catalog/notice-version.ts";
import type { LeakedItem } from "../search/leak-traces.ts";
import { readGitHistory } from "../effects/git-history.ts";
import { readGitBlobs } from "../effects/git-objects.ts";
import { readWholeFile } from "../effects/plain-files.ts";

/** The item, and why the history could not be asked. */
export interface FoundItem {
  readonly item: LeakedItem;
  readonly unknown: readonly string[];
  readonly hasGit: boolean;
}

/** Asks the catalog, then every version in the history; attachments are known by digest wherever they lie. */
export async function findLeakedItem(
  content: string,
  { standards, published, held }: Catalog,
  indexNumber: string,
): Promise<FoundItem> {
  const notice = [...published.map((entry) => entry.notice), ...held].find(
    (candidate) => candidate.indexNumber === indexNumber,
  );
  const titles = new Set(notice ? [notice.title] : []);
  const numbers = new Set<string>(notice?.documentNumber ? [notice.documentNumber] : []);
  const names = new Set(notice?.attachments.map(({ path }) => path.text));
  const called = new Set(notice?.attachments.map(({ name }) => name));
  const builder = openNoticeHistory(standards.elements);
  const { reach, prefix, tree } = await readGitHistory({ folder: content, signatures: false }, builder.add);
  if (reach.kind === "told")
    for (const life of builder.end(tree, `${prefix}notices/`))
      for (const matter of life.matters.toReversed()) {
        const facts = readMatterFacts(matter, standards.elements);
        if (facts.indexNumber !== indexNumber) continue;
        if (facts.title !== undefined) titles.add(facts.title);
        if (facts.documentNumber !== undefined) numbers.add(facts.documentNumber);
        for (const name of facts.attachments) names.add(name);
        for (const name of facts.attachmentNames) called.add(name);
      }
  const digests = new Map<string, Set<string>>([...names].map((name) => [name, new Set<string>()]));
  for (const [name, known] of digests) {
    const bytes = await readWholeFile(join(content, "attachments", name));
    if (typeof bytes !== "string") known.add(digestOf(bytes));
  }
  if (reach.kind === "told" && names.size > 0)
    await readGitBlobs(
      content,
      [...names].map((name) => `attachments/${name}`),
      (path, bytes) => digests.get(path.slice("attachments/".length))?.add(digestOf(bytes)),
    );
  return {
    item: {
      indexNumber,
      titles: [...titles],
      documentNumbers: [...numbers],
      attachments: [...digests].map(([name, known]) => ({ name, digests: [...known] })),
      attachmentNames: [...called],
    },
    unknown: reach.kind === "told" ? [] : [`git 历史里还有没有，${explainReach(reach)}。`],
    hasGit: reach.kind === "told",
  };
}
