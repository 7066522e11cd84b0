/** Prints what the preview shows in the place of what is not made yet; it reloads by itself once there is something to see. */

/** In the place of a file of a site that is being written. */
export const comingPage = print(
  "正在生成",
  '这一部分还在生成，好了会自动刷新。网页都可以先看：<a href="/">回首页</a>。',
);

/** In the place of a site of which nothing is known yet. */
export const unreadPage = print(
  "正在读内容",
  "读完会自动刷新，网页就都可以看了。要是内容没有通过检查，终端里会写明是哪个文件、哪一行。",
);

function print(title: string, words: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { margin: 18vh auto 0; max-width: 30em; padding: 0 18px; font: 18px/1.7 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1b1f23; background: #fcfaf6; }
h1 { margin: 0 0 .5em; padding-bottom: .4em; border-bottom: 2px solid; font: 700 1.6em/1.3 "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif; }
a { color: #0f5265; }
</style>
</head>
<body>
<h1>${title}</h1>
<p>${words}</p>
</body>
</html>
`;
}
