/** Reads who is known by which e-mail, from the county's `people.yaml`. */
import { join } from "node:path";
import { collect } from "../diagnostics/collector.ts";
import { type PersonEmails, readPersonEmails } from "../record/person-emails.ts";
import { readYamlFile } from "../record/read-standards.ts";
import { readPlainFile } from "../effects/plain-files.ts";

/** The persons; none where there is no such file. */
export async function readPeople(content: string): Promise<readonly PersonEmails[]> {
  const bytes = await readPlainFile(join(content, "people.yaml"));
  if (!bytes) return [];
  return readPersonEmails(
    readYamlFile({ path: "people.yaml", content: { kind: "bytes", bytes } }, collect()),
  );
}
