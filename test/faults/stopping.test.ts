import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { aServerProcess } from "../support/aServerProcess.ts";
import { seededRandom } from "../support/seededRandom.ts";
import { until } from "../support/until.ts";
import { aBusyRoom } from "./aBusyRoom.ts";
import { violations } from "./checkHistory.ts";
import { newSeed } from "./faultRuns.ts";

it("[SY9] a server that is told to stop under load ends in good time and loses nothing, and everybody comes back", async () => {
  const random = seededRandom(newSeed("stopping the server"));
  const server = await aServerProcess();
  onTestFinished(() => server.remove());
  const room = await aBusyRoom(server.url, random);
  onTestFinished(() => room.leave());
  for (let step = 0; step < 3; step += 1) await room.next();

  await room.busy("writing", async () => {
    await until(
      "people have written",
      () => room.history.happenings.filter(({ kind }) => kind === "answered").length > 20,
    );
    // Half a request, whose other half never comes.
    const stalled = connect(Number(new URL(server.url).port), "127.0.0.1");
    stalled.on("error", () => {});
    onTestFinished(() => void stalled.destroy());
    stalled.write(
      "POST /api/sessions HTTP/1.1\r\nHost: parley\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    );
    // It exits with 0 only where it was done before it ran out of patience with itself.
    expect(await server.terminate()).toBe(0);
    expect(server.complaints).toBe("");
    await until("everybody has noticed", () => room.everybody.every(({ line }) => line.state.kind === "offline"));
    await server.start();
    room.wake();
  });
  await room.next({ kind: "reveal" });
  await room.settled();
  expect(violations(room.history.happenings, room.positions)).toEqual([]);
  expect(room.lies).toEqual([]);
});
