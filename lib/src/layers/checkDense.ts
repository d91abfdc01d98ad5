import { positiveInteger, received } from "../checks";

const ATTEMPT = "Cannot make Dense layer";

export function checkUnits(units: number): number {
  return positiveInteger(ATTEMPT, "units", units);
}

export function checkInputShape(
  shape: readonly number[] | undefined,
): readonly number[] | undefined {
  if (shape === undefined) return undefined;
  if (Array.isArray(shape) && shape.length === 1) {
    return [positiveInteger(ATTEMPT, "the number of inputs in inputShape", shape[0])];
  }
  throw new TypeError(
    `${ATTEMPT}: inputShape must be [inputs], the shape of one sample, received ${received(shape)}`,
  );
}
