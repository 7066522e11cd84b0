/** Prints what the preview shows in the place of what is not made yet; it reloads by itself once there is something to see. */

/** In the place of a file of a site that is being written. */
export const comingPage = print(
  "正在生成",
  '这一部分还在生成，好了会自动刷新。网页都可以先看：<a href="/">回首页</a>。',
);

/** In the place of a site of which nothing is known yet. */
export const unreadPage = print(
  "正在读内容",
  "正在读内容，读完就会自动刷新，网页就都可以看了。要是内容没有通过检查，终端里会写明是哪个文件、哪一行。",
);

function print(title: string, words: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
</head>
<body>
<p>${words}</p>
</body>
</html>
`;
}
