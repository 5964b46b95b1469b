import { type AddressInfo, createServer, connect as open, type Socket } from "node:net";

export interface TestNetwork {
  /** Where the server is reached through this network. */
  readonly url: string;
  /** Breaks every connection, and lets none through until it is mended. */
  cut(): void;
  /** Ends whatever was done to it. */
  mend(): void;
  /** Lets no WebSocket through from now on, as some companies' proxies do. */
  refuseWebSockets(): void;
  /** Everything takes so much longer, each way, in ms. */
  delay(ms: number): void;
  /** Nothing comes through any more, and nobody is told: what is sent waits until it is mended. */
  freeze(): void;
  /** The server's end of every connection is gone, and the other end is not told: half-open. */
  lose(): void;
  close(): Promise<void>;
}

interface Line {
  readonly near: Socket;
  readonly far: Socket;
  isLost: boolean;
}

/** A network between people and the server at `to`, a URL or the path of a Unix socket; it can be slow, frozen or broken. */
export async function aNetwork(to: string): Promise<TestNetwork> {
  const openFar = (): Socket => {
    if (to.startsWith("/")) return open(to);
    const { hostname, port } = new URL(to);
    return open(Number(port), hostname);
  };
  const lines = new Set<Line>();
  let isCut = false;
  let refusesWebSockets = false;
  let delayMs = 0;
  let frozen = Promise.resolve();
  let thaw = () => {};

  /** Hands on what comes, in order, whatever becomes of the delay on the way. */
  function forward(line: Line, from: Socket, to: Socket): void {
    let before = Promise.resolve();
    from.on("data", (chunk: Buffer) => {
      if (refusesWebSockets && from === line.near && /^upgrade: websocket/im.test(chunk.toString("latin1"))) {
        line.near.destroy();
        line.far.destroy();
        return;
      }
      const dueMs = performance.now() + delayMs;
      before = before.then(async () => {
        const waitMs = dueMs - performance.now();
        if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
        await frozen;
        if (!line.isLost && to.writable) to.write(chunk);
      });
    });
    from.on("error", () => from.destroy());
    from.on("close", () => {
      if (from === line.near) lines.delete(line);
      void before.then(() => line.isLost || to.destroy());
    });
  }

  const network = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const line = { near, far: openFar(), isLost: false };
    lines.add(line);
    forward(line, near, line.far);
    forward(line, line.far, near);
  });
  const breakAll = () => {
    for (const { near, far } of lines) {
      near.destroy();
      far.destroy();
    }
  };
  const melt = () => {
    thaw();
    frozen = Promise.resolve();
  };
  await new Promise<void>((resolve) => network.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(network.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
      refusesWebSockets = false;
      delayMs = 0;
      melt();
    },
    refuseWebSockets() {
      refusesWebSockets = true;
    },
    delay(ms) {
      delayMs = ms;
    },
    freeze() {
      melt();
      frozen = new Promise((resolve) => {
        thaw = resolve;
      });
    },
    lose() {
      for (const line of lines) {
        line.isLost = true;
        line.far.destroy();
      }
    },
    async close() {
      melt();
      breakAll();
      await new Promise((resolve) => network.close(resolve));
    },
  };
}
