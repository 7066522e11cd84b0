/** Prints a strip over a page of the preview that is older than the content, since what was edited is refused. */

const words =
  "有改动没有通过检查，网站没有重新生成：没有通过的几页还是上一次的。终端里写明了是哪个文件、哪一行、怎么改。";

const style =
  "position:sticky;top:0;z-index:9;margin:0;padding:8px 18px;background:#8a1f11;color:#fff;font:16px/1.6 sans-serif";

/** The page with the strip at its top. */
export function markStale(html: string): string {
  return html.replace(/<body[^>]*>/, (body) => `${body}<p role="status" style="${style}">${words}</p>`);
}
