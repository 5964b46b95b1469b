import { screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import CommitmentsScreen from "../../client/stages/commitments/Screen.tsx";
import PainPointsScreen from "../../client/stages/pain-points/Screen.tsx";
import SwapScreen from "../../client/stages/perspective-swap/Screen.tsx";
import ScenarioScreen from "../../client/stages/scenario/Screen.tsx";
import WorldsScreen from "../../client/stages/two-worlds/Screen.tsx";
import { aConnection, aView } from "../support/aConnection.ts";
import { settled } from "../support/commitmentsRoom.ts";
import { inSession } from "../support/inSession.tsx";
import { voting } from "../support/painPointsRoom.ts";
import { answerAll, perspectiveSwapRoom, restating } from "../support/perspectiveSwapRoom.ts";
import { answering } from "../support/scenarioRoom.ts";
import { everybody } from "../support/stageRoom.ts";
import { comparing } from "../support/twoWorldsRoom.ts";

/** All but one answer a second time. */
const most = everybody.slice(1);

function dots(): ReactElement {
  const room = voting();
  for (const name of everybody) room.dots(name, "b1", 2);
  room.moves("ranking");
  room.moves("voting");
  for (const name of most) room.dots(name, "b2", 2);
  room.moves("ranking");
  return <PainPointsScreen view={room.view("screen") as never} />;
}

function placements(): ReactElement {
  const room = voting({ placement: true });
  for (const name of everybody) room.dots(name, "b1", 2);
  room.moves("ranking");
  room.moves("placing");
  for (const name of everybody) room.places(name, "b1", 10);
  room.moves("placed");
  room.moves("placing");
  for (const name of most) room.places(name, "b1", 90);
  room.moves("placed");
  return <PainPointsScreen view={room.view("screen") as never} />;
}

function wereWeHeard(): ReactElement {
  const room = answerAll(restating({ rounds: { heard: true, proposals: false } }, perspectiveSwapRoom({ top: 4 })));
  room.moves("heard");
  for (const name of ["a1", "a2", "a3"]) room.rates(name, "a-1", 1);
  room.moves("results");
  room.moves("heard");
  for (const name of ["a1", "a2", "a3", "a4"]) room.rates(name, "a-1", 4);
  room.moves("results");
  return <SwapScreen view={room.view("screen")} />;
}

function fistToFive(): ReactElement {
  const room = settled([5, 5, 5], [5, 5, 5]);
  room.moves("confidence");
  for (const name of most) room.holdsUp(name, "calls", 1);
  room.moves("settled");
  return <CommitmentsScreen view={room.view("screen")} />;
}

function marks(): ReactElement {
  const room = comparing();
  for (const name of ["a1", "a2", "a3"] as const) room.marks(name, "guess-b1", "right");
  room.moves("results");
  room.moves("compare");
  room.only([...everybody, "a4"]);
  for (const name of ["a1", "a2", "a3", "a4"] as const) room.marks(name, "guess-b1", "surprised");
  room.moves("results");
  return <WorldsScreen view={room.view("screen")} />;
}

function beat(): ReactElement {
  const room = answering();
  for (const name of everybody) room.acts(name, 0);
  room.goes(1, -1);
  for (const name of most) room.acts(name, 1);
  room.goes(1);
  return <ScenarioScreen view={room.view("screen")} />;
}

describe("a result that stands, because a new one would show what one or two people chose, says so", () => {
  it.each([
    ["[PP34] dots", dots],
    ["[PP35] placements", placements],
    ["[PS25] whether a side was heard", wereWeHeard],
    ["[CM23] fist to five", fistToFive],
    ["[TW19] marks on guesses", marks],
    ["[SN21] a beat of a story", beat],
  ])("%s", async (_, drawn) => {
    await inSession(drawn(), aConnection({ view: aView({ phase: "live", present: { a: 3, b: 3, neutral: 0 } }) }));
    expect(screen.getByText(/so this one stands/)).toBeVisible();
  });
});
