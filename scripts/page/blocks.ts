/** Hands on the small pieces that several kinds of page show: leader lines, list items, validity, facets, pagers. */
import type { Link } from "./frame.ts";

/** A figure as it is shown: `800余` keeps its 余. */
export interface ShownFigure {
  readonly value: number;
  readonly approximate: boolean;
  readonly unit: string;
}

/** 标题……数字: a line of a contents page. Without `href` it is text (nothing there); without a figure it only leads on. */
export interface LeaderLine {
  readonly label: string;
  readonly href?: string;
  readonly figure?: ShownFigure;
  readonly current?: boolean;
}

/** A headed block of leader lines; `note` stands at the right of its head. */
export interface LeaderBlock {
  readonly heading: string;
  readonly note?: string;
  readonly lines: readonly LeaderLine[];
  /** "全部 22 类": the way to the whole, where only a part is shown. */
  readonly all?: Link;
}

/** The office's word on whether a document still holds, or was taken back. */
export interface ShownValidity {
  readonly state: "in-force" | "amended" | "repealed" | "lapsed" | "withdrawn";
  readonly label: string;
}

/** A day, as machines (`2024-05-24`) and people (`2024年5月24日`) read it. */
export interface ShownDate {
  readonly iso: string;
  readonly text: string;
}

/** One notice in a list: the same object in every list that holds it, so that it is printed once for all of them. */
export interface NoticeLine {
  /** The title cut at its sense breaks; joined it is the title. */
  readonly title: readonly string[];
  /** Its page, below the site root. */
  readonly path: string;
  readonly date: ShownDate;
  readonly documentNumber?: string;
  readonly agency: string;
  readonly validity?: ShownValidity;
}

/** The notices of one month, newest first; `label` is 十二月, `year` 2024. */
export interface MonthGroup {
  readonly year: number;
  readonly label: string;
  readonly notices: readonly NoticeLine[];
}

/** One end of the pager; without `href` it is a dead end, said in words. */
export interface PagerEnd {
  readonly label: string;
  readonly href?: string;
}
