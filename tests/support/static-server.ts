/** Hands on a small server of static files, such as a county would run, under any path. */
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** Where the folder is mounted (`/`, `/xxgk/`), and headers sent with every answer. */
export interface StaticServerOptions {
  readonly mount?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running server: `url` is the address of the mounted folder, with a slash at the end. */
export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string, options: StaticServerOptions = {}): Promise<StaticServer> {
  const mount = `/${options.mount ?? ""}/`.replace(/\/+/g, "/");
  const server = createServer((request, response) => {
    answer(request, response, { folder, mount, headers: options.headers ?? {} }).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  };
  return { url: `http://127.0.0.1:${port}${mount}`, close };
}

interface Mounted {
  readonly folder: string;
  readonly mount: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Mounted): Promise<void> {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const file = findFile(site, pathname);
  const kind = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (kind?.isDirectory() && !pathname.endsWith("/")) {
    response.writeHead(301, { ...site.headers, location: `${pathname}/${search}` }).end();
    return;
  }
  const page = file === undefined || !kind?.isDirectory() ? file : join(file, "index.html");
  const body = page === undefined ? undefined : await readFile(page).catch(() => undefined);
  if (page !== undefined && body !== undefined) {
    send(request, response, { status: 200, name: page, body, headers: site.headers });
    return;
  }
  const missing = await readFile(join(site.folder, "404.html")).catch(() => Buffer.from("404"));
  send(request, response, { status: 404, name: "404.html", body: missing, headers: site.headers });
}

/** Finds the path on disk, or nothing for an address outside the mounted folder. */
function findFile(site: Mounted, pathname: string): string | undefined {
  if (!pathname.startsWith(site.mount)) return undefined;
  const path = decodePath(pathname.slice(site.mount.length));
  const inside = path === undefined ? undefined : normalize(join(site.folder, path));
  const root = normalize(site.folder + sep);
  return inside !== undefined && `${inside}${sep}`.startsWith(root) ? inside : undefined;
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly status: number;
  readonly name: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    "content-type": contentTypes[extname(answer.name)] ?? "application/octet-stream",
    "content-length": answer.body.length,
    "x-content-type-options": "nosniff",
    ...answer.headers,
  });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}
