export { getLoss } from "./getLoss";
export type { FusedLoss, Loss } from "./loss";
export { losses, type LossName } from "./losses";
