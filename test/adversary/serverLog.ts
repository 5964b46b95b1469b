import type { Attack } from "./attacks.ts";

/** Every line that the bench's server wrote to its log, at the most talkative level; `setup.ts` puts them here. */
export const serverLog: string[] = [];

/** The line that has a text, or the id that it got, and who had sent something just before that line was written. */
export const byLog: Attack = ({ texts, sends }) =>
  new Map(
    texts.flatMap(({ what, seen }): [string, number][] => {
      const line = serverLog.find((one) => one.includes(what) || (seen && one.includes(seen.id)));
      if (line === undefined) return [];
      const { time } = JSON.parse(line) as { readonly time: number };
      const sender = sends.findLast(({ atMs }) => performance.timeOrigin + atMs <= time + 1) ?? sends[0];
      return sender ? [[what, sender.author]] : [];
    }),
  );
