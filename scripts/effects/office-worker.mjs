// A thread that makes office files while another is busy: told of the tables, it answers with all files.
import { parentPort, workerData } from "node:worker_threads";

const { module, loader, orders } = workerData;
// Node reads TypeScript only through a loader, and a thread has to register its own.
if (loader !== undefined) (await import(loader)).register();
const { makeOfficeFiles } = await import(module);
parentPort.postMessage(await makeOfficeFiles(orders));
