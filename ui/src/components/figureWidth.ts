const DIGIT_PX = 7.4;
const AROUND_PX = 22;

/** How wide a column must be so that none of its figures is cut, at 13 px. */
export function figureWidth(figures: string[], leastPx: number): number {
  const longest = Math.max(0, ...figures.map((figure) => figure.length));
  return Math.max(leastPx, Math.ceil(longest * DIGIT_PX) + AROUND_PX);
}
