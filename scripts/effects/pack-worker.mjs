// A thread that packs the copy of a site: it sends what is packed part by part, and waits where too much has not been taken yet.
import { parentPort, workerData } from "node:worker_threads";

const { module, loader, order } = workerData;
// Node reads TypeScript only through a loader, and a thread has to register its own.
if (loader !== undefined) (await import(loader)).register();
const { openPack } = await import(module);
const mostAhead = 16;
let ahead = 0;
let goOn = () => undefined;
parentPort.on("message", () => {
  ahead -= 1;
  goOn();
});
for await (const part of openPack(order)) {
  parentPort.postMessage(part, [part.bytes.buffer]);
  ahead += 1;
  while (ahead >= mostAhead)
    await new Promise((resolve) => {
      goOn = resolve;
    });
}
parentPort.postMessage("whole");
parentPort.close();
