/** The widths in pixels in which pictures are given out. Only these: a rendition is kept, and the set of what can be asked for is bounded. */
export const WIDTHS = [160, 320, 480, 640, 800, 1080, 1200, 1600, 2048] as const;

const widest = 2048;

/** The width to ask for where a picture will be shown `shown` pixels wide: the next one that is enough, the widest when it is not said. */
export function widthFor(shown: number | null): number {
  if (shown === null) return widest;
  return WIDTHS.find((width) => width >= shown) ?? widest;
}
