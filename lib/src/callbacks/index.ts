export { EarlyStopping, type EarlyStoppingOptions } from "./earlyStopping";
export { LearningRateScheduler, type LearningRateSchedule } from "./learningRateScheduler";
export { LivePlot } from "./livePlot";
