/** Says in Chinese why the system refused. */

const words: Readonly<Record<string, string>> = {
  EACCES: "没有读写权限",
  EPERM: "没有读写权限",
  ENOENT: "文件不存在",
  EISDIR: "这是一个文件夹",
  ENOTDIR: "路径中有一段不是文件夹",
  ENOSPC: "磁盘已满",
  EDQUOT: "磁盘配额已用完",
  EFBIG: "文件超过了系统允许的大小",
  EIO: "磁盘读写出错",
  EROFS: "磁盘是只读的",
  EBUSY: "正被系统或别的程序占用",
  EXDEV: "它是另外挂载上来的，不在同一个磁盘上",
  EEXIST: "那里已经有同名的文件或者文件夹",
  ENOTEMPTY: "文件夹不是空的",
  EADDRINUSE: "端口已被占用",
  EMFILE: "打开的文件太多",
};

/** The reason, with the path where the system names it; undefined where the error is not the system's. */
export function explainSystemError(error: unknown): string | undefined {
  const { code, path } = error as { readonly code?: unknown; readonly path?: unknown };
  if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return undefined;
  const reason = words[code] ?? `系统错误 ${code}`;
  return typeof path === "string" ? `${reason}（${path.split(/[\\/]/).at(-1) ?? ""}）` : reason;
}
