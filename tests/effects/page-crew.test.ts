/** Many pages put into their files by threads: the same files as by this thread alone, whatever becomes of a thread. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { digestOf } from "../../scripts/text/digest.ts";
import { stampText } from "../../scripts/effects/file-stamp.ts";
import { openPageCrew, type PageCrewPlan } from "../../scripts/effects/page-crew.ts";
import type { DonePage, OrderedBody, PageOrder } from "../../scripts/effects/page-work.ts";
import { openPutting } from "../../scripts/effects/put-file.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("site");
const numbers = Array.from({ length: 130 }, (_, at) => String(at));

let root = "";

beforeEach(() => openRoot("site"));

function openRoot(name: string): void {
  root = join(scratch.parent, name);
  mkdirSync(root);
}

function writeBody(name: string, text: string): OrderedBody {
  const file = `${name}.md`;
  writeFileSync(join(scratch.parent, file), `---\n标题: 公告\n---\n${text}`);
  return {
    ref: { file, firstLine: 4, digest: digestOf(text) },
    wantsLines: name === "1",
    links: {
      leadOut: true,
      local: [
        ["2024-00012", "../12/index.html"],
        ["2024-00099", undefined],
      ],
    },
  };
}

function orderOf(name: string, body?: OrderedBody): PageOrder {
  const spot = { root, target: join(root, "notices", name, "index.html") };
  return { spot, before: `〔${name}〕𬭎<`, ...(body && { body }), after: ">毕\n" };
}

const manyOrders = (): readonly PageOrder[] =>
  numbers.map((name) =>
    orderOf(
      name,
      Number(name) % 3 === 0
        ? undefined
        : writeBody(name, `第${name}号：见[通知](2024-00012)、[旧文](2024-00099)和[网站](https://a.cn/)。\n`),
    ),
  );

interface Outcome {
  readonly puts: ReadonlyMap<string, DonePage>;
  /** Paths of those that were put in another way. */
  readonly again: readonly string[];
}

async function put(orders: readonly PageOrder[], plan: Partial<PageCrewPlan>): Promise<Outcome> {
  const puts = new Map<string, DonePage>();
  const again: string[] = [];
  const crew = openPageCrew({ seenFrom: scratch.parent, ...plan });
  const putAgain = openPutting();
  try {
    for (const order of orders) {
      const { target } = order.spot;
      await crew.give({
        order,
        again: async () => {
          again.push(target);
          return putAgain(order.spot, ["另一种做法"]);
        },
        take: (made) => {
          expect(puts.has(target)).toBe(false);
          puts.set(target, made);
        },
      });
    }
    await crew.finish();
  } finally {
    await crew.close();
  }
  return { puts, again };
}

function readAll(): Readonly<Record<string, string>> {
  const paths = readdirSync(root, { recursive: true }) as string[];
  return Object.fromEntries(
    paths
      .map((path) => join(root, path))
      .filter((path) => statSync(path).isFile())
      .map((path) => [path, readFileSync(path, "utf8")]),
  );
}

function below(folder: string, all: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(all).map(([path, value]) => [path.slice(folder.length), value]));
}

test("threads put the same as this thread alone, and tell the same of it", async () => {
  const orders = manyOrders();
  const alone = await put(orders, { threads: 0 });
  const files = readAll();
  expect(Object.keys(files)).toHaveLength(numbers.length);
  expect(files[orders[1]?.spot.target ?? ""]).toBe(
    '〔1〕𬭎<<p>第1号：见<a href="../12/index.html">通知</a>、<span>旧文</span>和<a href="https://a.cn/" rel="noopener external">网站</a>。</p>\n>毕\n',
  );
  for (const [path, { digest, bytes, written }] of alone.puts)
    expect({ digest, bytes, written }).toEqual({
      digest: digestOf(files[path] ?? ""),
      bytes: Buffer.byteLength(files[path] ?? ""),
      written: true,
    });
  expect([...alone.puts.values()].flatMap(({ lines }) => (lines ? [lines] : []))).toEqual([
    '["第1号：见通知、旧文和网站。"]',
  ]);
  const stampOfPut = ([path, { stamp }]: readonly [string, DonePage]) => [path, stamp];
  const stampOnDisk = (path: string) => [path, stampText(path)];
  expect([...alone.puts].map(stampOfPut)).toEqual([...alone.puts.keys()].map(stampOnDisk));
  const before = root;
  openRoot("second");
  const crewed = await put(manyOrders(), { threads: 2, alone: 0 });
  expect(below(root, readAll())).toEqual(below(before, files));
  expect([...crewed.puts].map(stampOfPut)).toEqual([...crewed.puts.keys()].map(stampOnDisk));
  const withoutStamps = ({ puts }: Outcome) =>
    Object.fromEntries([...puts].map(([path, { stamp, ...done }]) => [path, done]));
  expect(below(root, withoutStamps(crewed))).toEqual(below(before, withoutStamps(alone)));
  expect([...alone.again, ...crewed.again]).toEqual([]);
});

test.each([0, 1])(
  "what cannot be put is put in another way, and the others as ever (threads: %i)",
  async (threads) => {
    const changed = {
      ...writeBody("a", "城关镇\n"),
      ref: { file: "a.md", firstLine: 4, digest: digestOf("赵村镇\n") },
    };
    const gone = { ...changed, ref: { ...changed.ref, file: "nothing.md" } };
    const strange = writeBody("b", "见[无此文](2024-00077)。\n");
    const orders = [
      orderOf("changed", changed),
      orderOf("empty", writeBody("c", "[甲]: https://a.cn/\n")),
      orderOf("gone", gone),
      orderOf("strange", strange),
      ...manyOrders().slice(0, 40),
    ];
    const { puts, again } = await put(orders, { threads, alone: 0 });
    expect([...again].sort()).toEqual(orders.slice(0, 4).map(({ spot }) => spot.target));
    expect(puts.size).toBe(orders.length);
    const files = readAll();
    for (const { spot } of orders.slice(0, 4)) expect(files[spot.target]).toBe("另一种做法");
  },
);

test("what stands already is not written", async () => {
  const [order] = manyOrders();
  if (!order) throw new Error("no order");
  const standing = digestOf(`${order.before}${order.after}`);
  const { puts } = await put([{ ...order, spot: { ...order.spot, standing } }], { threads: 1, alone: 0 });
  expect([...puts.values()]).toEqual([{ digest: standing, bytes: expect.any(Number), written: false }]);
  expect(readAll()).toEqual({});
});

test.each([
  ["that cannot begin", "throw new Error('no thread');"],
  [
    "that ends when it is asked",
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1));",
  ],
  [
    "that ends after its first answer",
    "import { parentPort } from 'node:worker_threads'; parentPort.once('message', ({ orders }) => { parentPort.postMessage(orders.map(() => undefined)); setImmediate(() => process.exit(0)); });",
  ],
])("a thread %s leaves its pages to this one", async (_, code) => {
  const worker = join(scratch.parent, "worker.mjs");
  writeFileSync(worker, code);
  const orders = manyOrders();
  const { puts, again } = await put(orders, { threads: 1, alone: 0, worker: pathToFileURL(worker) });
  expect(puts.size).toBe(orders.length);
  expect(Object.keys(readAll()).sort()).toEqual(orders.map(({ spot }) => spot.target).sort());
  expect(again).toEqual([]);
});

test("a failure of the other way is told, and ends the work", async () => {
  const changed = { ...writeBody("a", "城关镇\n"), ref: { file: "a.md", firstLine: 4, digest: "" } };
  const crew = openPageCrew({ seenFrom: scratch.parent, threads: 1, alone: 0 });
  const fault = new Error("改动了");
  await crew.give({
    order: orderOf("a", changed),
    again: () => Promise.reject(fault),
    take: () => undefined,
  });
  await expect(crew.finish()).rejects.toBe(fault);
  await crew.close();
});

test("while threads have enough, this thread does what else there is to do, and all pages are put", async () => {
  const orders = Array.from({ length: 1700 }, (_, at) => orderOf(`n${at}`));
  let offered = 0;
  const spare = {
    isWanted: () => offered < 3,
    offer: async () => {
      offered += 1;
    },
  };
  const { puts, again } = await put(orders, { threads: 1, alone: 0, spare: [spare] });
  expect([puts.size, again, offered]).toEqual([1700, [], 3]);
});

test("a thread that ends while this one does something else leaves its pages to this one", async () => {
  const worker = join(scratch.parent, "ends.mjs");
  writeFileSync(
    worker,
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => setTimeout(process.exit, 1500));",
  );
  const orders = Array.from({ length: 1100 }, (_, at) => orderOf(`n${at}`));
  let offered = 0;
  const spare = {
    isWanted: () => offered === 0,
    offer: async () => {
      offered += 1;
      await setTimeout(2500);
    },
  };
  const { puts, again } = await put(orders, {
    threads: 1,
    alone: 0,
    worker: pathToFileURL(worker),
    spare: [spare],
  });
  expect([puts.size, again, offered]).toEqual([1100, [], 1]);
});
