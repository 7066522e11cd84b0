/** A port that is taken is passed over; where all are, it is said. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { findFreePort } from "../../scripts/effects/free-port.ts";
import { startPreview } from "../../scripts/effects/preview-server.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("free-port");
const taken: Server[] = [];

afterEach(() => {
  for (const server of taken.splice(0)) server.close();
});

async function take(port: number): Promise<number> {
  const server = createServer().listen(port);
  await once(server, "listening");
  taken.push(server);
  return (server.address() as AddressInfo).port;
}

test("the next free one is found, and what nobody has taken is left free", async () => {
  const port = await take(0);
  const free = await findFreePort(port);
  expect(free).toBeGreaterThan(port);
  expect(await take(free ?? 0)).toBe(free);
  expect(await findFreePort(0)).toBe(0);
});

test("the last port of all has none after it: the preview says so, and that it is not the content's fault", async () => {
  await take(65_535).catch(() => undefined);
  expect(await findFreePort(65_535)).toBeUndefined();
  const preview = startPreview(scratch.folder, {
    port: 65_535,
    announce: () => undefined,
    answer: async () => undefined,
  });
  await expect(preview.ready).rejects.toThrow("--port");
  await preview.close();
});
