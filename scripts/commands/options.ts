/** The options of a call, whole: what every command is handed. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Format } from "../effects/terminal.ts";
import type { DraftFlags } from "./draft-options.ts";

/** The options of a call, whole. */
export interface Options {
  /** The folder from which the call was made; paths are shown from here. */
  readonly here: string;
  /** This repository's standards, for counties without their own. */
  readonly ownStandards: string;
  readonly config: string;
  readonly content: string | undefined;
  readonly standards: string | undefined;
  readonly out: string;
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
  /** `approve`: who signs, in which role, when, and what they say. */
  readonly role: string | undefined;
  readonly by: string | undefined;
  readonly on: CivilDate | undefined;
  readonly opinion: string | undefined;
  /** `approve`: why it is sent back. */
  readonly return: string | undefined;
  /** `approve`: who enters a signature given on paper, and the code that stands on it. */
  readonly recordedBy: string | undefined;
  readonly code: string | undefined;
  /** `approve`: make the sheet for signing on paper. */
  readonly print: boolean;
  /** `register`: say what is missing, and write nothing. */
  readonly check: boolean;
  /** Words that are no options: a year, a code. */
  readonly words: readonly string[];
}

/** Where a call was made. */
export interface CallPlace {
  readonly here: string;
  readonly ownStandards: string;
}
