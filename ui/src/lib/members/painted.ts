/** Resolves when what was changed until now is on the screen: the frame after the next has begun. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
