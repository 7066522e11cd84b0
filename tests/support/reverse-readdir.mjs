/** Loaded before a program: folders give their names in reverse, as another disk might. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readdir } = fs.promises;
fs.promises.readdir = async (...args) => (await readdir(...args)).reverse();
syncBuiltinESMExports();
