import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import RotateCw from '@lucide/svelte/icons/rotate-cw';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import ZoomOut from '@lucide/svelte/icons/zoom-out';

import { moved, type Size, type Square, turned, zoomed } from '$lib/pictures/square';

import { m } from '../../paraglide/messages';

/** How much one press does: of the square's side, and of its size. */
const [FAR, NEAR] = [0.08, 1.15];

interface Step {
  name: string;
  icon: typeof ZoomIn;
  words: () => string;
  next: (photo: Size, square: Square) => Square;
}

/** What can be done to a photo. The photo moves and the window stands still. */
export const STEPS: readonly Step[] = [
  {
    name: 'bigger',
    icon: ZoomIn,
    words: () => m.crop_bigger(),
    next: (photo, square) => zoomed(photo, square, NEAR),
  },
  {
    name: 'smaller',
    icon: ZoomOut,
    words: () => m.crop_smaller(),
    next: (photo, square) => zoomed(photo, square, 1 / NEAR),
  },
  {
    name: 'left',
    icon: ArrowLeft,
    words: () => m.crop_left(),
    next: (photo, square) => moved(photo, square, FAR, 0),
  },
  {
    name: 'right',
    icon: ArrowRight,
    words: () => m.crop_right(),
    next: (photo, square) => moved(photo, square, -FAR, 0),
  },
  {
    name: 'up',
    icon: ArrowUp,
    words: () => m.crop_up(),
    next: (photo, square) => moved(photo, square, 0, FAR),
  },
  {
    name: 'down',
    icon: ArrowDown,
    words: () => m.crop_down(),
    next: (photo, square) => moved(photo, square, 0, -FAR),
  },
  {
    name: 'turn-left',
    icon: RotateCcw,
    words: () => m.crop_turn_left(),
    next: (photo, square) => turned(photo, square, 'left'),
  },
  {
    name: 'turn-right',
    icon: RotateCw,
    words: () => m.crop_turn_right(),
    next: (photo, square) => turned(photo, square, 'right'),
  },
];

/** Whether a step would change nothing: it is at the edge of the photo. */
export function isSame(one: Square, other: Square): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
  const isThere = near(one.x, other.x) && near(one.y, other.y);
  return isThere && near(one.size, other.size) && one.turns === other.turns;
}
