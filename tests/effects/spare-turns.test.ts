import { expect, test } from "vitest";
import { openSpareTurns } from "../../scripts/effects/spare-turns.ts";

test("who waits goes on piece by piece when time is offered, and to the end once nobody offers any more", async () => {
  const spare = openSpareTurns();
  const done: string[] = [];
  const work = (async () => {
    for (const piece of ["目录", "数字", "表格"]) {
      await spare.wait();
      done.push(piece);
    }
  })();
  expect([spare.isWanted(), done]).toEqual([true, []]);
  await spare.offer();
  expect([spare.isWanted(), done]).toEqual([true, ["目录"]]);
  spare.end();
  await work;
  expect([spare.isWanted(), done]).toEqual([false, ["目录", "数字", "表格"]]);
  await spare.offer();
  await spare.wait();
});

test("who is not ready yet lets others go before, and is not counted", async () => {
  const spare = openSpareTurns();
  const done: string[] = [];
  let isKept = false;
  const first = spare.wait(() => isKept).then(() => done.push("全文"));
  expect(spare.isWanted()).toBe(false);
  const second = spare.wait().then(() => done.push("目录"));
  await spare.offer();
  expect([spare.isWanted(), done]).toEqual([false, ["目录"]]);
  await spare.offer();
  expect(done).toEqual(["目录"]);
  isKept = true;
  expect(spare.isWanted()).toBe(true);
  await spare.offer();
  await Promise.all([first, second]);
  expect(done).toEqual(["目录", "全文"]);
});
