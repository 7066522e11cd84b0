/** The preview answers for its own scripts whatever it is asked to show, so that pages hear of a reload. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { Server } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { hasSiteFile } from "../../scripts/effects/preview-files.ts";
import { type Preview, startPreview } from "../../scripts/effects/preview-server.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-preview-"));
let preview: Preview | undefined;

afterAll(async () => {
  await preview?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what is answered stands before the folder, but not before what makes pages reload", async () => {
  writeFileSync(join(folder, "lies.html"), "<!doctype html><p>在文件夹里</p>");
  let address = "";
  preview = startPreview(folder, {
    port: 0,
    announce: (words) => {
      address = /http:\/\/localhost:\d+/.exec(words)?.[0] ?? "";
    },
    answer: async (path) => {
      if (path === "lies.html") return undefined;
      if (path === "broken.html") throw new Error("没有这一栏");
      return path.endsWith(".css")
        ? { body: new Uint8Array([123, 125]), type: "text/css" }
        : { body: `<!doctype html><head></head><p>${path}</p>`, type: "text/html", status: 503 };
    },
  });
  await preview.ready;
  const get = async (path: string): Promise<readonly [number, string, string]> => {
    const answer = await fetch(`${address}/${path}`);
    return [answer.status, answer.headers.get("content-type") ?? "", await answer.text()];
  };
  expect(await get("lies.html")).toEqual([
    200,
    expect.stringContaining("text/html"),
    expect.stringContaining("在文件夹里"),
  ]);
  const [status, , page] = await get("notices/");
  expect([status, page.includes("notices/index.html")]).toEqual([503, true]);
  expect(await get("a.css")).toEqual([200, "text/css; charset=utf-8", "{}"]);
  expect((await get(".11ty/reload-client.js"))[0]).toBe(200);
  expect((await get("%E0%A4%A"))[0]).toBe(400);
  expect((await get("%00"))[0]).toBe(400);
  const [failed, , words] = await get("broken.html");
  expect([failed, words.includes("没有这一栏")]).toEqual([500, true]);
});

test("it is told who asks from this machine by a name of this machine", async () => {
  let address = "";
  const asked: boolean[] = [];
  const server = startPreview(folder, {
    port: 0,
    announce: (_, at) => {
      address = at;
    },
    answer: async (_, { isHere }) => {
      asked.push(isHere);
      return { body: "<!doctype html><p>在</p>", type: "text/html" };
    },
  });
  try {
    await server.ready;
    const { port } = new URL(address);
    const ask = (name: string, host: string, more: Readonly<Record<string, string>> = {}): Promise<void> =>
      new Promise((resolve, reject) => {
        get({ host: name, port, headers: { host, ...more } }, (answer) =>
          answer.resume().on("end", resolve),
        ).on("error", reject);
      });
    const network = Object.values(networkInterfaces())
      .flatMap((own) => own ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      await ask("127.0.0.1", host);
    expect(asked.splice(0)).toEqual([true, true, true]);
    for (const host of [`xxgk.county.example:${port}`, "localhost.county.example", "127.county.example"])
      await ask("127.0.0.1", host);
    for (const key of ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via", "X-Real-IP"])
      await ask("127.0.0.1", `localhost:${port}`, { [key]: "10.1.2.3" });
    expect(asked.splice(0)).toEqual(Array.from({ length: 8 }, () => false));
    if (network) await ask(network.address, `localhost:${port}`);
    expect(asked).toEqual(network ? [false] : []);
  } finally {
    await server.close();
  }
});

test("nothing lies at a path that no disk can hold", () => {
  writeFileSync(join(folder, "index.html"), "");
  expect(hasSiteFile(folder, "index.html")).toBe(true);
  for (const path of ["index.html/x", "a".repeat(300), "missing.html", ""])
    expect(hasSiteFile(folder, path)).toBe(false);
});

test("a port that may not be used is told, with what to write instead", async () => {
  const refusing = vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server) {
    setImmediate(() => this.emit("error", Object.assign(new Error("listen EACCES"), { code: "EACCES" })));
    return this;
  });
  try {
    const refused = startPreview(folder, {
      port: 80,
      announce: () => undefined,
      answer: async () => undefined,
    });
    await expect(refused.ready).rejects.toMatchObject({ cause: "not-writable", message: /80.*--port 8080/ });
  } finally {
    refusing.mockRestore();
  }
});
