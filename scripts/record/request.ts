/** Hands on what a request for information is, and the ledger of a year's requests. */

import type { CivilDate } from "../text/civil-date.ts";
import type { Place } from "../diagnostics/diagnostic.ts";

/** A fact that the source of the ledger does not state; it is not 0 and not "no". */
export const unstated = "unstated";

/** A value, or the statement that the source does not give it. */
export type Stated<T> = T | typeof unstated;

/** One request (条例第二十七条). There is no field in which a name could be kept. */
export interface InformationRequest {
  readonly place: Place;
  readonly id: string;
  readonly channel: string;
  readonly applicant: Stated<string>;
  readonly receivedOn: Stated<CivilDate>;
  readonly replied: boolean;
  readonly repliedOn: Stated<CivilDate> | undefined;
  /** Left empty, an answered request was concluded by its answer. */
  readonly concludedOn: Stated<CivilDate> | undefined;
  readonly outcome: Stated<string> | undefined;
  readonly extended: Stated<boolean>;
  readonly carriedIn: boolean;
  /** The applicant was asked to correct the application (第三十条), and did. */
  readonly correctionAskedOn: CivilDate | undefined;
  readonly correctedOn: CivilDate | undefined;
  /** A third party or another organ was asked (第三十二、三十四条), and answered. */
  readonly thirdPartyAskedOn: CivilDate | undefined;
  readonly thirdPartyHeardOn: CivilDate | undefined;
  /** The applicant was told that the reply takes longer (第三十三条). */
  readonly extendedOn: CivilDate | undefined;
  /** What was charged for handling it, in 元 (第四十二条). */
  readonly fee: number | undefined;
  readonly tariff: string | undefined;
  /** Items that the applicant asked for in the month, or pages. */
  readonly chargedUnits: number | undefined;
}

/** The requests of one year. */
export interface RequestLedger {
  readonly file: string;
  readonly year: number;
  /** True where the ledger was rebuilt from a published report (来源: 年报汇总). */
  readonly fromReport: boolean;
  readonly note: string | undefined;
  readonly requests: readonly InformationRequest[];
}
