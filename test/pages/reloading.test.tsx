import { afterEach, describe, expect, it } from "vitest";
import type { Shown } from "../../client/connection/connection.ts";
import { keepShown, takeShown } from "../../client/store/shown.ts";
import { refusal } from "../../shared/refusal.ts";
import { aConnection } from "../support/aConnection.ts";

const shown = { view: { title: "Sales meets operations" }, position: { epoch: "e", version: 3 } } as unknown as Shown;
const code = "ACDEFGHJK";
afterEach(() => sessionStorage.clear());

const leave = () => dispatchEvent(new Event("pagehide"));

describe("[SY13] what was shown", () => {
  it("is kept when the page is left, and given once to the page that comes after it", () => {
    const stop = keepShown(code, { ...aConnection(), shown });
    expect(takeShown(code)).toBeNull();
    leave();
    expect(takeShown("ACDEFGHJL")).toBeNull();
    expect(takeShown(code)).toEqual(shown);
    expect(takeShown(code)).toBeNull();
    stop();
    leave();
    expect(takeShown(code)).toBeNull();
  });

  it("goes when the session has let this person go", () => {
    const connection = aConnection();
    keepShown(code, { ...connection, shown });
    leave();
    keepShown(code, connection);
    connection.set({ state: { kind: "refused", refusal: refusal("removed") } });
    expect(takeShown(code)).toBeNull();
  });
});
