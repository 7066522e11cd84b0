/** Hands on what html-validate asks of the site: all it recommends, with the reasons for what it does not. */
import type { ConfigData } from "html-validate";

/** The rules. A rule is turned off only where another test says more. */
export const markupRules: ConfigData = {
  root: true,
  elements: ["html5"],
  extends: ["html-validate:recommended"],
  rules: {
    // HTML as it is written by hand and by browsers; the templates write `<!doctype html>`.
    "doctype-style": ["error", { style: "lowercase" }],
    // Titles carry the name of the site and of the notice; both are as long as the law makes them.
    "long-title": "off",
    // Whitespace at the end of a line comes from absent parts; it is compressed away.
    "no-trailing-whitespace": "off",
    // The policy forbids every inline style; this also finds them where the policy is read by nobody.
    "no-inline-style": "error",
    // A table that slides is a `div` with a tab stop, a role and a label; a section would only be another word for it.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Telephone numbers are set as the office writes them.
    "tel-non-breaking": "off",
  },
};
