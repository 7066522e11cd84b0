/** Says in Chinese why nothing was written to a folder: not our fault, and something that whoever calls can do about it. */
import { notWritable } from "./folder-lock.ts";
import { explainSystemError } from "./system-error.ts";

/** What helps where files cannot be written at all. */
const ofFiles: Readonly<Record<string, string>> = {
  ENOSPC: "腾出空间，或者换一个 --out",
  EDQUOT: "腾出空间，或者换一个 --out",
  EFBIG: "换一个 --out",
  EROFS: "换一个 --out",
};

/** What helps where the folder itself cannot be made, moved or put in a place. */
const ofFolder: Readonly<Record<string, string>> = Object.fromEntries(
  ["EACCES", "EPERM", "EBUSY", "EXDEV", "ENOTDIR", "ENOTEMPTY", "EEXIST", "ENOENT", "EIO"].map((code) => [
    code,
    "换一个 --out，或者先改好这个文件夹和它的权限",
  ]),
);

/** What is thrown in place of an error that came while the folder was filled; any other error stays as it is. */
export function tellFullDisk(error: unknown, folder: string): unknown {
  return tell(error, { folder, remedies: ofFiles });
}

/** What is thrown in place of an error that came while the folder was made, or put in the place of another. */
export function tellClosedPlace(error: unknown, folder: string): unknown {
  return tell(error, { folder, remedies: { ...ofFiles, ...ofFolder } });
}

/** What is thrown where something mounted within the folder would have to be moved. */
export function tellMount(mount: string, folder: string): Error {
  return new Error(
    `没有写成 ${folder}：${mount} 是另外挂载上来的，不能一起换掉。请先卸下，或者换一个 --out。`,
    {
      cause: notWritable,
    },
  );
}

function tell(
  error: unknown,
  { folder, remedies }: { readonly folder: string; readonly remedies: Readonly<Record<string, string>> },
): unknown {
  const { code = "" } = error as NodeJS.ErrnoException;
  const remedy = remedies[code];
  if (remedy === undefined) return error;
  // Below a read-only place Node says that a folder is missing; and so it does of one that somebody took away.
  const why = code === "ENOENT" ? "文件夹不见了，或者上一级文件夹不能写" : explainSystemError({ code });
  return new Error(`没有写成 ${folder}：${why}。${remedy}。`, { cause: notWritable });
}
