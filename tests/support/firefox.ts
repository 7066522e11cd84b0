/// <reference path="./ws.d.ts" />
/**
 * Hands on a Firefox with its default settings, driven over WebDriver BiDi: the one protocol that a Firefox from a distribution
 * speaks. Where there is none, tests that need it are skipped, loudly.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "vitest";
import { WebSocket } from "ws";

/** A page of the browser. */
export interface FirefoxPage {
  goto(address: string): Promise<void>;
  /** The value of an expression, as JSON carries it; a promise is waited for. */
  evaluate<T>(expression: string): Promise<T>;
  /** The file that an `<input type="file">` is given; a folder's files are given one by one. */
  setFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** What the page said in its console, and what went wrong in it. */
  readonly complaints: readonly string[];
}

/** An open browser. */
export interface Firefox {
  newPage(): Promise<FirefoxPage>;
  close(): Promise<void>;
}

const path = findFirefox();
if (path === undefined)
  process.stderr.write("Tests in Firefox are skipped: no firefox-esr or firefox on the PATH ($FIREFOX)\n");

/** `test` for what needs a Firefox. */
export const firefoxTest: typeof test = test.skipIf(path === undefined) as typeof test;

/** Starts the browser; `undefined` where there is none. */
export async function openFirefox(): Promise<Firefox | undefined> {
  if (path === undefined) return undefined;
  const profile = mkdtempSync(join(tmpdir(), "gongkai-firefox-"));
  const words = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const process = spawn(path, words, { stdio: ["ignore", "ignore", "pipe"] });
  try {
    const socket = await openSocket(await readAddress(process));
    const session = startSession(socket);
    await session.ask("session.new", { capabilities: {} });
    await session.ask("session.subscribe", { events: ["log.entryAdded"] });
    return {
      newPage: async () => openPage(session),
      async close() {
        await session.ask("session.end", {}).catch(() => undefined);
        socket.close();
        await endProcess(process);
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  } catch (error) {
    await endProcess(process);
    throw error;
  }
}

function findFirefox(): string | undefined {
  const named = process.env.FIREFOX;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = ["firefox-esr", "firefox"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return (named ? [named] : candidates).find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function readAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    stderr?.on("data", (piece: Buffer) => {
      said += piece.toString("utf8");
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(`${address}/session`);
    });
    stderr?.on("close", () => reject(new Error(`Firefox ended: ${said.slice(-300)}`)));
  });
}

function openSocket(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.on("open", () => resolve(socket));
    socket.on("error", reject);
  });
}

interface Session {
  ask(method: string, params: unknown): Promise<Record<string, unknown>>;
  readonly entries: { readonly context: string; readonly text: string }[];
}

interface Message {
  readonly id?: number;
  readonly type?: string;
  readonly method?: string;
  readonly message?: string;
  readonly result?: Record<string, unknown>;
  readonly params?: {
    readonly level?: string;
    readonly text?: string;
    readonly source?: { readonly context?: string };
  };
}

function startSession(socket: WebSocket): Session {
  const waiting = new Map<number, (message: Message) => void>();
  const entries: { context: string; text: string }[] = [];
  let last = 0;
  socket.on("message", (data) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    const { level = "", text = "", source } = message.params ?? {};
    if (message.method === "log.entryAdded" && level !== "info" && level !== "debug")
      entries.push({ context: source?.context ?? "", text });
  });
  const ask: Session["ask"] = (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ type, result, message }) => {
        waiting.delete(id);
        if (type === "error") reject(new Error(`${method}: ${message ?? ""}`));
        else resolve(result ?? {});
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { ask, entries };
}

async function openPage(session: Session): Promise<FirefoxPage> {
  const { context } = (await session.ask("browsingContext.create", { type: "tab" })) as { context: string };
  const run = async (expression: string): Promise<Record<string, unknown>> => {
    const answer = await session.ask("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      resultOwnership: "none",
    });
    if (answer.type === "exception")
      throw new Error(JSON.stringify((answer.exceptionDetails as { text?: string }).text));
    return answer.result as Record<string, unknown>;
  };
  return {
    async goto(url) {
      await session.ask("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async evaluate<T>(expression: string) {
      // JSON says the same in every browser; the protocol's own values would have to be taken apart.
      const { value } = await run(`(async () => JSON.stringify(await (${expression})) ?? "null")()`);
      return JSON.parse(String(value)) as T;
    },
    async setFiles(selector, files) {
      const element = await run(`document.querySelector(${JSON.stringify(selector)})`);
      await session.ask("input.setFiles", { context, element: { sharedId: element.sharedId }, files });
    },
    get complaints() {
      return session.entries.filter((entry) => entry.context === context).map(({ text }) => text);
    },
  };
}

function endProcess(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) return resolve();
    process.once("exit", () => resolve());
    process.kill("SIGKILL");
  });
}
