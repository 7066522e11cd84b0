/** Hands on the register as it should be: every line that was there, brought up to date, and what is new. */

import { formatDate } from "../text/civil-date.ts";
import { compareCodePoints } from "../text/collate.ts";
import type { RegisteredAddress } from "../record/register.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** The lines in the order of the file, and what differs from the old ones. */
export interface KeptRegister {
  readonly lines: readonly RegisteredAddress[];
  readonly added: readonly RegisteredAddress[];
  readonly changed: readonly RegisteredAddress[];
}

/** Nothing is ever taken away. An attachment that is no longer there, or is another file, is told in its line. */
export function keepRegister(
  { register, published, day }: Catalog,
  served: readonly RegisteredAddress[],
): KeptRegister {
  const old = new Map((register?.lines ?? []).map((line) => [line.path, line] as const));
  const now = new Map(served.map((address) => [address.path, address] as const));
  const lastChanges = new Map(
    published.flatMap(({ notice, attachments }) =>
      attachments.map(
        ({ path }) =>
          [
            path,
            notice.changes
              .map(({ on }) => on)
              .sort()
              .at(-1),
          ] as const,
      ),
    ),
  );
  const added = served.filter(({ path }) => !old.has(path));
  const changed: RegisteredAddress[] = [];
  const kept = [...old.values()].map(({ place: _, ...line }): RegisteredAddress => {
    if (line.firstOn > day) return line;
    const updated = update(line, now.get(line.path), lastChanges.get(line.path) ?? day);
    if (updated !== line) changed.push(updated);
    return updated;
  });
  const lines = [...kept, ...added].sort((left, right) => compareCodePoints(left.path, right.path));
  return { lines, added, changed };
}

function update(
  line: RegisteredAddress,
  address: RegisteredAddress | undefined,
  changedOn: RegisteredAddress["firstOn"],
): RegisteredAddress {
  if (!address)
    return line.digest === undefined || line.state === "retired" ? line : { ...line, state: "retired" };
  const { state, withdrawnOn, digest } = address;
  if (line.state === state && line.withdrawnOn === withdrawnOn && line.digest === digest) return line;
  const firstOn = line.digest === digest ? line.firstOn : changedOn;
  return { ...line, state, withdrawnOn, digest, firstOn };
}

/** `005429713/2024-00012（2024年5月24日）`, or the address where there is no number. */
export function nameAddress({ indexNumber, path, firstOn }: RegisteredAddress): string {
  return `${indexNumber ?? path}（${formatDate(firstOn)}）`;
}
