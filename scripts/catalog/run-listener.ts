/** Hands on how it is heard from outside how far the reading of a county has come. What is told changes nothing that is handed on. */

/** What is done with a county before anything is printed, in this order. */
export type CountyStage = "records" | "catalog" | "tables" | "inspections";

/** Who listens. */
export interface RunListener {
  /** This begins; what was begun before has ended. */
  readonly enter: (stage: CountyStage) => void;
  /** One more notice was parsed from its text: so many of so many. */
  readonly parsed: (done: number, total: number) => void;
}

/** Nobody listens. */
export const nobody: RunListener = { enter: () => undefined, parsed: () => undefined };
