import { afterAll, beforeAll, expect, it } from "vitest";
import type { ContentId } from "../../shared/ids.ts";
import { aBrowser, type TestBrowser } from "../support/aBrowser.ts";
import { aNetwork, type TestNetwork } from "../support/aNetwork.ts";
import { aServer, type TestServer } from "../support/aServer.ts";
import { accepted, aSession, newEditKey, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

let server: TestServer;
let network: TestNetwork;
let browser: TestBrowser;
let session: TestSession;

beforeAll(async () => {
  server = await aServer({ logLevel: "trace" });
  network = await aNetwork(server.url);
  browser = await aBrowser();
  session = await aSession(server.url);
});
afterAll(async () => {
  session.close();
  await browser.close();
  await network.close();
  await server.stop();
});

it("[SY13] [LA13] loses nothing when the network goes while people write and the server restarts while they vote", async ({
  onTestFailed,
}) => {
  onTestFailed(() => browser.record("interruptions"));
  const { facilitator, code } = session;
  const phone = await browser.open("phone", `${network.url}/j/${code}`);
  await phone.getByRole("radio", { name: "Sales" }).check();
  await phone.getByRole("button", { name: "Join as Sales" }).click();
  await phone.getByText("The session begins when the facilitator starts it").waitFor();
  const colleague = await session.participant("b");

  await facilitator.next(3);
  const field = phone.getByRole("textbox", { name: "A pain point" });
  const ownPosts = phone.getByRole("list", { name: "Your posts" });
  await field.fill("Written with a network");
  await phone.getByRole("button", { name: "Send" }).click();
  await ownPosts.getByText("Saved", { exact: true }).waitFor();

  await until("the phone has what it needs to be loaded again", () =>
    phone.evaluate(async () => (await caches.match(new URL("/j/", location.href))) !== undefined),
  );
  // [LA13] It can say why something is refused, though nothing was.
  const cached = await phone.evaluate(async () => {
    const files = await (await caches.open("parley-assets")).matchAll();
    return Promise.all(files.map((file) => file.text()));
  });
  expect(cached.some((file) => file.includes("This is already on the list."))).toBe(true);
  network.cut();
  await phone.getByText("No connection").first().waitFor();
  await field.fill("Written without one");
  await phone.getByRole("button", { name: "Send" }).click();
  await ownPosts.getByText("Written without one").waitFor();
  await ownPosts.getByText(/will be sent/i).waitFor();
  await field.fill("Half a sentence that nobody has sent");

  // [SY13] A phone that lets go of a page in the background loads it again when somebody looks.
  await phone.reload();
  await ownPosts.getByText("Written without one").waitFor();
  await ownPosts.getByText(/will be sent/i).waitFor();
  await phone.getByText("No connection").first().waitFor();
  expect(await field.inputValue()).toBe("Half a sentence that nobody has sent");

  network.mend();
  await until("both are saved", async () => (await ownPosts.getByText("Saved", { exact: true }).count()) === 2, 30_000);
  await phone.reload();
  expect(await field.inputValue()).toBe("Half a sentence that nobody has sent");
  await until("both are still there", async () => (await ownPosts.getByRole("listitem").count()) === 2);

  // [WB1] [WB10] What would be a picture from elsewhere and a script is what somebody wrote, and nothing else.
  const hostile = 'From the other side <img src="https://elsewhere.example/" onerror="alert(1)">';
  await accepted(colleague.act({ type: "add-post", text: `${hostile}\u202e` }, { editKey: newEditKey() }));
  await facilitator.next(2);
  const voting = await until("the vote is open", () => {
    const { stage } = colleague.connection.view ?? {};
    return stage?.id === "pain-points" && stage.view.step === "voting" ? stage.view : null;
  });
  expect(
    Object.values(voting.posts)
      .map(({ text }) => text)
      .sort(),
  ).toEqual([hostile, "Written with a network", "Written without one"]);

  const more = phone.getByRole("button", { name: `Put a dot on ${hostile}` });
  await phone.getByText(hostile).first().waitFor();
  await more.click();
  await phone.getByText("4 of 5 dots left").first().waitFor();
  const [item] = Object.entries(voting.posts).flatMap(([id, { text }]) => (text === hostile ? [id] : []));
  const restarted = server.restart();
  const vote = colleague.act({ type: "set-dots", item: item as ContentId, dots: 2 });
  await restarted;
  await accepted(vote);
  await until("the phone is back", async () => (await phone.getByText("No connection").count()) === 0, 30_000);
  await more.click();
  await phone.getByText("3 of 5 dots left").first().waitFor();
  // The dots show what was pressed; the vote counts once it is saved.
  await phone.getByRole("contentinfo").getByText("Saved", { exact: true }).waitFor();
  await until("the facilitator is back", () => facilitator.connection.state.kind === "open");
  await facilitator.next();
  const ranking = await until("the ranking is shown", () => {
    const { stage } = colleague.connection.view ?? {};
    return stage?.id === "pain-points" && stage.view.step === "ranking" ? stage.view : null;
  });
  expect(ranking.tally.dots[item as ContentId]).toBe(4);
  await phone.getByRole("heading", { name: "This hurts most" }).waitFor();
});
