/** Tells by its name what a file of content is, for whoever reads folders and for whoever reads them as they were. */

/** Of files and folders that are passed over: names that begin with `.` or `_`, and READMEs. */
export function isPassedOver(name: string): boolean {
  return /^[._]/.test(name) || /^README(?:\..*)?$/i.test(name);
}

/** A file that is read as text; every other is foreign, or an attachment. */
export function isText(name: string): boolean {
  return /\.(?:md|yaml|csv)$/.test(name);
}
