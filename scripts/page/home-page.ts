/** Hands on the home page: a cover, then a contents page. */
import type { LeaderBlock, NoticeLine, ShownDate } from "./blocks.ts";
import type { Frame, Link } from "./frame.ts";

/** A door on the cover: its name and what it is for. */
export interface Gate extends Link {
  readonly purpose: string;
}

export interface HomePage extends Frame {
  readonly kind: "home";
  readonly popularSearches: readonly Link[];
  readonly gates: readonly Gate[];
  /** Years with notices, newest first. */
  readonly years: readonly Link[];
  readonly latest: readonly NoticeLine[];
  readonly latestAsOf?: ShownDate;
  readonly allNotices: Link;
  /** Items by class, in the right column. */
  readonly classes: LeaderBlock;
  /** Requests by channel of the latest year with a ledger; absent where no ledger exists. */
  readonly requests?: LeaderBlock;
  /** 重点领域, four columns. */
  readonly priorityAreas: LeaderBlock;
  /** 按机构查, three columns. */
  readonly agencies: LeaderBlock;
}
