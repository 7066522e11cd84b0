/** Hands on notices as plain values, so that they can be kept from one run to the next and handed from one thread to another. */
import type { Place } from "../diagnostics/diagnostic.ts";
import type { BodyRef } from "./body-ref.ts";
import { type ElementId, elementIds } from "./elements.ts";
import { type Notice, placeFinder } from "./notice.ts";

/** A notice that JSON can hold. A place in its own file is its line and column under `@`; where else its file is named stands `true`. */
export type KeptNotice = { readonly [key: string]: unknown };

/** The places of elements, which a notice answers by a function. */
const placesKey = "@places";
const placeKey = "@";

/** Makes it plain. */
export function keepNotice(notice: Notice): KeptNotice {
  const { place, places, ...facts } = notice;
  const own = elementIds.flatMap((id) => {
    const found = places(id);
    return found === place ? [] : [[id, shorten(found, place.file)] as const];
  });
  const plain = shorten({ ...facts, place }, place.file) as Readonly<Record<string, unknown>>;
  return { ...plain, [placesKey]: own };
}

/** Makes it a notice again, of the file that has this path now. */
export function recallNotice({ [placesKey]: own, ...facts }: KeptNotice, file: string): Notice {
  const recalled = lengthen(facts, file) as Omit<Notice, "places">;
  const places = new Map(
    (own as readonly (readonly [ElementId, unknown])[]).map(([id, place]) => [
      id,
      lengthen(place, file) as Place,
    ]),
  );
  return { ...recalled, places: placeFinder(places, recalled.place) };
}

/** Whether two tell the same of all but the text itself: then nothing but the notice's own page and what is searched shows a difference. */
export function isSameButBody(left: KeptNotice, right: KeptNotice): boolean {
  const head = ({ body, ...facts }: KeptNotice): string =>
    JSON.stringify({ ...facts, body: { ...(body as BodyRef), digest: "" } });
  return head(left) === head(right);
}

/** Nearly every fact has a place, and nearly every place is in the notice's own file. */
function shorten(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((one) => shorten(one, file));
  if (typeof value !== "object" || value === null) return value;
  const { file: named, line, column, ...rest } = value as Partial<Place>;
  if (named === file && Object.keys(rest).length === 0)
    return { [placeKey]: line === undefined ? [] : column === undefined ? [line] : [line, column] };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      one === undefined ? [] : [[key, key === "file" && one === file ? true : shorten(one, file)]],
    ),
  );
}

function lengthen(value: unknown, file: string): unknown {
  if (typeof value === "string" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => lengthen(one, file));
  const at = (value as { readonly [placeKey]?: readonly number[] })[placeKey];
  if (at !== undefined) {
    const [line, column] = at;
    return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  }
  const whole: Record<string, unknown> = {};
  for (const key in value) {
    const one = (value as Readonly<Record<string, unknown>>)[key];
    whole[key] = key === "file" && one === true ? file : lengthen(one, file);
  }
  return whole;
}
