/** Hands on what is known about kinds of drafts: what is asked, what is proposed, which words of a title tell what. */
import { z } from "zod";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, flag, readShape, wholeNumber } from "./shape.ts";
import type { Schemes } from "./standards.ts";

const word = z.string().min(1, "不能是空的");
const words = z.array(word).min(1, "至少写一个");
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "代号用小写字母、数字和连字符");
const sure = { cite: word.optional(), confidence };
const from = z.enum(["document", "interpreted"], "应当是 document 或 interpreted");
const relation = z.enum(["interprets", "amends", "repeals"], "应当是 interprets、amends 或 repeals");
const shape = z.strictObject({
  source: z.string(),
  confidence,
  kinds: z
    .array(
      z.strictObject({
        id,
        label: word,
        aliases: z.array(word).optional(),
        about: word,
        genre: word,
        genreByTitle: flag.optional(),
        class: word.optional(),
        area: word.optional(),
        subject: word.optional(),
        normative: flag.optional(),
        importance: word,
        asks: z.array(relation).optional(),
        needs: z.array(word).optional(),
        deadline: z
          .union([
            z.strictObject({ workingDays: wholeNumber, from, ...sure }),
            z.strictObject({ days: wholeNumber, from, ...sure }),
          ])
          .optional(),
        titles: words,
        reminder: word.optional(),
        ...sure,
      }),
    )
    .min(1, "至少写一个"),
  genres: z.array(z.strictObject({ words, genre: word, ...sure })),
  classes: z.array(z.strictObject({ words, class: word, area: word.optional(), ...sure })),
  otherwise: z.strictObject({ kind: id, class: word, ...sure }),
  subjects: z.array(z.strictObject({ words, subject: word, ...sure })),
  reviews: z.array(z.strictObject({ importance: word, say: word })),
  submitted: z.strictObject({ kinds: words, say: word }).optional(),
  grounds: z.array(z.strictObject({ label: word, ...sure })),
  help: z.array(z.strictObject({ id: word, say: word })),
  left: z.array(word),
});

/** `standards/rules/draft-kinds.yaml`. Terms are ids of their schemes; elements are ids of the dictionary. */
export type DraftRules = z.infer<typeof shape>;

/** A kind of notice as a clerk thinks of it. */
export type DraftKind = DraftRules["kinds"][number];

/** How notices are tied to earlier ones, where the kind asks for it. */
export type DraftRelation = z.infer<typeof relation>;

/** Reads the rules; every term must be in its scheme, every kind has one name. */
export function readDraftRules(tree: Tree, file: string, schemes: Partial<Schemes>): Checked<DraftRules> {
  const found = collect();
  const shaped = found.take(readShape(shape, tree, file));
  if (!shaped) return { value: undefined, diagnostics: found.list() };
  const { value, placeOf } = shaped;
  const check = (scheme: keyof Schemes, term: string | undefined, path: readonly PropertyKey[]): void => {
    if (term !== undefined && schemes[scheme] && !schemes[scheme].byId(term))
      found.add("bad-standard", placeOf(path), { what: `没有代号是 ${term} 的${schemes[scheme].name}。` });
  };
  const spellings = new Set<string>();
  for (const [at, kind] of value.kinds.entries()) {
    for (const spelling of [kind.id, kind.label, ...(kind.aliases ?? [])]) {
      if (spellings.has(spelling))
        found.add("bad-standard", placeOf(["kinds", at]), { what: `“${spelling}”写了两次。` });
      spellings.add(spelling);
    }
    check("genre", kind.genre, ["kinds", at, "genre"]);
    check("importance", kind.importance, ["kinds", at, "importance"]);
  }
  for (const [at, rule] of value.genres.entries()) check("genre", rule.genre, ["genres", at, "genre"]);
  for (const list of ["kinds", "classes", "subjects"] as const)
    for (const [at, rule] of value[list].entries()) {
      if ("class" in rule) check("class", rule.class, [list, at, "class"]);
      if ("area" in rule) check("priority-area", rule.area, [list, at, "area"]);
      if ("subject" in rule) check("subject", rule.subject, [list, at, "subject"]);
    }
  check("class", value.otherwise.class, ["otherwise", "class"]);
  if (!value.kinds.some((kind) => kind.id === value.otherwise.kind))
    found.add("bad-standard", placeOf(["otherwise", "kind"]), {
      what: `没有代号是 ${value.otherwise.kind} 的种类。`,
    });
  return { value: found.list().length > 0 ? undefined : value, diagnostics: found.list() };
}
