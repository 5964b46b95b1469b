import { it, onTestFinished } from "vitest";
import { aNetwork } from "../support/aNetwork.ts";
import { aServerProcess } from "../support/aServerProcess.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { aBusyRoom } from "./aBusyRoom.ts";
import { newFigures, newSeed, runs } from "./faultRuns.ts";

const guests = 8;

it("[SY4] [SY5] [AN1] what everybody saw has one order, whatever the networks and the server did", {
  timeout: 3_600_000,
}, async () => {
  const random = seededRandom(newSeed("networks at random"));
  const dice = (sides: number) => Math.floor(random() * sides);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const server = await aServerProcess();
  onTestFinished(() => server.remove());
  const networks = await Promise.all(Array.from({ length: guests }, () => aNetwork(server.url)));
  onTestFinished(async () => {
    for (const network of networks) await network.close();
  });

  const figures = newFigures();
  onTestFinished(() => figures.print("networks at random"));
  for (let run = 0; run < runs(1, 30); run += 1) {
    // So impatient that most commands are sent more than once.
    const room = await aBusyRoom(server.url, random, {
      urlOf: (guest) => networks[guest]?.url ?? server.url,
      answerWithinMs: 40,
    });
    try {
      const faults = async () => {
        for (let fault = 0; fault < runs(25, 60); fault += 1) {
          const network = networks[dice(guests)];
          const kind = dice(12);
          if (kind < 4) network?.delay(dice(200));
          else if (kind < 6) network?.cut();
          else if (kind < 8) network?.freeze();
          else if (kind < 9) network?.lose();
          else if (kind < 11) network?.mend();
          else {
            await server.kill();
            await server.start();
          }
          await pause(dice(150));
        }
        for (const network of networks) network.mend();
        room.wake();
      };
      for (let step = 0; step < 3; step += 1) await room.next();
      await room.busy("writing", faults);
      await room.next({ kind: "reveal" });
      await room.busy("writing", faults);
      await room.next();
      await room.settled();
      figures.check(room);
    } finally {
      room.leave();
    }
  }
});
