import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { ContentId } from "../shared/ids.ts";
import { templates } from "../shared/session/templates.ts";
import { aBrowser } from "./support/aBrowser.ts";
import { aRehearsal } from "./support/aRehearsal.ts";
import { aServer } from "./support/aServer.ts";
import { accepted, aSession, newEditKey, type Person } from "./support/aSession.ts";
import { until } from "./support/until.ts";

/** `npm run pictures`: makes the README's pictures anew, from a real session. */
const folder = path.resolve("docs/pictures");
mkdirSync(folder, { recursive: true });

const meanings = {
  a: [
    "The customer has signed and the kick-off is in the calendar.",
    "I have handed the customer over and the next call is not mine.",
    "The contract says delivered.",
  ],
  b: [
    "It has run for the customer for a week and nobody called.",
    "Tested, documented, and on-call knows what it does.",
    "The customer uses it every day without us.",
  ],
};

/** The first page of the report of a rehearsal, as poppler draws it. */
async function takeReport(): Promise<void> {
  const { server, session, stop } = await aRehearsal(templates.full.agenda, 5, "Sales meets operations");
  try {
    const headers = { Authorization: `Bearer ${session.secret}` };
    const answer = await fetch(`${server.url}/api/sessions/${session.code}/exports/report.pdf`, { headers });
    if (!answer.ok) throw new Error(`the report was refused: ${answer.status}`);
    execFileSync("pdftoppm", ["-png", "-r", "110", "-singlefile", "-", path.join(folder, "report")], {
      input: Buffer.from(await answer.arrayBuffer()),
    });
  } finally {
    await stop();
  }
}

await takeReport();
const server = await aServer();
const browser = await aBrowser({ isJourney: false });
try {
  const session = await aSession(server.url, { title: "Sales meets operations" });
  const { facilitator } = session;
  const phone = await browser.open("phone", `${server.url}/j/${session.code}`);
  await phone.getByRole("radio", { name: "Sales" }).check();
  await phone.getByRole("button", { name: "Join as Sales" }).click();
  await phone.getByText("The session begins when the facilitator starts it").waitFor();
  const sides = ["a", "a", "a", "b", "b", "b"] as const;
  const people: Person[] = await Promise.all(sides.map((side) => session.participant(side)));

  await facilitator.next(3);
  await phone.getByRole("textbox", { name: "A pain point" }).fill("I hear about a delay from the customer");
  await phone.getByRole("button", { name: "Send" }).click();
  await phone.getByRole("list", { name: "Your posts" }).getByText("Saved", { exact: true }).waitFor();
  await phone.screenshot({ path: path.join(folder, "phone-writing.png") });

  const later = facilitator.connection.view?.agenda.find(({ stage }) => stage === "shared-vocabulary")?.key;
  if (!later) throw new Error("the template has no shared vocabulary");
  await accepted(facilitator.do({ type: "go-to", key: later }));
  await facilitator.inStage("shared-vocabulary");
  await accepted(facilitator.act({ type: "propose", term: "Done" }));
  const term = await until("the term is there", () => {
    const { stage } = facilitator.connection.view ?? {};
    return stage?.id === "shared-vocabulary" ? (Object.keys(stage.view.terms)[0] as ContentId | undefined) : undefined;
  });
  await accepted(facilitator.act({ type: "set-on-table", term, on: true }));
  await facilitator.next();
  for (const [n, person] of people.entries()) {
    const text = meanings[n < 3 ? "a" : "b"][n % 3] ?? "";
    await until("defining is open", () => {
      const { stage } = person.connection.view ?? {};
      return stage?.id === "shared-vocabulary" && stage.view.step === "define";
    });
    await accepted(person.act({ type: "define", term, text }, { editKey: newEditKey() }));
  }
  await facilitator.next();
  const key = facilitator.connection.welcome?.screenKey;
  const screen = await browser.open("projector", `${server.url}/screen/${session.code}#${key}`);
  await screen.getByText("Both say").first().waitFor();
  await screen.screenshot({ path: path.join(folder, "compare.png") });
  session.close();
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);
