/** Tells why a call was given up, and with which exit code. */
import { notWritable } from "../effects/folder-lock.ts";
import { unfinished } from "../effects/site-journal.ts";
import { explainSystemError } from "../effects/system-error.ts";
import { endProgress, writeWords } from "../effects/terminal.ts";

/** 1 the content changed meanwhile, 2 nothing could be written, 3 a fault of ours; `trace`: with the inside of it. */
export function tellFailure(error: unknown, trace: boolean): number {
  endProgress();
  const { message, cause, stack } = error instanceof Error ? error : new Error(String(error));
  if (cause === "content-changed") {
    writeWords(`${message}\n网站没有改动。\n`);
    return 1;
  }
  if (cause === notWritable || cause === unfinished) {
    writeWords(cause === unfinished ? `${message}\n` : `${message}\n原来的文件没有改动。\n`);
    return 2;
  }
  const why = (error instanceof Error ? explainSystemError(error) : undefined) ?? message;
  writeWords(
    `程序自身出了错（不是内容的问题）：${why}\n请把这一句和所用的命令报告给维护者；加上环境变量 GONGKAI_TRACE=1 可以看到详情。\n`,
  );
  if (trace && stack !== undefined) writeWords(`${stack}\n`);
  return 3;
}
