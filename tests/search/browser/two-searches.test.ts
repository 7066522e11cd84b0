/** Two searches at once on one page: one that fails takes nothing from the other. */
import { beforeAll, expect, test } from "vitest";
import { generateDocuments } from "../generated-documents.ts";
import { type AskScript, type DataFiles, indexInMemory, openScript } from "../script-in-process.ts";

// The current year is a bundle of its own, so that a newer edition may stand before an older one's bundles.
const older = generateDocuments(90, [2025, 2024]);
const newer = [...older, ...generateDocuments(30, [2026])].map((document, place) => ({
  ...document,
  url: `notices/${place}/index.html`,
}));
const asked = "属地管理分级负责";

let [olderFiles, newerFiles]: DataFiles[] = [];

beforeAll(async () => {
  olderFiles = await indexInMemory(older);
  newerFiles = await indexInMemory(newer);
});

/** So many files have been handed over when the one search fails: before the other has opened its index, and after. */
const moments = [1, 5, 9];

interface Files {
  readonly first?: DataFiles | undefined;
  readonly later?: DataFiles | undefined;
}

/** A page on which a search goes on while another fails; it had been opened, and from there on other files are handed over. */
async function askBesideFailure(moment: number, files: Files) {
  let delivered = 0;
  let isOpened = false;
  let arrived = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const ask = await openScript(async (path) => {
    if (!isOpened) return files.first?.get(path);
    if (path.endsWith("addresses.bin")) {
      await reached;
      return undefined;
    }
    // Each file takes its turn, so that those of both searches mix.
    await new Promise((resolve) => setImmediate(resolve));
    if (++delivered === moment) arrived();
    return files.later?.get(path);
  });
  await ask("通知", { limit: 0 });
  isOpened = true;
  const failing = ask("通知").then(
    ({ total }) => `found ${total}`,
    () => "failed",
  );
  const total = await totalOf(ask);
  const isMixed = delivered >= moment;
  arrived();
  return { ask, total, isMixed, failing: await failing };
}

test("a search answers the same, whenever another one fails beside it", async () => {
  const whole = await totalOf(await openScript((path) => olderFiles?.get(path)));
  expect(whole).toBeGreaterThan(24);
  for (const moment of moments) {
    const { total, isMixed, failing } = await askBesideFailure(moment, {
      first: olderFiles,
      later: olderFiles,
    });
    expect([moment, isMixed, total, failing]).toEqual([moment, true, whole, "failed"]);
  }
});

test("a search ends on the edition on which it began, also where another one makes way for a newer", async () => {
  const whole = await totalOf(await openScript((path) => olderFiles?.get(path)));
  const all = await totalOf(await openScript((path) => newerFiles?.get(path)));
  expect(all).toBeGreaterThan(whole);
  // Folders are named after what is in them, so that both editions lie beside each other; the list is the newer one's.
  const later = new Map([...(olderFiles ?? []), ...(newerFiles ?? [])]);
  for (const moment of moments) {
    const { ask, total, isMixed } = await askBesideFailure(moment, { first: olderFiles, later });
    expect([moment, isMixed, total]).toEqual([moment, true, whole]);
    expect(await totalOf(ask)).toBe(all);
  }
});

async function totalOf(ask: AskScript): Promise<number> {
  return (await ask(asked, { limit: 0 })).total;
}
