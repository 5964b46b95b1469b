// Runs in a page before its own code: notes what the browser says of inputs and frames.
window.observed = { inputs: {}, longFramesMs: [], frames: 0 };

new PerformanceObserver((list) => {
  const { inputs } = window.observed;
  for (const { interactionId, duration } of list.getEntries()) {
    if (interactionId) inputs[interactionId] = Math.max(inputs[interactionId] ?? 0, duration);
  }
}).observe({ type: "event", durationThreshold: 16 });

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.observed.longFramesMs.push(duration);
}).observe({ type: "long-animation-frame" });

const countFrame = () => {
  window.observed.frames += 1;
  requestAnimationFrame(countFrame);
};
requestAnimationFrame(countFrame);
