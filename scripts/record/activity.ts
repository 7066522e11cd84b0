/** Hands on what an office did for disclosure (meetings, trainings, press conferences, answers), and the book of a year. */

import { type CivilDate, yearOf } from "../text/civil-date.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { CsvTable } from "../source/csv-tree.ts";
import { type Mapping, placeOf, type Scalar, shapeNames, type Tree } from "../source/tree.ts";
import { type Fields, type Key, openFields } from "./fields.ts";
import { checkPersonalColumns, checkPersonalNames } from "./ledger-privacy.ts";
import { checkTwins, countErrors, readRecordId } from "./ledger-rows.ts";
import { readWhole } from "./plain-numbers.ts";
import type { Schemes, Standards } from "./standards.ts";

/** One activity (条例第四十六、四十七条; the rows 回应解读 and 会议和培训 of the form of 2014). */
export interface Activity {
  readonly place: Place;
  readonly id: string;
  /** Term of the scheme activity-kind. */
  readonly kind: string;
  readonly on: CivilDate;
  readonly name: string;
  /** How many took part; undefined where nobody wrote it down, which is not 0. */
  readonly people: number | undefined;
  /** The person in charge of the office took part (主要负责同志参加). */
  readonly chiefPresent: boolean;
  /** Term of the scheme activity-medium: through what the public was answered. */
  readonly medium: string | undefined;
  /** The concern that was answered; one answered in several ways counts once. */
  readonly topic: string | undefined;
  readonly places: readonly string[];
}

/** The activities of one year. */
export interface ActivityBook {
  readonly file: string;
  readonly year: number;
  readonly note: string | undefined;
  readonly activities: readonly Activity[];
}

const keys: readonly Key<"year" | "origin" | "note" | "activities">[] = [
  { id: "year", name: "年度" },
  { id: "origin", name: "来源" },
  { id: "note", name: "说明" },
  { id: "activities", name: "活动" },
];

type Column =
  | "id"
  | "kind"
  | "on"
  | "name"
  | "people"
  | "chiefPresent"
  | "medium"
  | "topic"
  | "places"
  | "note";

const columns: readonly Key<Column>[] = [
  { id: "id", name: "编号" },
  { id: "kind", name: "类型" },
  { id: "on", name: "日期" },
  { id: "name", name: "名称" },
  { id: "people", name: "人数", aliases: ["参加人数"] },
  { id: "chiefPresent", name: "主要负责人参加", aliases: ["主要负责同志参加"] },
  { id: "medium", name: "方式" },
  { id: "topic", name: "热点" },
  { id: "places", name: "地点" },
  { id: "note", name: "备注" },
];

/** Reads `activities/<year>.yaml`. Activities in error are reported and left out. */
export function readActivities(
  tree: Tree,
  file: string,
  year: number,
  { schemes, personalWords }: Pick<Standards, "schemes" | "personalWords">,
): Checked<ActivityBook> {
  const found = collect();
  if (tree.kind !== "map") {
    found.add("wrong-shape", placeOf(file, tree.spot), { key: "activities", expected: shapeNames.map });
    return { value: undefined, diagnostics: found.list() };
  }
  const table = spreadTree(tree, file);
  const known = new Set(
    [...keys, ...columns].flatMap(({ id, name, aliases }) => [id, name, ...(aliases ?? [])]),
  );
  checkPersonalColumns(table, personalWords, (text) => known.has(text), found);
  checkPersonalNames(table, personalWords, found);
  if (found.list().length > 0) return { value: undefined, diagnostics: found.list() };
  const fields = openFields(tree, { file, keys, found });
  for (const id of ["year", "activities"] as const) fields.need(id);
  const inside = fields.count("year");
  if (inside !== undefined && inside !== year)
    found.add("year-mismatch", fields.place("year"), { inside, outside: year });
  const activities = fields
    .maps("activities")
    .flatMap((mapping) => readActivity(mapping, { file, year, schemes, found }) ?? []);
  checkTwins(activities, found);
  const note = fields.text("note")?.text;
  return { value: { file, year, note, activities }, diagnostics: found.list() };
}

/** Keys as columns and values as cells, so that what may not stand in a ledger is looked for here too. */
export function spreadTree(tree: Tree, file: string): CsvTable {
  const [headings, cells]: [Scalar[], Scalar[]] = [[], []];
  const walk = (node: Tree): void => {
    if (node.kind === "scalar") cells.push(node);
    else if (node.kind === "list") node.items.forEach(walk);
    else
      for (const { key, spot, value } of node.entries) {
        headings.push({ kind: "scalar", text: key, spot });
        walk(value);
      }
  };
  walk(tree);
  return { file, head: [], columns: headings, rows: [{ spot: tree.spot, cells }] };
}

interface Reading {
  readonly file: string;
  readonly year: number;
  readonly schemes: Schemes;
  readonly found: Collector;
}

function readActivity(mapping: Mapping, { file, year, schemes, found }: Reading): Activity | undefined {
  const before = countErrors(found);
  const fields = openFields(mapping, { file, keys: columns, found });
  for (const id of ["id", "kind", "on", "name"] as const) fields.need(id);
  const id = readRecordId(fields, found);
  const kind = fields.term("kind", schemes["activity-kind"])?.id;
  const name = fields.text("name")?.text;
  const on = fields.date("on");
  if (on && yearOf(on) !== year)
    found.add("day-outside-year", fields.place("on"), { key: fields.name("on"), date: on, year });
  // Without the way of answering one of the rows of the form would be too small, and nobody would see it.
  if (kind === "response") fields.need("medium", "回应关切要写明通过什么方式，统计表按方式分行");
  const activity = {
    people: readWhole(fields, "people", found),
    chiefPresent: fields.flag("chiefPresent") ?? false,
    medium: fields.term("medium", schemes["activity-medium"])?.id,
    topic: fields.text("topic")?.text,
    places: readPlaces(fields),
  };
  if (countErrors(found) > before || !id || !kind || !on || !name) return undefined;
  return { place: fields.place("id"), id, kind, on, name, ...activity };
}

function readPlaces(fields: Fields<Column>): readonly string[] {
  return fields.texts("places").map(({ text }) => text);
}
