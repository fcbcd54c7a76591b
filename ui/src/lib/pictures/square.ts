import type { PictureCrop } from '$lib/api/bindings';

/** A picture as it is seen upright. */
export interface Size {
  width: number;
  height: number;
}

/** The square that is sent, in pixels of the picture after its quarter turns. Not yet whole ones. */
export interface Square {
  x: number;
  y: number;
  size: number;
  turns: number;
}

/** A place in the square: 0 is left or top, 1 is right or bottom. */
export interface Spot {
  across: number;
  down: number;
}

/** With fewer pixels nobody can be told from anybody. */
export const SMALLEST = 100;
const MIDDLE: Spot = { across: 0.5, down: 0.5 };

/** The largest square in the middle. */
export function begun(picture: Size): Square {
  const size = largest(picture);
  return within(picture, {
    x: (picture.width - size) / 2,
    y: (picture.height - size) / 2,
    size,
    turns: 0,
  });
}

export function largest(picture: Size): number {
  return Math.min(picture.width, picture.height);
}

/** Width and height after so many quarter turns. */
export function turnedSize({ width, height }: Size, turns: number): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Moves the square by parts of its own side. */
export function moved(picture: Size, square: Square, across: number, down: number): Square {
  const { x, y, size } = square;
  return within(picture, { ...square, x: x + across * size, y: y + down * size });
}

/** Shows more (a factor above 1 is nearer) or less of the picture; what is at the spot stays there. */
export function zoomed(picture: Size, square: Square, factor: number, spot = MIDDLE): Square {
  const most = largest(picture);
  const size = clamp(square.size / factor, Math.min(SMALLEST, most), most);
  const x = square.x + spot.across * (square.size - size);
  const y = square.y + spot.down * (square.size - size);
  return within(picture, { ...square, x, y, size });
}

/** Turns the picture by a quarter; what was in the middle stays there. */
export function turned(picture: Size, square: Square, way: 'left' | 'right'): Square {
  const { width, height } = turnedSize(picture, square.turns);
  const across = square.x + square.size / 2;
  const down = square.y + square.size / 2;
  const [x, y] = way === 'right' ? [height - down, across] : [down, width - across];
  const turns = (square.turns + (way === 'right' ? 1 : 3)) % 4;
  return within(picture, {
    x: x - square.size / 2,
    y: y - square.size / 2,
    size: square.size,
    turns,
  });
}

/** How near it is, from 0 for the whole picture to 100. Each step is the same to the eye. */
export function nearness(picture: Size, { size }: Square): number {
  const most = largest(picture);
  if (most <= SMALLEST) return 0;
  return Math.round((Math.log(most / size) / Math.log(most / SMALLEST)) * 100);
}

export function atNearness(picture: Size, square: Square, nearness: number): Square {
  const most = largest(picture);
  const size = most * (SMALLEST / most) ** (nearness / 100);
  return zoomed(picture, square, square.size / size);
}

/** The square in whole pixels. */
export function cropOf(picture: Size, square: Square): PictureCrop {
  const { width, height } = turnedSize(picture, square.turns);
  const size = Math.round(square.size);
  return {
    x: clamp(Math.round(square.x), 0, width - size),
    y: clamp(Math.round(square.y), 0, height - size),
    size,
    turns: square.turns,
  };
}

/** Puts a square back into the picture. */
function within(picture: Size, square: Square): Square {
  const { width, height } = turnedSize(picture, square.turns);
  return {
    ...square,
    x: clamp(square.x, 0, width - square.size),
    y: clamp(square.y, 0, height - square.size),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
