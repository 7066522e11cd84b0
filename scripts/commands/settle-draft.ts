/** Settles what a draft shall say: by asking where somebody sits at a terminal, else by the call and what is usual. */

import { findNearest } from "../text/nearest.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { settleDraft } from "../inspection/drafting/draft-dialogue.ts";
import type { DraftWorld } from "../inspection/drafting/draft-world.ts";
import type { DraftAnswers } from "../inspection/drafting/question.ts";
import { holdDialogue } from "../effects/hold-dialogue.ts";
import { canAsk, ownTerminal } from "../effects/line-reader.ts";
import { questionNames } from "./draft-options.ts";
import type { Options } from "./options.ts";

/** The answers; `left` where the person went away; `refused` with everything that is wrong with the call. */
export type Settled =
  | { readonly kind: "settled"; readonly answers: DraftAnswers; readonly asked: "asked" | "unasked" }
  | { readonly kind: "left" }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** Settles. A call with a wrong option is refused before anything is asked. */
export async function settle(world: DraftWorld, { yes }: Options): Promise<Settled> {
  const asking = !yes && canAsk();
  const { answers, missing, faults, useless } = settleDraft(world);
  const place = { file: "命令行" };
  const wrong = faults.map(({ id, written, why }) => {
    if (id !== "publisher")
      return complain("bad-option", place, {
        what: `--${id}（${questionNames[id]}）：${why.replace(/。$/, "")}`,
      });
    const names = world.catalog.agencies.map((agency) => agency.name);
    return complain("unknown-agency", place, {
      key: "--publisher",
      name: written,
      nearest: findNearest(written, names),
    });
  });
  const open = missing.map(({ id, choices }) => {
    const labels = choices.slice(0, 9).map((choice) => choice.label);
    const choice = labels.length === 0 ? "" : `，可以是 ${labels.join("、")}`;
    return complain("bad-option", place, {
      what: `缺少${questionNames[id]}：--${id} ${questionNames[id]}${choice}`,
    });
  });
  const idle = useless.map((id) =>
    complain("bad-option", place, { what: `--${id}（${questionNames[id]}）在这里用不上，请去掉` }),
  );
  const refused = asking ? wrong : [...wrong, ...open, ...idle];
  if (refused.length > 0) return { kind: "refused", diagnostics: refused };
  if (!asking) return { kind: "settled", answers, asked: "unasked" };
  const given = await holdDialogue(world, ownTerminal());
  return given ? { kind: "settled", answers: given, asked: "asked" } : { kind: "left" };
}
