/** Hands on trees: what YAML and CSV say, every scalar as its source text, every node with its line and column. */
import type { Place } from "../diagnostics/diagnostic.ts";

/** Line and column from 1, in characters, within the tree's file. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A value as it was written; nothing is guessed to be a number or a date. */
export interface Scalar {
  readonly kind: "scalar";
  readonly text: string;
  readonly spot: Spot;
}

/** A list of values. */
export interface Listing {
  readonly kind: "list";
  readonly items: readonly Tree[];
  readonly spot: Spot;
}

/** Names and their values, in the order of the file; names are unique. */
export interface Mapping {
  readonly kind: "map";
  readonly entries: readonly Entry[];
  readonly spot: Spot;
}

export interface Entry {
  readonly key: string;
  readonly spot: Spot;
  readonly value: Tree;
}

export type Tree = Scalar | Listing | Mapping;

/** The place of a spot in a file. */
export function placeOf(file: string, spot: Spot): Place {
  return { file, line: spot.line, column: spot.column };
}

/** How a tree is called in a complaint about its shape. */
export const shapeNames: Readonly<Record<Tree["kind"], string>> = {
  scalar: "一个值",
  list: "列表",
  map: "一组“名称: 值”",
};
