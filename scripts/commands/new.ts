/** `new`: asks what a notice is about, or takes it from the call, and writes its draft under the next index number. */
import { join, relative } from "node:path";
import { addressOfIndexNumber } from "../text/index-number.ts";
import { complain } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { writeDraft } from "../record/draft.ts";
import { type PlannedDraft, planDraft, tellDue } from "../inspection/drafting/plan-draft.ts";
import { listNotes } from "../inspection/drafting/summary.ts";
import { writeNewFile } from "../effects/plain-files.ts";
import { writeData, writeDiagnostics, writeWords } from "../effects/terminal.ts";
import { openDrafting } from "./open-drafting.ts";
import type { Options } from "./options.ts";
import { settle } from "./settle-draft.ts";

/** 0 written, 1 where the county cannot be read, 2 where the call does not allow it or the person left. */
export async function runNew(options: Options): Promise<number> {
  const { here, format } = options;
  const refuse = (diagnostics: readonly Diagnostic[], code = 2): number => {
    writeDiagnostics(diagnostics, format, here);
    return code;
  };
  const opened = await openDrafting(options);
  if (opened.kind === "shut") return refuse(opened.diagnostics, opened.code);
  const { world, folder } = opened;
  if (options.listKinds) {
    const { kinds } = world.drafting.rules;
    const rows = kinds.map(({ id, label, about }) => ({ id, label, about }));
    const lines = rows.map(({ id, label, about }) => `${label}（${id}）：${about}\n`);
    writeData(format === "json" ? `${JSON.stringify(rows, undefined, 2)}\n` : lines.join(""));
    return 0;
  }
  const settled = await settle(world, options);
  if (settled.kind === "refused") return refuse(settled.diagnostics);
  if (settled.kind === "left") {
    writeWords("\n好，没有写任何文件。\n");
    return 2;
  }
  const planned = planDraft(world, settled.answers);
  const { indexNumber, due, plan } = planned;
  const name =
    indexNumber === undefined
      ? "draft"
      : addressOfIndexNumber(indexNumber)
          .replace(/^notices\//, "")
          .replaceAll("/", "-");
  const path = join(folder, `${name}.md`);
  const file = relative(here, path);
  const made = await writeNewFile(path, writeDraft(plan, world.catalog.standards));
  if (made.kind === "exists") return refuse([complain("file-exists", { file }, { file })]);
  if (made.kind === "refused") return refuse([complain("not-written", { file }, { file, why: made.why })]);
  const deadline = due.kind === "due" ? due.day : null;
  const facts = { file, indexNumber: indexNumber ?? null, deadline };
  writeData(format === "json" ? `${JSON.stringify(facts)}\n` : `${file}\n`);
  // Whoever was asked has just read them.
  const notes = settled.asked === "asked" ? [] : listNotes(world, settled.answers, due);
  writeWords(tellNext(planned, notes));
  return 0;
}

function tellNext({ indexNumber, due }: PlannedDraft, notes: readonly string[]): string {
  const lines = [
    "草稿写好了。填好空着的几项和正文里的【填写：……】，再运行 npm run check。运行 npm start，可以先看发布以后的样子。",
    indexNumber === undefined
      ? "索引号请自己填写：本县的编号规则和一般的不同，推算不出来。"
      : `索引号 ${indexNumber} 是暂定的：别人同时起草可能取到同一个号，先提交的算数，check 会提醒后提交的改号。`,
    ...(due.kind === "no-limit" ? [] : [`发布期限：${tellDue(due)}。`]),
    ...notes.map((note) => `请留意：${note}`),
  ];
  return `${lines.join("\n")}\n`;
}
