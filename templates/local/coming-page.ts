/** Prints what the preview shows in the place of a file that is still being made; it reloads by itself once the site is written. */

/** The document. */
export const comingPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>正在生成</title>
</head>
<body>
<p>这一部分还在生成，好了会自动刷新。网页都可以先看：<a href="/">回首页</a>。</p>
</body>
</html>
`;
