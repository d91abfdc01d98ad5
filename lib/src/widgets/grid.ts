/** Grey levels in rows from the top, each from left to right. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number> & { forEach(visit: (level: number, i: number) => void): void };
}

/** A part of a grid, in whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box that has all ink in it; undefined where there is none. */
export function boundingBox({ data, width, height }: Grid): Box | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  data.forEach((level, i) => {
    if (level === 0) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  if (right < 0) return undefined;
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The part of the grid, `scale` times as large: each pixel is the mean over the area that it covers there. */
export function resample({ data, width }: Grid, box: Box, scale: number): Grid {
  const columns = covered(box.left, box.width, scale);
  const rows = covered(box.top, box.height, scale);
  const levels = rows.flatMap((inRow) =>
    columns.map((inColumn) => {
      let sum = 0;
      for (const [y, high] of inRow)
        for (const [x, wide] of inColumn) sum += data[y * width + x] * high * wide;
      return sum;
    }),
  );
  return { data: levels, width: columns.length, height: rows.length };
}

/** For each new pixel along an axis, which old ones it covers and which share of it each of them has. */
function covered(first: number, length: number, scale: number): (readonly [number, number])[][] {
  const count = Math.max(1, Math.round(length * scale));
  return Array.from({ length: count }, (_, i) => {
    const from = (i * length) / count;
    const to = ((i + 1) * length) / count;
    const shares: [number, number][] = [];
    for (let old = Math.floor(from); old < Math.min(Math.ceil(to), length); old++) {
      const share = (Math.min(to, old + 1) - Math.max(from, old)) / (to - from);
      if (share > 1e-9) shares.push([first + old, share]);
    }
    return shares;
  });
}
