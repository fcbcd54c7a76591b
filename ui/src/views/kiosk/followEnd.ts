import { events } from '$lib/api/bindings';

/** Hears that the program has ended the session. Returns the way to stop hearing. */
export function followEnd(onended: () => void): () => void {
  const listening = events.kioskEnded.listen(onended);
  listening.catch(() => undefined);
  return () => void listening.then((stop) => stop()).catch(() => undefined);
}
