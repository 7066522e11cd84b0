/** Hands on the register of addresses as the file that is committed: plain UTF-8, so that each line is a line of the history. */
import { stringify } from "csv-stringify/sync";
import { type RegisteredAddress, registerColumns, stateLabels } from "../record/register.ts";

const head = `# 说明: 公布过的网址，只增不减；由 npm run register 维护，不用手改
`;

/** Writes the lines in the order given. */
export function writeRegister(lines: readonly RegisteredAddress[]): string {
  const rows = lines.map(({ indexNumber, path, firstOn, state, withdrawnOn, digest }) => [
    indexNumber ?? "",
    path,
    firstOn,
    stateLabels[state],
    withdrawnOn ?? "",
    digest ?? "",
  ]);
  return head + stringify([registerColumns.map(({ name }) => name), ...rows]);
}
