/** Hands on the people who may sign: in which role, for which unit, from when to when. No private data. */

import type { CivilDate } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import { type Mapping, placeOf, shapeNames, type Tree } from "../source/tree.ts";
import { type Key, openFields, type Written } from "./fields.ts";
import type { ReviewRole, ReviewRules } from "./review-rules.ts";

/** A role held for some time. */
export interface Post {
  readonly place: Place;
  readonly role: ReviewRole;
  /** The agencies for which it is held; empty where none is named. */
  readonly units: readonly Written[];
  readonly from: CivilDate | undefined;
  readonly to: CivilDate | undefined;
}

/** Somebody who signs or commits. */
export interface Person {
  readonly place: Place;
  readonly id: string;
  readonly name: string;
  /** Office mailboxes, by which the author of a commit is known. */
  readonly emails: readonly string[];
  readonly posts: readonly Post[];
}

const personKeys: readonly Key<"id" | "name" | "emails" | "posts">[] = [
  { id: "id", name: "代码" },
  { id: "name", name: "姓名" },
  { id: "emails", name: "邮箱" },
  { id: "posts", name: "角色", aliases: ["roles"] },
];
const postKeys: readonly Key<"role" | "units" | "from" | "to">[] = [
  { id: "role", name: "角色" },
  { id: "units", name: "单位" },
  { id: "from", name: "自" },
  { id: "to", name: "至" },
];

/** Reads `people.yaml`: a list of `{代码, 姓名, 邮箱, 角色: [{角色, 单位, 自, 至}]}`; other keys are refused, so that nothing private can be kept. */
export function readPeople(tree: Tree, file: string, rules: ReviewRules): Checked<readonly Person[]> {
  const found = collect();
  if (tree.kind !== "list") {
    found.add("wrong-shape", placeOf(file, tree.spot), { key: "people.yaml", expected: shapeNames.list });
    return { value: undefined, diagnostics: found.list() };
  }
  const spellings = new Map<string, Place>();
  const people = tree.items.flatMap((item): readonly Person[] => {
    if (item.kind !== "map") {
      found.add("wrong-shape", placeOf(file, item.spot), { key: "人员", expected: shapeNames.map });
      return [];
    }
    const fields = openFields(item, { file, keys: personKeys, found });
    for (const id of ["id", "name"] as const) fields.need(id);
    const [id, name] = [fields.text("id"), fields.text("name")];
    const emails = fields.texts("emails").map(({ text }) => text.toLowerCase());
    const posts = fields.maps("posts").flatMap((mapping) => readPost(mapping, { file, rules, found }));
    if (!id || !name) return [];
    // A sign-off names its person in one word; two people of one spelling could sign for each other.
    // Two entries of one mailbox are one person, who could review what he wrote.
    for (const spelling of new Set([id.text, name.text, ...emails])) {
      const twin = spellings.get(foldName(spelling));
      if (twin) found.add("duplicate-person", id.place, { name: spelling, line: twin.line ?? 0 });
      spellings.set(foldName(spelling), id.place);
    }
    return [{ place: id.place, id: id.text, name: name.text, emails, posts }];
  });
  return { value: people, diagnostics: found.list() };
}

/** 郑 某某 is 郑某某, and YANG is yang. */
function foldName(written: string): string {
  return written.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

function readPost(
  mapping: Mapping,
  { file, rules, found }: { readonly file: string; readonly rules: ReviewRules; readonly found: Collector },
): readonly Post[] {
  const fields = openFields(mapping, { file, keys: postKeys, found });
  fields.need("role");
  const written = fields.text("role");
  const role = written && rules.findRole(written.text);
  if (written && !role)
    found.add("unknown-value", written.place, {
      key: "角色",
      value: written.text,
      nearest: undefined,
      known: rules.roles.map(({ label }) => label).join("、"),
    });
  const [units, from, to] = [fields.texts("units"), fields.date("from"), fields.date("to")];
  if (from && to && to < from)
    found.add("date-order", fields.place("to"), {
      earlier: "自",
      earlierDate: from,
      later: "至",
      laterDate: to,
    });
  if (role?.ofOrigin && units.length === 0) {
    found.add("missing-key", fields.place("role"), { key: "单位", why: `“${role.label}”要写明是哪个单位的` });
    return [];
  }
  return role ? [{ place: fields.place("role"), role, units, from, to }] : [];
}
