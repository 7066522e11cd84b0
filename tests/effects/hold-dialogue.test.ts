/** The dialogue at a terminal, with a person played by two streams. */
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { planDraft } from "../../scripts/inspection/drafting/plan-draft.ts";
import { holdDialogue } from "../../scripts/effects/hold-dialogue.ts";
import { draftWorld } from "../support/draft-world.ts";

/** Types the lines, one for each prompt, and hands on the answers and all that was shown. */
async function talk(lines: readonly string[], world = draftWorld()) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let [shown, next] = ["", 0];
  output.on("data", (chunk: Buffer) => {
    shown += String(chunk);
    if (!shown.endsWith("> ")) return;
    const line = lines[next++];
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  const answers = await holdDialogue(world, { input, output });
  return { answers, shown, used: next };
}

const usual = ["6", "洛宁县水利局关于水库巡查的通知", ...Array.from({ length: 10 }, () => "")];

describe("the dialogue", () => {
  test("takes what is usual for an empty answer, and writes only after it was shown", async () => {
    const world = draftWorld();
    const { answers, shown } = await talk(usual, world);
    expect(answers).toMatchObject({
      kind: ["announcement"],
      publisher: ["water"],
      number: [],
      class: ["governance"],
    });
    expect(planDraft(world, answers ?? {}).indexNumber).toBe("005429836/2025-00001");
    expect(shown).toMatch(/005429836\/2025-00001（暂定）[\s\S]*写成草稿吗/);
  });

  test("explains at ? and asks again", async () => {
    const { answers, shown } = await talk(["?", ...usual]);
    expect(answers).toMatchObject({ kind: ["announcement"] });
    expect(shown).toContain("公示：事情定下来之前");
  });

  test("asks again where it did not understand, and where something must be said", async () => {
    const { answers, shown } = await talk(["二十", "6", "", ...usual.slice(1)]);
    expect(answers).toMatchObject({ title: ["洛宁县水利局关于水库巡查的通知"] });
    expect(shown).toMatch(/没有“二十”[\s\S]*这一项要写/);
  });

  test("narrows a name that several bear, and takes the number from the shorter list", async () => {
    const { answers } = await talk([
      "",
      "关于造林的通知",
      "洛宁县",
      "3",
      ...Array.from({ length: 9 }, () => ""),
    ]);
    expect(answers).toMatchObject({ publisher: ["forestry"] });
  });

  test("goes back at <, also from the end", async () => {
    const there = await talk(["1", "<", ...usual]);
    expect(there.answers).toMatchObject({ kind: ["announcement"] });
    const end = await talk([...usual.slice(0, -1), "<", "较重要", ""]);
    expect(end.answers).toMatchObject({ importance: ["fairly-important"] });
  });

  test("asks only what the call left open", async () => {
    const flags = {
      kind: "公示",
      title: "护水员拟聘用公示",
      publisher: "水利",
      number: "",
      date: "今天",
      file: "",
      organs: "",
    };
    const { answers, used } = await talk(["", "", "", "", ""], draftWorld(flags));
    expect(answers).toMatchObject({ kind: ["public-notice"], class: ["service"] });
    expect(used).toBe(5);
  });

  test("ends without answers when the person leaves in the middle, or says no at the end", async () => {
    expect((await talk(["6", "关于巡查的通知"])).answers).toBeUndefined();
    expect((await talk([...usual.slice(0, -1), "否"])).answers).toBeUndefined();
  });

  test("loses no line that was typed before it was asked for", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    output.resume();
    const held = holdDialogue(draftWorld(), { input, output });
    input.end(usual.map((line) => `${line}\n`).join(""));
    expect(await held).toMatchObject({ publisher: ["water"] });
  });
});
