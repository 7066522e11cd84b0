/** Prints a strip over a page of the preview while what was edited is refused. */
import { layStrip } from "./strip.ts";

const words =
  "有改动没有通过检查，网站没有重新生成：没有通过的几页还是上一次的。终端里写明了是哪个文件、哪一行、怎么改。";

/** The page with the strip at its top, where it stays. */
export function markStale(page: string): string {
  return layStrip(page, words, "position:sticky;top:0;z-index:9;background:#8a1f11");
}
