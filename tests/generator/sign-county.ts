/**
 * Signs every notice of a sample county as its way asks, each role by the first on the list who held it: for samples and
 * generated counties only, whose people are invented. As a command: `npx tsx tests/generator/sign-county.ts [folder]`;
 * a generated county without `people.yaml` is given one.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { CivilDate } from "../../scripts/text/civil-date.ts";
import { addToList } from "../../scripts/source/add-to-list.ts";
import { parseArticle } from "../../scripts/source/front-matter.ts";
import { makeAttachmentLook } from "../../scripts/record/attachment-look.ts";
import type { Notice } from "../../scripts/record/notice.ts";
import type { Person } from "../../scripts/record/people.ts";
import type { ReviewRole } from "../../scripts/record/review-rules.ts";
import type { Catalog } from "../../scripts/catalog/catalog.ts";
import { inspectCounty } from "../../scripts/inspection/inspect-county.ts";
import { findRoute, originFinder, unitMatcher } from "../../scripts/inspection/review-route.ts";
import { approvalOfText } from "../../scripts/inspection/sign-notice.ts";
import { holds } from "../../scripts/inspection/sign-off.ts";
import { loadConfig } from "../../scripts/effects/load-config.ts";
import { isFolder, readCountyFiles } from "../../scripts/effects/read-county.ts";
import { stateImportance, writePeople } from "./write-people.ts";

/** Signs what is to be published and is no draft; gives back how many. Old signatures are taken away first. */
export async function signCounty(folder: string): Promise<number> {
  const { value: config } = await loadConfig(join(folder, "site.config.ts"), "site.config.ts");
  if (!config) throw new Error("no site.config.ts");
  const content = join(folder, "content");
  const own = join(content, "standards");
  const standards = (await isFolder(own)) ? own : resolve(import.meta.dirname, "../../content/standards");
  const files = await readCountyFiles({ content, standards, seenFrom: folder, makeLook: makeAttachmentLook });
  const { catalog } = inspectCounty(files, config, config.today ?? ("2025-01-31" as CivilDate));
  if (!catalog?.people) throw new Error("no people.yaml");
  const notices = [...catalog.published.map(({ notice }) => notice), ...catalog.held];
  const signable = notices.filter(({ state }) => state === "published" || state === "reviewed");
  const sign = signer(catalog, catalog.people);
  for (const notice of signable) {
    const path = join(folder, notice.place.file);
    writeFileSync(path, sign(readFileSync(path, "utf8"), notice));
  }
  return signable.length;
}

function signer(catalog: Catalog, people: readonly Person[]): (text: string, notice: Notice) => string {
  const { reviewRules } = catalog.standards;
  const [originOf, isUnit] = [originFinder(catalog), unitMatcher(catalog)];
  return (text, notice) => {
    const bare = withoutReviews(text);
    const origin = originOf(notice);
    const { steps } = findRoute(notice, origin, reviewRules);
    const article = parseArticle({ path: notice.place.file, text: bare }).value;
    if (!article) throw new Error(notice.place.file);
    const { code, parts } = approvalOfText(article, notice, catalog);
    const [first, ...rest] = steps.flatMap(({ roles }) => roles);
    const all = [first, reviewRules.secrecy.role, ...rest].filter((role) => role !== undefined);
    return all.reduce((signed, role, at) => {
      const on = at === 0 ? notice.documentDate : notice.publishedOn.date;
      const person = people.find((one) => holds(one, role, { on, origin, isUnit }));
      if (!person) throw new Error(`${notice.place.file}: nobody is ${role.label} on ${on}`);
      return add(signed, role, person, { on, code, parts: at === 0 ? parts : undefined });
    }, bare);
  };
}

function add(
  text: string,
  role: ReviewRole,
  { name }: Person,
  { on, code, parts }: { readonly on: CivilDate; readonly code: string; readonly parts: string | undefined },
): string {
  const signed = addToList(text, { spellings: ["审核", "reviews"] }, [
    ["环节", role.label],
    ["审核人", name],
    ["日期", on],
    ["核准码", code],
    ...(parts === undefined ? [] : [["分项码", parts] as const]),
  ]);
  if (signed === undefined) throw new Error("the list cannot be added to");
  return signed;
}

function withoutReviews(text: string): string {
  return text.replace(/^审核:.*\n(?:(?:[ \t]+.*|- .*)?\n)*?(?=\S(?!\s))/m, "");
}

/** Gives a generated county the people, and the importance of each notice, that its gate asks for. */
export function openGate(folder: string): void {
  const [path, text] = writePeople();
  if (existsSync(join(folder, path))) return;
  writeFileSync(join(folder, path), text);
  const notices = join(folder, "content/notices");
  for (const name of readdirSync(notices, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".md")) continue;
    const file = join(notices, name);
    writeFileSync(file, stateImportance(readFileSync(file, "utf8")));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = resolve(process.argv[2] ?? ".");
  openGate(folder);
  const signed = await signCounty(folder);
  console.log(`${signed} notices signed in ${relative(process.cwd(), folder) || "."}`);
}
