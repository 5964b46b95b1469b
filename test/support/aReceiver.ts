import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  /** What came, in order. */
  readonly received: readonly Received[];
  /** How the next ones are answered, one after the other; `silence` not at all. Afterwards with 204. */
  answerNext(...answers: readonly (number | "silence")[]): void;
  stop(): Promise<void>;
}

/** A tool that is told by webhooks: a real HTTP server on a free port. */
export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: (number | "silence")[] = [];
  const server = createServer(async (request, response) => {
    received.push({ headers: request.headers, path: request.url ?? "", body: await text(request) });
    const answer = answers.shift() ?? 204;
    if (answer === "silence") return;
    response.writeHead(answer, answer === 302 ? { Location: "/elsewhere" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=hunter2`,
    received,
    answerNext: (...next) => void answers.push(...next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
