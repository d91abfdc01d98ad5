import { positiveInteger, received } from "../checks";

/** Returns the shape of one sample, `[inputs]`, if it is one; `attempt` begins the error. */
export function checkInputShape(
  attempt: string,
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
