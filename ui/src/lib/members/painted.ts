/** Resolves when what was changed until now is on the screen: the frame after the next has begun. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/**
 * Resolves as soon as the frame that shows what was changed until now has been rendered: a message
 * that is sent inside a frame is heard right after it. For measuring, where waiting for the frame
 * after it would count time in which the change is already seen.
 */
export function rendered(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
