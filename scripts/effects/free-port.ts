/** Finds a port to listen on: the one that was asked for, or the next that nobody has taken. */
import { once } from "node:events";
import { createServer } from "node:net";

/** So many are looked at. */
const mostTried = 10;
const lastPort = 65_535;

/** Undefined where all were taken; rejects where the machine allows none of them. 0 leaves the choice to the machine. */
export async function findFreePort(from: number): Promise<number | undefined> {
  if (from === 0) return 0;
  for (let port = from; port < from + mostTried && port <= lastPort; port++)
    if (await isFree(port)) return port;
  return undefined;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, "listening");
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return false;
    throw error;
  } finally {
    await new Promise((closed) => server.close(closed));
  }
}
