/** Hands on declared figures: what cannot be counted from records, each with its source or the reason why it is blank. */

import { findNearest } from "../text/nearest.ts";
import { parseQuantity, type Quantity } from "../text/quantity.ts";
import { type Collector, collect } from "../diagnostics/collector.ts";
import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import { type Mapping, placeOf, shapeNames, type Tree } from "../source/tree.ts";
import { type Fields, type Key, openFields, type Written } from "./fields.ts";
import { readWaivers, type Waiver } from "./waiver.ts";

/** Where a figure was read. */
export interface FigureSource {
  readonly document: string;
  readonly where: string | undefined;
  readonly words: string | undefined;
}

/** A figure with its source, or the reason why it is blank or does not concern this office; never both, never neither. */
export interface Figure {
  readonly place: Place;
  readonly name: string;
  /** Row of the year's form, or `row.column`. */
  readonly indicator: Written | undefined;
  readonly content:
    | { readonly kind: "value"; readonly quantity: Quantity; readonly source: FigureSource }
    | { readonly kind: "blank"; readonly reason: string }
    | { readonly kind: "not-applicable"; readonly reason: string };
  /** Where the value, or the reason why there is none, is written. */
  readonly valuePlace: Place;
  /** `whole`: the figure already holds what the units told (范围: 全县). */
  readonly scope: "own" | "whole";
  readonly unit: string | undefined;
  readonly note: string | undefined;
  /** Why a figure stands in place of one that is counted. */
  readonly overrideReason: string | undefined;
}

/** A whole and the figures that should add up to it, by name. */
export interface Composition {
  readonly place: Place;
  readonly name: string;
  readonly whole: Written;
  readonly parts: readonly Written[];
}

/** `figures/<year>.yaml`. */
export interface Figures {
  readonly file: string;
  readonly year: number;
  /** True where notices of the year are not counted (条目: 申报): the catalog does not hold them all. */
  readonly noticesDeclared: boolean;
  readonly figures: readonly Figure[];
  readonly compositions: readonly Composition[];
  readonly waivers: readonly Waiver[];
}

const keys: readonly Key<"year" | "items" | "data" | "compositions" | "waivers">[] = [
  { id: "year", name: "年度" },
  { id: "items", name: "条目" },
  { id: "data", name: "数据" },
  { id: "compositions", name: "构成" },
  { id: "waivers", name: "豁免" },
];
type FigureKey =
  | "name"
  | "indicator"
  | "value"
  | "unit"
  | "source"
  | "blank"
  | "notApplicable"
  | "scope"
  | "note"
  | "reason";

const figureKeys: readonly Key<FigureKey>[] = [
  { id: "name", name: "名称" },
  { id: "indicator", name: "指标" },
  { id: "value", name: "数值" },
  { id: "unit", name: "单位" },
  { id: "source", name: "来源" },
  { id: "blank", name: "空缺" },
  { id: "notApplicable", name: "不适用" },
  { id: "scope", name: "范围" },
  { id: "note", name: "说明" },
  { id: "reason", name: "理由" },
];
const sourceKeys: readonly Key<"document" | "where" | "words">[] = [
  { id: "document", name: "文件" },
  { id: "where", name: "位置" },
  { id: "words", name: "原文" },
];
const compositionKeys: readonly Key<"name" | "whole" | "parts">[] = [
  { id: "name", name: "名称" },
  { id: "whole", name: "总数" },
  { id: "parts", name: "分项" },
];

/** Reads `figures/<year>.yaml`. */
export function readFigures(tree: Tree, file: string, year: number): Checked<Figures> {
  const found = collect();
  if (tree.kind !== "map") {
    found.add("wrong-shape", placeOf(file, tree.spot), { key: "figures", expected: shapeNames.map });
    return { value: undefined, diagnostics: found.list() };
  }
  const fields = openFields(tree, { file, keys, found });
  fields.need("year");
  const inside = fields.count("year");
  if (inside !== undefined && inside !== year)
    found.add("year-mismatch", fields.place("year"), { inside, outside: year });
  const items = fields.text("items");
  if (items && !["申报", "计数", "declared", "counted"].includes(items.text))
    found.add("unknown-value", items.place, {
      key: "条目",
      value: items.text,
      nearest: undefined,
      known: "申报、计数",
    });
  const figures = fields.maps("data").flatMap((mapping) => readFigure(mapping, file, found) ?? []);
  const compositions = fields
    .maps("compositions")
    .flatMap((mapping) => readComposition(mapping, file, found) ?? []);
  checkNames(figures, compositions, found);
  const waivers = readWaivers(fields.maps("waivers"), file, found, { perSubject: true });
  const noticesDeclared = items?.text === "申报" || items?.text === "declared";
  return {
    value: { file, year, noticesDeclared, figures, compositions, waivers },
    diagnostics: found.list(),
  };
}

function readFigure(mapping: Mapping, file: string, found: Collector): Figure | undefined {
  const fields = openFields(mapping, { file, keys: figureKeys, found });
  fields.need("name");
  const name = fields.text("name");
  if (!name) return undefined;
  const base = {
    place: name.place,
    name: name.text,
    indicator: fields.text("indicator"),
    unit: fields.text("unit")?.text,
    scope: readScope(fields, found),
    note: fields.text("note")?.text,
    overrideReason: fields.text("reason")?.text,
  };
  const given = (["value", "blank", "notApplicable"] as const).filter((id) => fields.has(id));
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    found.add("figure-value-or-blank", name.place, { name: name.text });
    return undefined;
  }
  const written = fields.text(kind);
  if (kind === "value") {
    const content = readValue(fields, base, found);
    return content && { ...base, content, valuePlace: fields.place(kind) };
  }
  if (!written) return undefined;
  const content = {
    kind: kind === "blank" ? ("blank" as const) : ("not-applicable" as const),
    reason: written.text,
  };
  return { ...base, content, valuePlace: written.place };
}

function readScope(fields: Fields<FigureKey>, found: Collector): Figure["scope"] {
  const written = fields.text("scope");
  if (!written || ["本机关", "own"].includes(written.text)) return "own";
  if (!["全县", "whole"].includes(written.text))
    found.add("unknown-value", written.place, {
      key: fields.name("scope"),
      value: written.text,
      nearest: undefined,
      known: "本机关、全县",
    });
  return "whole";
}

function readValue(
  fields: Fields<FigureKey>,
  { name, place, indicator, unit }: Pick<Figure, "name" | "place" | "indicator" | "unit">,
  found: Collector,
): Figure["content"] | undefined {
  const written = fields.text("value");
  const quantity = written && parseQuantity(written.text);
  if (written && !quantity)
    found.add("bad-number", written.place, { key: "数值", value: written.text, expected: "数字" });
  // Which cells may fall below 0 is told by the form.
  const expected = quantity && expectedFigure(quantity, { unit, signed: indicator !== undefined });
  if (written && expected !== undefined)
    found.add("bad-number", written.place, { key: "数值", value: written.text, expected });
  const source = fields.map("source");
  if (!fields.has("source")) found.add("figure-without-source", place, { name });
  const origin = source && openFields(source, { file: place.file, keys: sourceKeys, found });
  origin?.need("document");
  const [document, where, words] = [origin?.text("document"), origin?.text("where"), origin?.text("words")];
  if (!quantity || expected !== undefined || !document) return undefined;
  const from = { document: document.text, where: where?.text, words: words?.text };
  return { kind: "value", quantity, source: from };
}

/** Units of what is counted piece by piece; half a piece is a slip. */
const countingUnits: ReadonlySet<string> = new Set("条 件 次 人 人次 个 篇 项 期 份 宗 部 场".split(" "));

/** What a figure should be instead; undefined where it can be so. */
export function expectedFigure(
  { value }: Quantity,
  { unit, signed }: { readonly unit: string | undefined; readonly signed: boolean },
): string | undefined {
  if (value < 0 && !signed) return "不小于0的数字";
  if (unit !== undefined && countingUnits.has(unit) && !Number.isInteger(value))
    return `整数（单位是${unit}）`;
  return undefined;
}

function readComposition(mapping: Mapping, file: string, found: Collector): Composition | undefined {
  const fields = openFields(mapping, { file, keys: compositionKeys, found });
  const complete = [fields.need("name"), fields.need("whole"), fields.need("parts")].every(Boolean);
  const [name, whole, parts] = [fields.text("name"), fields.text("whole"), fields.texts("parts")];
  return complete && name && whole ? { place: name.place, name: name.text, whole, parts } : undefined;
}

function checkNames(
  figures: readonly Figure[],
  compositions: readonly Composition[],
  found: Collector,
): void {
  const [names, indicators] = [new Map<string, Figure>(), new Map<string, Figure>()];
  for (const figure of figures) {
    const twin = names.get(figure.name) ?? (figure.indicator && indicators.get(figure.indicator.text));
    if (twin) found.add("duplicate-figure", figure.place, { name: figure.name, line: twin.place.line ?? 0 });
    names.set(figure.name, figure);
    if (figure.indicator) indicators.set(figure.indicator.text, figure);
  }
  for (const { whole, parts } of compositions)
    for (const { text, place } of [whole, ...parts])
      if (!names.has(text))
        found.add("unknown-figure", place, { name: text, nearest: findNearest(text, names.keys()) });
}
