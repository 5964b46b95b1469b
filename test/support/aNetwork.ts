import { type AddressInfo, createServer, connect as open, type Socket } from "node:net";

export interface TestNetwork {
  /** Where the server is reached through this network. */
  readonly url: string;
  /** Breaks every connection, and lets none through until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** A network between people and the server at `url`, which can be cut. */
export async function aNetwork(url: string): Promise<TestNetwork> {
  const { hostname, port } = new URL(url);
  const lines = new Set<Socket>();
  let isCut = false;
  const keep = (line: Socket) => {
    lines.add(line);
    line.on("close", () => lines.delete(line));
    line.on("error", () => line.destroy());
  };
  const network = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = open(Number(port), hostname);
    keep(near);
    keep(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((resolve) => network.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(network.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      for (const line of lines) line.destroy();
    },
    mend() {
      isCut = false;
    },
    async close() {
      for (const line of lines) line.destroy();
      await new Promise((resolve) => network.close(resolve));
    },
  };
}
