/**
 * How the three kinds of dichromats see linear red, green and blue: Machado, Oliveira and Fernandes, "A physiologically-based
 * model for simulation of color vision deficiency", 2009, severity 1.
 */
const visions = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export type Vision = keyof typeof visions;
export const visionNames = Object.keys(visions) as Vision[];

/** From linear red, green and blue to X, Y and Z (IEC 61966-2-1), each divided by that of white (D65). */
const toWhite = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
];

/** How different two colours, written as #RRGGBB, look to somebody: their distance in CIELAB; from 2.3 on it is noticed. */
export function distance(a: string, b: string, vision: Vision): number {
  const [first, second] = [a, b].map((color) => lab(times(visions[vision], linear(color))));
  return Math.hypot(...first.map((value, i) => value - second[i]));
}

/** Red, green and blue of #RRGGBB, from 0 to 1, in proportion to the light. */
export function linear(color: string): number[] {
  return [1, 3, 5].map((start) => {
    const c = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

function lab(light: readonly number[]): number[] {
  const seen = light.map((value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = times(toWhite, seen).map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i], 0));
}
