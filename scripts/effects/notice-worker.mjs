// A thread that reads notices: told what to read by, then lists of files, it answers each list with the lines that are kept.
import { parentPort, workerData } from "node:worker_threads";

const { module, loader } = workerData;
// Node reads TypeScript only through a loader, and a thread has to register its own.
if (loader !== undefined) (await import(loader)).register();
const { openNoticeWork } = await import(module);
parentPort.once("message", (work) => {
  const read = openNoticeWork(work);
  parentPort.on("message", (keys) => parentPort.postMessage(read(keys).join("\n")));
});
