import type { Spot } from './square';

/** What a movement of the hand does to what lies under it, in parts of the stage. */
export interface Pull {
  across: number;
  down: number;
  /** Two fingers that part bring it nearer. */
  factor: number;
  /** Where they are. */
  spot: Spot;
}

/** One or two fingers, or a mouse, on the stage. A third changes nothing. */
export function fingers() {
  const down = new Map<number, Spot>();

  function now() {
    const [one, two] = [...down.values()];
    if (!one) return null;
    const other = two ?? one;
    const spot = { across: (one.across + other.across) / 2, down: (one.down + other.down) / 2 };
    return { spot, apart: Math.hypot(one.across - other.across, one.down - other.down) };
  }

  return {
    put(id: number, spot: Spot): void {
      if (down.size < 2) down.set(id, spot);
    },

    move(id: number, spot: Spot): Pull | null {
      const before = now();
      if (!before || !down.has(id)) return null;
      down.set(id, spot);
      const after = now();
      if (!after) return null;
      const factor = before.apart > 0 && after.apart > 0 ? after.apart / before.apart : 1;
      return {
        across: after.spot.across - before.spot.across,
        down: after.spot.down - before.spot.down,
        factor,
        spot: before.spot,
      };
    },

    lift(id: number): void {
      down.delete(id);
    },
  };
}
