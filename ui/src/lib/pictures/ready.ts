import type { TakenPicture } from '$lib/api/bindings';

/** A picture that can be cut. */
export type ReadyPicture = Extract<TakenPicture, { kind: 'ready' }>;
