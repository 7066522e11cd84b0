/** Tells where those who write and review can see what is not published yet. */
import { waitingPath } from "../page/waiting-page.ts";
import { writeWords } from "../effects/terminal.ts";

/** Says nothing where nothing waits; `address` is that of the preview. */
export function tellWaiting(count: number, address: string): void {
  if (count === 0) return;
  const list = new URL(waitingPath.replace("index.html", ""), address);
  writeWords(`还有 ${count} 条没有发布，可以在这里先看：${list}\n`);
}
