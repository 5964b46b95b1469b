import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { aHardSession, hardTexts } from "../support/exportedSession.ts";
import { exportedText } from "../support/exportedText.ts";

/** As GitHub and most wikis render it, with raw HTML let through, so that an escape that failed shows. */
const rendered = (source: string): string =>
  micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

const ours = new Set(
  "h1 h2 h3 h4 p ul ol li strong br table thead tbody tr th td blockquote"
    .split(" ")
    .flatMap((tag) => [tag, `/${tag}`]),
);
/** The one input that there may be: the box of a task that nobody has done yet. */
const taskBox = '<input type="checkbox" disabled="" />';
const tagsIn = (html: string) =>
  new Set([...html.replaceAll(taskBox, "").matchAll(/<(\/?[a-z0-9]+)/g)].map(([, tag]) => tag));

const asText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

const pieces = fc.constantFrom(
  ..."* _ ` [ ] ( ) < > & # + - . ! | ~ \\ : = 1 a é $ ^ { } --- *** ``` www. http:// a.b/c &amp; <b> @ x@y.org".split(
    " ",
  ),
  " ",
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "> ",
);
const typed = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

describe("Markdown as a parser that is not ours renders it", () => {
  const check = async (text: string) => {
    for (const name of ["glossary.md", "report.md", "commitments.md"] as const) {
      const html = rendered(await exportedText(name, aHardSession(text)));
      expect([...tagsIn(html)].filter((tag) => tag !== undefined && !ours.has(tag))).toEqual([]);
      expect(asText(html)).toContain(text.replace(/\s+/g, " ").trim());
    }
  };

  it("[EX7] shows the hard texts as they were typed, and makes nothing else of them", async () => {
    for (const text of hardTexts) await check(text.trim());
  });

  it("[EX7] shows any text as it was typed, and makes nothing else of it", async () => {
    await fc.assert(fc.asyncProperty(typed, check));
  });
});
