// A thread that puts pages into their files: told where bodies are seen from, then parcels of pages, it answers each with what it put.
import { parentPort, workerData } from "node:worker_threads";

const { module, loader, seenFrom } = workerData;
// Node reads TypeScript only through a loader, and a thread has to register its own.
if (loader !== undefined) (await import(loader)).register();
const { openPageWork, putEach } = await import(module);
const put = openPageWork(seenFrom);
parentPort.on("message", (parcel) => parentPort.postMessage(putEach(parcel, put)));
