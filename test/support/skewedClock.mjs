// Loaded before a server: its clock is wrong by so many ms, as that of a machine nobody sets.
const aheadMs = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const { now } = Date;
Date.now = () => now() + aheadMs;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now());
    else super(...given);
  }
};
