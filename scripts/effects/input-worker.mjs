// A thread that looks at the stamps of files while another is busy: it answers with one text, or with nothing where they cannot be told.
import { parentPort, workerData } from "node:worker_threads";

const { module, loader, folders } = workerData;
// Node reads TypeScript only through a loader, and a thread has to register its own.
if (loader !== undefined) (await import(loader)).register();
const { stampInputs } = await import(module);
parentPort.postMessage(stampInputs(folders)?.join("\n"));
