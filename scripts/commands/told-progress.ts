/** Hands on a list one by one, telling on the line of progress how far it has come. */
import { showProgress } from "../effects/terminal.ts";

const everySoMany = 100;

/** The items; `words` say what is being done with them. */
export function* told<T>(items: readonly T[], words: string): Iterable<T> {
  for (const [index, item] of items.entries()) {
    if (index % everySoMany === 0) showProgress(`${words}：${index}／${items.length}`);
    yield item;
  }
}
