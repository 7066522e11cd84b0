/** Hands on the rules of review: who must agree to a notice, by its importance and by where it comes from. */
import { z } from "zod";
import { isCode } from "../diagnostics/codes.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Tree } from "../source/tree.ts";
import { confidence, flag, readShape, wholeNumber } from "./shape.ts";

/** A role in which somebody signs. */
export interface ReviewRole {
  readonly id: string;
  readonly label: string;
  /** Whoever signs in it wrote the text, and signs it in no other role (编审分开). */
  readonly author: boolean;
  /** The person must answer for the agency that the notice comes from. */
  readonly ofOrigin: boolean;
}

/** Roles that act together; each of them signs. */
export interface ReviewStep {
  readonly roles: readonly ReviewRole[];
}

/** The way of one kind of notice. */
export interface ReviewTier {
  readonly label: string;
  /** Terms of the scheme importance, or of agency-kind for an origin. */
  readonly of: readonly string[];
  readonly steps: readonly ReviewStep[];
  readonly cite: string;
}

/** `standards/rules/review.yaml`. */
export interface ReviewRules {
  readonly roles: readonly ReviewRole[];
  /** A role by id, label or alias. */
  readonly findRole: (written: string) => ReviewRole | undefined;
  readonly tiers: readonly ReviewTier[];
  readonly origins: readonly ReviewTier[];
  /** 保密审查: always (条例第十七条). */
  readonly secrecy: { readonly role: ReviewRole; readonly cite: string };
  /** Who may let a notice out before all have signed, and in how many days they must have. */
  readonly emergency: {
    readonly roles: readonly ReviewRole[];
    readonly withinDays: number;
    readonly cite: string;
  };
}

const steps = z.array(z.strictObject({ roles: z.array(z.string()).min(1), act: z.string() }));
const cited = { cite: z.string(), confidence };
const shape = z.strictObject({
  id: z.literal("review"),
  name: z.string(),
  source: z.string(),
  confidence,
  roles: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      aliases: z.array(z.string()).optional(),
      author: flag.optional(),
      scope: z.literal("origin").optional(),
      body: z.string(),
      ...cited,
    }),
  ),
  tiers: z.array(
    z.strictObject({ id: z.string(), label: z.string(), importance: z.array(z.string()), steps, ...cited }),
  ),
  origins: z.array(
    z.strictObject({ id: z.string(), label: z.string(), agencyKinds: z.array(z.string()), steps, ...cited }),
  ),
  secrecy: z.strictObject({ role: z.string(), ...cited }),
  emergency: z.strictObject({ roles: z.array(z.string()).min(1), withinDays: wholeNumber, ...cited }),
  requirements: z.array(
    z.strictObject({ id: z.string(), label: z.string(), checked: z.string().optional(), ...cited }),
  ),
});

type WrittenTier = {
  readonly label: string;
  readonly cite: string;
  readonly steps: z.infer<typeof steps>;
};

/** Reads the rules; a role that is named and not defined would never be asked for, so it is complained about. */
export function readReviewRules(tree: Tree, file: string): Checked<ReviewRules> {
  const { value: shaped, diagnostics } = readShape(shape, tree, file);
  if (!shaped) return { value: undefined, diagnostics };
  const { value, placeOf } = shaped;
  const found = collect();
  const roles = value.roles.map(
    ({ id, label, author, scope }): ReviewRole => ({
      id,
      label,
      author: author ?? false,
      ofOrigin: scope === "origin",
    }),
  );
  const spellings = new Map(
    value.roles.flatMap(({ id, label, aliases }, index) =>
      [id, label, ...(aliases ?? [])].map((spelling) => [spelling, roles[index]] as const),
    ),
  );
  const named = (ids: readonly string[], path: readonly PropertyKey[]): readonly ReviewRole[] =>
    ids.flatMap((id) => {
      const role = roles.find((candidate) => candidate.id === id);
      if (!role) found.add("bad-standard", placeOf(path), { what: `没有“${id}”这个角色。` });
      return role ?? [];
    });
  const tiersOf = (
    list: "tiers" | "origins",
    written: readonly WrittenTier[],
    of: readonly (readonly string[])[],
  ): readonly ReviewTier[] =>
    written.map(({ label, cite, steps: own }, index) => ({
      label,
      cite,
      of: of[index] ?? [],
      steps: own.map((step, at) => ({ roles: named(step.roles, [list, index, "steps", at]) })),
    }));
  for (const [index, { checked }] of value.requirements.entries())
    if (checked !== undefined && !isCode(checked))
      found.add("bad-standard", placeOf(["requirements", index]), { what: `没有“${checked}”这条规则。` });
  const [secrecyRole] = named([value.secrecy.role], ["secrecy"]);
  const rules = {
    roles,
    findRole: (written: string) => spellings.get(written.normalize("NFKC").trim()),
    tiers: tiersOf(
      "tiers",
      value.tiers,
      value.tiers.map(({ importance }) => importance),
    ),
    origins: tiersOf(
      "origins",
      value.origins,
      value.origins.map(({ agencyKinds }) => agencyKinds),
    ),
    emergency: { ...value.emergency, roles: named(value.emergency.roles, ["emergency"]) },
  };
  if (found.list().length > 0 || !secrecyRole) return { value: undefined, diagnostics: found.list() };
  return { value: { ...rules, secrecy: { role: secrecyRole, cite: value.secrecy.cite } }, diagnostics: [] };
}
