/** Looks at who asks the preview for what, before its server does: that one falls over addresses that it cannot read. */
import type { IncomingMessage } from "node:http";

/** Who asks. */
export interface Asker {
  /** Somebody at this machine who asks for it by a name of this machine; the server answers to the whole network. */
  readonly isHere: boolean;
}

/**
 * By a name of this machine, since another may be made to lead here, and a page of that name could then read the answer; and not
 * through a server that asks for others and says so.
 */
export function seeAsker({ socket, headers }: IncomingMessage): Asker {
  if (
    Object.keys(headers).some((key) =>
      /^(?:via|forwarded|x-forwarded.*|.*(?:client|connecting|real)-ip)$/.test(key),
    )
  )
    return { isHere: false };
  const name = (headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  const isLoopback = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "");
  return { isHere: isLoopback && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(name) };
}

/** The file that an address means, as a browser writes it; undefined of one that names another host or leads out of the folder. */
export function readAddress(address: string | undefined): string | undefined {
  if (!address?.startsWith("/") || address.startsWith("//")) return undefined;
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, "")).slice(1);
    if (path.includes("\0") || path.split(/[/\\]/).includes("..")) return undefined;
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
