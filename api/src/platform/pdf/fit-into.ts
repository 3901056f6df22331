/** Clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Frame extends Size {
  readonly left: number;
  readonly bottom: number;
}

/** Where something is drawn before it is turned about that point, and how large it is drawn. */
export interface Placing extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * Places a picture or page as large as it fits into a frame, turned, centred and at the top. Nothing is drawn larger than it is. PDF turns
 * about the lower left corner of what is drawn, so that corner moves with the turn.
 */
export function fitInto(frame: Frame, { width, height }: Size, turn: Turn): Placing {
  const lying = turn === 90 || turn === 270;
  const seen = lying ? { width: height, height: width } : { width, height };
  const scale = Math.min(1, frame.width / seen.width, frame.height / seen.height);
  const box = { width: seen.width * scale, height: seen.height * scale };
  const left = frame.left + (frame.width - box.width) / 2;
  const bottom = frame.bottom + frame.height - box.height;
  return {
    x: turn === 180 || turn === 270 ? left + box.width : left,
    y: turn === 90 || turn === 180 ? bottom + box.height : bottom,
    width: width * scale,
    height: height * scale,
  };
}
