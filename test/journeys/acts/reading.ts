import type { Page } from "playwright-core";
import type { ReaderLinkKind, ReaderLinkMade } from "../../../shared/protocol/readerLinks.ts";
import type { TestBrowser } from "../../support/aBrowser.ts";
import { checkAccessibility } from "../../support/accessibility.ts";

/** What somebody reads by links of the session whose facilitator's page is `chair`, on a phone, and a link that opens nothing. */
export async function reading(browser: TestBrowser, chair: Page, { term }: { readonly term: string }): Promise<void> {
  const { origin, pathname, hash } = new URL(chair.url());
  const code = pathname.split("/").at(-1);
  const linkTo = async (kind: ReaderLinkKind): Promise<string> => {
    const made = await fetch(`${origin}/api/sessions/${code}/links`, {
      method: "POST",
      headers: { Authorization: `Bearer ${hash.slice(1)}`, "Content-Type": "application/json" },
      body: JSON.stringify({ kind }),
    });
    const { path, secret } = (await made.json()) as ReaderLinkMade;
    return `${origin}${path}#${secret}`;
  };
  const glossary = await linkTo("glossary");
  const page = await browser.open("phone", glossary);
  await page.getByRole("heading", { name: term, exact: true }).waitFor();
  for (const fold of await page.locator("summary").all()) await fold.press("Enter");
  await checkAccessibility(page, "the glossary by a link");
  await page.goto(await linkTo("report"));
  await page.getByRole("img").first().waitFor();
  await checkAccessibility(page, "the report by a link");
  await page.goto(`${glossary}x`);
  await page.reload();
  await page.getByText("This link does not lead to anything").waitFor();
  await checkAccessibility(page, "a link that opens nothing");

  await page.goto(origin);
  await page.getByText("Continue from an earlier session").click();
  await page.getByRole("textbox", { name: "Its facilitator link" }).fill(chair.url());
  await page.getByRole("button", { name: "Look what comes along" }).press("Enter");
  await page.getByText("1 agreed term, to be confirmed").waitFor();
  await checkAccessibility(page, "the start of the next session of a series");
}
