/** Keeps the standards that this process has read: whoever mends or serves a county opens it many times. */
import { rememberStandards } from "../record/recall-standards.ts";

/** Reads standards, or recalls them. */
export const recallStandards = rememberStandards();
