/** Keeps the standards that this process has read: whoever mends or serves a county opens it many times. */
import { rememberStandards } from "../record/recall-standards.ts";
import { openTreeMemory } from "./kept-trees.ts";

/** Reads standards, or recalls them. */
export const recallStandards = rememberStandards(openTreeMemory);
