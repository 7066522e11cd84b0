/** The options of a call, whole: what every command is handed. */

import type { CivilDate } from "../text/civil-date.ts";
import type { YearSpan } from "../archive/provenance.ts";
import type { Format } from "../effects/terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import type { DraftFlags } from "./draft-options.ts";
import type { RunOptions } from "./run-options.ts";
import type { SignOptions } from "./sign-options.ts";

/** The options of a call, whole. */
export interface Options extends CheckOptions, RunOptions, SignOptions {
  /** The folder from which the call was made; paths are shown from here. */
  readonly here: string;
  /** This repository's standards, for counties without their own. */
  readonly ownStandards: string;
  readonly config: string;
  readonly content: string | undefined;
  readonly standards: string | undefined;
  readonly out: string;
  /** `strip`, `archive`: --out as it was given, if it was. */
  readonly wantedOut: string | undefined;
  /** `strip`: take out what is hidden, too. */
  readonly hidden: boolean;
  readonly today: CivilDate | undefined;
  readonly format: Format;
  readonly help: boolean;
  readonly port: number;
  /** `new`: answers given with the call, nobody asked, the kinds listed. */
  readonly draft: DraftFlags;
  readonly yes: boolean;
  readonly listKinds: boolean;
  /** `stats`: the unit whose own table is wanted. */
  readonly unit: string | undefined;
  /** `export`: print the reports as PDF too. */
  readonly pdf: boolean;
  /** `register`: say what is missing, and write nothing. */
  readonly check: boolean;
  /** `audit`: only the notices of this year. */
  readonly year: number | undefined;
  /** `archive`: only what was published in these years. */
  readonly years: YearSpan | undefined;
  /** `audit`, `leak-drill`: the new file into which the report goes; its ending says in which form. */
  readonly save: string | undefined;
  /** `leak-drill`: more folders in which copies may lie. */
  readonly also: readonly string[];
  /** Words that are no options: a year, a code. */
  readonly words: readonly string[];
}

/** Where a call was made. */
export interface CallPlace {
  readonly here: string;
  readonly ownStandards: string;
  /** Formats that this command knows besides those of all. */
  readonly formats?: readonly Format[] | undefined;
  /** Every option that may be written with this command; left out, all may be given. */
  readonly known?: ReadonlySet<string>;
}
