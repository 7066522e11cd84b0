/** Hands on the words by which personal information is known: headings that no ledger may have, and surnames. */
import { z } from "zod";
import { fold } from "../text/fold.ts";
import type { SurnameList } from "../text/personal-name.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, readShape } from "./shape.ts";

const shape = z.strictObject({
  source: z.string(),
  confidence,
  columns: z.array(z.string()),
  surnames: z.string(),
  compoundSurnames: z.array(z.string()),
  ambiguous: z.string(),
  wordLike: z.string(),
  notNames: z.array(z.string()),
});

/** `standards/rules/personal-words.yaml`. */
export interface PersonalWords {
  /** True for the heading of a personal field: 姓名, 申请人姓名, 联系电话（手机）. */
  readonly isPersonalColumn: (heading: string) => boolean;
  readonly surnames: SurnameList;
}

/** Reads the words. */
export function readPersonalWords(tree: Tree, file: string): Checked<PersonalWords> {
  const { value: shaped, diagnostics } = readShape(shape, tree, file);
  if (!shaped) return { value: undefined, diagnostics };
  const { columns, surnames, compoundSurnames, ambiguous, wordLike, notNames } = shaped.value;
  const known = new Set(columns.map(fold));
  // Longer words may have others in front of them: 申请人姓名, 法人联系电话. One sign alone would be found in anything.
  const endings = [...known].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  const words: PersonalWords = {
    isPersonalColumn: (heading) => {
      const bare = fold(heading.replace(/[（(〔[【].*$/u, ""));
      return [bare, fold(heading)].some(
        (word) => known.has(word) || endings.some((ending) => word.endsWith(ending)),
      );
    },
    surnames: {
      single: new Set(surnames.replace(/\s/g, "")),
      compound: new Set(compoundSurnames),
      ambiguous: new Set(ambiguous),
      wordLike: new Set(wordLike),
      notNames: new Set(notNames),
    },
  };
  return { value: words, diagnostics };
}
