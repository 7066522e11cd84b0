/** What the preview's server may be asked for, and that it lives whatever it is asked. */
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { expect, test } from "vitest";
import { readAddress } from "../../scripts/effects/preview-gate.ts";
import { startPreview } from "../../scripts/effects/preview-server.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

const scratch = scratchFolder("preview-gate");
const strange = [
  "/..%2fx",
  "//",
  "//[",
  "/////",
  "//evil:99999/",
  "http://xxgk.county.example/waiting/",
  "*",
  "/.11ty/..%2f..%2f..%2fetc%2fpasswd",
  "/../_site-backup/x.txt",
  "/..%2f_site-backup/x.txt",
  "/a/%2e%2e/%2e%2e/_site-backup/x.txt",
  "/..%5c_site-backup%5cx.txt",
  "/%00",
  "/%E0%A4%A",
];

/** A page that hears of reloads. */
async function listen(address: string): Promise<Socket> {
  const page = connect(Number(new URL(address).port), "127.0.0.1").on("error", () => undefined);
  page.write(
    "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  expect(String(await once(page, "data"))).toMatch(/^HTTP\/1\.1 101 /);
  return page;
}

test("what leads out of the folder, names another host or cannot be read is no address", () => {
  expect(strange.filter((address) => readAddress(address) !== undefined)).toEqual([]);
  const plain = [
    "/",
    "/waiting/",
    "/search/?q=/../",
    "/search/#/../",
    "/notices/005429713/2024-00012/",
    "/a..b/c...html",
    "/%E9%98%B2",
  ];
  expect(plain.map(readAddress)).toEqual([
    "index.html",
    "waiting/index.html",
    "search/index.html",
    "search/index.html",
    "notices/005429713/2024-00012/index.html",
    "a..b/c...html",
    "防",
  ]);
});

test("none of it ends the server or is answered with what lies beside the folder", async () => {
  const folder = scratch.parent;
  mkdirSync(join(folder, "_site"));
  mkdirSync(join(folder, "_site-backup"));
  writeFileSync(join(folder, "_site", "index.html"), "<!doctype html><p>首页</p>");
  writeFileSync(join(folder, "_site-backup", "x.txt"), "不在网站里");
  let address = "";
  const preview = startPreview(join(folder, "_site"), {
    port: 0,
    announce: (_, at) => {
      address = at;
    },
    answer: async () => undefined,
  });
  try {
    await preview.ready;
    const ask = (line: string): Promise<string> => {
      const socket = connect(Number(new URL(address).port), "127.0.0.1");
      socket.end(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      return readText(socket);
    };
    for (const path of strange) {
      const answer = await ask(`GET ${path}`);
      expect([path, /^HTTP\/1\.1 4\d\d /.test(answer), answer.includes("不在网站里")]).toEqual([
        path,
        true,
        false,
      ]);
    }
    expect(await ask("OPTIONS *")).toMatch(/^HTTP\/1\.1 400 /);
    // A page that hears of reloads, and says what nobody can read: a frame without its mask.
    const page = await listen(address);
    page.write(Buffer.from([0x81, 0x05, ...Buffer.from("hello")]));
    page.resume();
    await once(page, "close");
    expect(await ask("GET /")).toContain("首页");
  } finally {
    await preview.close();
  }
});

test("a page that does not answer any more is not waited for at the end, which the server itself does for half a minute", {
  timeout: 20_000,
}, async () => {
  let address = "";
  const preview = startPreview(scratch.parent, {
    port: 0,
    announce: (_, at) => {
      address = at;
    },
    answer: async () => undefined,
  });
  await preview.ready;
  const page = await listen(address);
  await preview.close();
  page.destroy();
});
