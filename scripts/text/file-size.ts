/** Hands on the size of a file in the words of a download line. */

/** `512 B`, `28 KB`, `1.2 MB`. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  // What rounds to 1024 KB is a megabyte.
  if (bytes < 1023.5 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
