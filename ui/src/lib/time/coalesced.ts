/**
 * Makes a task that runs once at a time. What is asked for meanwhile is done once more afterwards,
 * however often it was asked for: the last run always sees what was true when it was last asked.
 */
export function coalesced(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAsked = false;

  async function run(): Promise<void> {
    try {
      do {
        isAsked = false;
        await task();
      } while (isAsked);
    } finally {
      running = null;
    }
  }

  return () => {
    isAsked = true;
    running ??= run();
    return running;
  };
}
