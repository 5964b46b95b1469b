import { connect } from "../../client/connection/connection.ts";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import type { ContentId, JoinCode } from "../../shared/ids.ts";
import { accepted, aSession, newEditKey, type Person, type TestSession } from "../support/aSession.ts";
import { until } from "../support/until.ts";

const people = 6;
const postsEach = 2;
const patienceMs = 60_000;

/** A session that its people have left, and what is to be found when somebody comes back. */
export interface LeftBehind {
  readonly code: JoinCode;
  readonly secret: string;
  readonly posts: number;
}

const boardOf = ({ connection }: Person) => {
  const stage = connection.view?.stage;
  return stage?.id === "pain-points" && "posts" in stage.view ? stage.view : null;
};

const inStep = (person: Person, step: string) =>
  until(`the step is ${step}`, () => person.connection.view?.stage?.view.step === step, patienceMs);

/** One meeting from its creation to the last vote. Some people lose their line meanwhile, and come back as themselves. */
export async function meeting(url: string, random: () => number): Promise<{ session: TestSession; left: LeftBehind }> {
  const session = await aSession(url);
  try {
    const { facilitator } = session;
    const screen = await session.screen();
    const everybody = await Promise.all(
      Array.from({ length: people }, (_, index) => session.participant(index % 2 ? "a" : "b")),
    );
    await facilitator.next(3);
    await Promise.all(
      everybody.map(async (person, index) => {
        await inStep(person, "writing");
        for (let number = 0; number < postsEach; number += 1) {
          const text = `What ${index} minds, number ${number}`;
          await accepted(person.act({ type: "add-post", text }, { editKey: newEditKey(), text }));
        }
        await accepted(person.connection.send({ type: "ready", ready: true }));
      }),
    );
    // A phone that is put away, one that joins in its place, and one that never says goodbye.
    everybody.pop()?.leave();
    everybody.push(await session.participant("a"));
    await facilitator.next();
    await inStep(screen, "grouping");
    const board = await until("the posts are in sight", () => boardOf(facilitator), patienceMs);
    const posts = Object.keys(board.posts) as [ContentId, ContentId];
    await accepted(facilitator.act({ type: "group", post: posts[0], onto: posts[1] }));
    await facilitator.next();
    await Promise.all(
      everybody.map(async (person) => {
        await inStep(person, "voting");
        const item = posts[2 + Math.floor(random() * (posts.length - 2))] as ContentId;
        await accepted(person.act({ type: "set-dots", item, dots: 1 }));
      }),
    );
    await facilitator.next();
    return { session, left: { code: session.code, secret: session.secret, posts: posts.length } };
  } catch (error) {
    session.close();
    throw error;
  }
}

/** Opens a session that was left, and answers how many posts are in it. */
export async function comeBack(url: string, { code, secret }: LeftBehind): Promise<number> {
  const line = connect({ url, credentials: { as: "facilitator", code, secret }, storage: memoryStorage() });
  try {
    const stage = await until("the session is back", () => line.view?.stage, patienceMs);
    return stage.id === "pain-points" && "posts" in stage.view ? Object.keys(stage.view.posts).length : 0;
  } finally {
    line.close();
  }
}
