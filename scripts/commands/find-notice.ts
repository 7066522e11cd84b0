/** Hands on the notice that a call names, by its file as people see it or by its index number. */
import type { Notice } from "../record/notice.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** Undefined where nothing bears the name, or what does is no notice yet. */
export function findNotice({ published, held }: Catalog, wanted: string, path: string): Notice | undefined {
  const all = [...published.map(({ notice }) => notice), ...held];
  return all.find(({ place, indexNumber }) => place.file === path || indexNumber === wanted);
}
