import { isDeepStrictEqual } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { aServerProcess } from "../support/aServerProcess.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { until } from "../support/until.ts";
import { aBusyRoom, type BusyRoom } from "./aBusyRoom.ts";
import { newFigures, newSeed, runs } from "./faultRuns.ts";

/** Kills in one session: half while people write, half while they vote. */
const killsInARoom = 10;

/** Ends in the results; everybody's dots are as their owner was told, and each counts once. */
async function votesAreRight(room: BusyRoom): Promise<void> {
  const dotsOf = ({ people }: BusyRoom) =>
    Object.fromEntries(
      people.map(({ name, line }) => [name, line.me?.stage && "dots" in line.me.stage ? line.me.stage.dots : {}]),
    );
  const cast = Object.fromEntries(
    [...room.ballots].map(([name, dots]) => [name, Object.fromEntries([...dots].filter(([, count]) => count > 0))]),
  );
  const isRight = () => isDeepStrictEqual(dotsOf(room), cast);
  await until("everybody sees the dots that were acknowledged", isRight).catch(() => {});
  expect(dotsOf(room)).toEqual(cast);
  await room.next();
  const stage = room.facilitator.line.view?.stage;
  const tally = stage?.id === "pain-points" && "tally" in stage.view ? stage.view.tally : undefined;
  const all = [...room.ballots.values()].flatMap((dots) => [...dots.values()]);
  const counted = Object.values(tally?.dots ?? {}).reduce((sum, dots) => sum + dots, 0);
  expect(counted).toBe(all.reduce((sum, dots) => sum + dots, 0));
}

it("[LG1] [SY4] [SY6] [TI5] loses nothing acknowledged and doubles nothing, however often the server is killed under load", {
  timeout: 1_800_000,
}, async () => {
  const seed = newSeed("killing the server");
  const random = seededRandom(seed);
  const server = await aServerProcess();
  onTestFinished(() => server.remove());

  const figures = newFigures();
  onTestFinished(() => figures.print("killing the server"));
  const kills = runs(10, 200);
  for (let done = 0; done < kills; done += killsInARoom) {
    const room = await aBusyRoom(server.url, random);
    try {
      for (let step = 0; step < 3; step += 1) await room.next();
      const due = room.facilitator.line.view?.clock;
      const killing = async () => {
        for (let kill = 0; kill < killsInARoom / 2; kill += 1) {
          await new Promise((resolve) => setTimeout(resolve, random() * 400));
          await server.kill();
          await server.start();
          if (kill % 2 === 0) await room.allHere();
          expect(server.complaints).toBe("");
        }
      };
      await room.busy("writing", killing);
      await room.next({ kind: "reveal" });
      expect(due?.kind).toBe("running");
      await room.next();
      await room.busy("voting", killing);
      await votesAreRight(room);
      await room.settled();
      figures.check(room);
    } finally {
      room.leave();
    }
  }
});
