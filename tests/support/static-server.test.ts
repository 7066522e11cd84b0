import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StaticServer, serveFolder } from "./static-server.ts";

let parent: string;
let server: StaticServer;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "gongkai-server-"));
  const folder = join(parent, "site");
  await mkdir(join(folder, "reports"), { recursive: true });
  await writeFile(join(parent, "secret.txt"), "not for the public");
  await writeFile(join(folder, "index.html"), "<h1>目录</h1>");
  await writeFile(join(folder, "404.html"), "没有找到这一页");
  await writeFile(join(folder, "reports", "index.html"), "年报");
  await writeFile(join(folder, "reports", "表.csv"), "指标,数值");
  server = await serveFolder(folder, { mount: "xxgk", headers: { "x-frame-options": "DENY" } });
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

test("a mounted folder answers with its index page and the headers asked for", async () => {
  const response = await fetch(server.url);
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/xxgk\/$/);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("x-frame-options")).toBe("DENY");
  expect(await response.text()).toContain("目录");
});

test("a file with a Chinese name is found and has its type", async () => {
  const response = await fetch(new URL("reports/表.csv", server.url));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
});

test("a folder without its slash is redirected, keeping the query", async () => {
  const response = await fetch(new URL("reports?year=1", server.url), { redirect: "manual" });
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe("/xxgk/reports/?year=1");
});

test("what is missing or outside the mount is the page not found", async () => {
  for (const address of [new URL("missing/", server.url), new URL("/index.html", server.url)]) {
    const response = await fetch(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("没有找到这一页");
  }
});

test.each(["..%2fsecret.txt", "%2e%2e/secret.txt", "..%5csecret.txt", "%00", "%E0%A4%A"])(
  "the address %s leads to no file",
  async (path) => {
    expect(await statusOf(`${server.url}${path}`)).toBe(404);
  },
);

/** Asks for a path as it stands; `fetch` would tidy it first. */
async function statusOf(url: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  const path = url.slice(url.indexOf("/", "http://".length));
  return await new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
}
