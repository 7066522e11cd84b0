/** Serves the built site on this machine and tells open pages to reload; the reader's own site has no such server. */

import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { notWritable } from "./folder-lock.ts";
import { findFreePort } from "./free-port.ts";
import { type Asker, readAddress, seeAsker } from "./preview-gate.ts";
import { explainSystemError } from "./system-error.ts";

/** A running preview. */
export interface Preview {
  readonly reload: () => void;
  readonly close: () => Promise<void>;
  /** Resolves once it listens; rejects where it may not. */
  readonly ready: Promise<void>;
}

/** What is shown in the place of what lies in the folder. */
export interface PreviewAnswer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** `text/html`. */
  readonly type: string;
  readonly status?: number;
  /** Where to go instead. */
  readonly location?: string;
}

/** What is shown, and who is told where. */
export interface PreviewPlan {
  readonly port: number;
  /** Told the address, in words and by itself. */
  readonly announce: (words: string, address: string) => void;
  /** By path below the root; undefined leaves the answer to the folder. */
  readonly answer: (path: string, asker: Asker) => Promise<PreviewAnswer | undefined>;
  /** What is to be seen on each page besides. */
  readonly mark?: (html: string) => string;
}

/** The server's own scripts, by which pages hear that they are to reload. */
const reloadScripts = ".11ty/";

/** The answer that is a page. */
export function answerPage(body: string, status = 200): PreviewAnswer {
  return { body, type: "text/html", status };
}

/** Starts the preview of a folder, which need not be there yet. */
export function startPreview(
  folder: string,
  { port, announce, answer, mark = (html) => html }: PreviewPlan,
): Preview {
  // The server tells nobody who asks: it is carried along with the request.
  const requests = new AsyncLocalStorage<{ readonly path: string; readonly asker: Asker }>();
  const respond = async () => {
    const request = requests.getStore();
    if (!request || request.path.startsWith(reloadScripts)) return undefined;
    // A page that cannot be made is one page; the server would end with it.
    const found = await answer(request.path, request.asker).catch(tellFailure);
    if (!found) return undefined;
    const { body, type, status = 200, location } = found;
    const headers = {
      "content-type": /^text\//.test(type) ? `${type}; charset=utf-8` : type,
      ...(location === undefined ? {} : { location }),
    };
    // Only whole texts take in the script that hears of a reload.
    return typeof body === "string" ? { status, headers, body } : new Response(body, { status, headers });
  };
  let refuse = (_: Error): void => undefined;
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  const quiet = {
    info: () => undefined,
    log: () => undefined,
    error: (words: string) => refuse(notListening(port, words)),
  };
  const server = EleventyDevServer.getServer("gongkai", folder, {
    port,
    domDiff: false,
    logger: quiet,
    onRequest: { "/*": respond },
    messageOnStart: ({ hosts }) => {
      const isTaken = port !== 0 && !hosts.some((host) => (new URL(host).port || "80") === String(port));
      announce(
        `${isTaken ? `端口 ${port} 已被占用，换了一个。` : ""}预览网址：${hosts.join(" ")}`,
        hosts[0] ?? "",
      );
      return "";
    },
  });
  // The pages' policy forbids them to talk to any server; in the preview they must, to hear of a reload.
  const inject = server.augmentContentWithNotifier.bind(server);
  server.augmentContentWithNotifier = (content, ...rest) =>
    inject(mark(content.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")), ...rest);
  const handle = server.onRequestHandler.bind(server);
  // Whatever it is asked for, it goes on.
  server.onRequestHandler = async (request, response) => {
    const path = readAddress(request.url);
    if (path === undefined) return refuseRequest(response);
    const seen = { path, asker: seeAsker(request) };
    await requests.run(seen, () => handle(request, response)).catch(() => refuseRequest(response));
  };
  const listen = async (): Promise<void> => {
    const free = await findFreePort(port).catch((error: unknown) => {
      throw notListening(port, explainSystemError(error) ?? String(error));
    });
    if (free === undefined) throw notListening(port, "它和后面几个都已被占用");
    server.serve(free);
    await server.ready();
    // A page that says what nobody can read is one page; without a listener it would end the server.
    server.updateServer?.on("connection", (page) => page.on("error", () => page.terminate()));
  };
  return {
    reload: () => server.reload({}),
    close: () => {
      // A page that does not answer any more would be waited for.
      for (const page of server.updateServer?.clients ?? []) page.terminate();
      return server.close();
    },
    ready: Promise.race([listen(), refused]),
  };
}

/** None of the ports that were looked at is free, or none may be used. */
function notListening(port: number, words: string): Error {
  return new Error(`不能在端口 ${port} 上预览（${words}）。请换一个端口，例如 --port 8080。`, {
    cause: notWritable,
  });
}

function tellFailure(error: unknown): PreviewAnswer {
  return { body: `这一页没有做出来：${(error as Error).message}`, type: "text/plain", status: 500 };
}

function refuseRequest(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(400, { "content-type": "text/plain; charset=utf-8" }).end("网址写得不对。");
}
