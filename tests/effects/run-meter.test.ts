import { expect, test } from "vitest";
import { beginRun, count, countWritten, endRun, enterStage, told } from "../../scripts/effects/run-meter.ts";
import { formatAsLine, formatAsTable } from "../../scripts/effects/tell-cost.ts";

test("a stage that is come back to is one stage, and the sum is that of all", () => {
  beginRun(false);
  enterStage("pages-lists");
  enterStage("write");
  enterStage("pages-lists");
  const { stages, total } = endRun();
  expect(stages.map(({ stage }) => stage)).toEqual(["start", "pages-lists", "write"]);
  const sum = stages.reduce((all, { wallMs }) => all + wallMs, 0);
  expect(sum).toBeCloseTo(total.wallMs, 0);
});

test("the work of a stage is laid to its account and to no other", () => {
  beginRun(false);
  enterStage("records");
  enterStage("tables");
  const until = process.cpuUsage().user + 60_000;
  while (process.cpuUsage().user < until);
  enterStage("inspections");
  const { stages } = endRun();
  const [most] = [...stages].sort((left, right) => right.cpuMs - left.cpuMs);
  expect(most?.stage).toBe("tables");
});

test("each run counts for itself", () => {
  beginRun(false);
  count("noticesParsed", 3);
  countWritten(20);
  countWritten(22);
  expect(endRun().counts).toMatchObject({ noticesParsed: 3, filesWritten: 2, bytesWritten: 42 });
  beginRun(false);
  expect(endRun().counts).toMatchObject({ noticesParsed: 0, filesWritten: 0, bytesWritten: 0 });
});

test("telling how far a list has come leaves it as it is", () => {
  expect([...told(["甲", "乙", "丙"])]).toEqual(["甲", "乙", "丙"]);
});

test("a cost is told as a table whose columns stand below one another, and as one line of JSON", () => {
  beginRun(false);
  enterStage("records");
  countWritten(2048);
  const cost = endRun();
  const rows = formatAsTable(cost)
    .split("\n")
    .filter((line) => /%/.test(line));
  expect(rows.map((row) => row.trim().split(/\s+/)[0])).toEqual(["启动程序", "解析信息和台账", "合计"]);
  const line = formatAsLine(cost);
  expect(line.indexOf("\n")).toBe(line.length - 1);
  const { timings } = JSON.parse(line) as { timings: { counts: unknown; stages: readonly unknown[] } };
  expect(timings.counts).toEqual(cost.counts);
  expect(timings.stages).toHaveLength(2);
});
