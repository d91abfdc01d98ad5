import { positiveInteger, received } from "../checks";

const attempt = "Cannot make Dense layer";

export function checkUnits(units: number): number {
  return positiveInteger(attempt, "units", units);
}

export function checkInputShape(
  shape: readonly number[] | undefined,
): readonly number[] | undefined {
  if (shape === undefined) return undefined;
  if (Array.isArray(shape) && shape.length === 1) {
    return [positiveInteger(attempt, "the number of inputs in inputShape", shape[0])];
  }
  throw new TypeError(
    `${attempt}: inputShape must be [inputs], the shape of one sample, received ${received(shape)}`,
  );
}
