import { counted, inWords } from "../../../figures/words";
import type { Ending, Training } from "./training";

/** The loss as it stands beside the curve. */
export function lossText(loss: number): string {
  if (loss === 0 || (loss >= 0.001 && loss < 1000)) return loss.toFixed(3);
  return loss.toExponential(1).replace("-", "−").replace("+", "");
}

/** How far training is. */
export function progressText({ epoch, losses, validation }: Training): string {
  const accuracy = Math.round(100 * validation.accuracy);
  return (
    `Epoch ${epoch.toLocaleString("en-US")}: training loss ${lossText(losses.train[epoch])}, ` +
    `validation loss ${lossText(validation.loss)}, validation accuracy ${accuracy} %`
  );
}

/** The loss of an output of 0.5 for every point, a little less. */
const guessing = 0.69;

const noBetter =
  "The loss is no better than that of guessing, 0.693: a smaller learning rate, a hidden layer more or another seed may help.";

/** Why training has stopped, and what can be done. */
export function endingText(ending: Ending, { epoch, settings, losses }: Training): string {
  if (ending === "epochs") {
    const advice = losses.train[epoch] < guessing ? "" : ` ${noBetter}`;
    return `Paused after ${counted(settings.stopEpochs, "epoch")}. Press Train to go on.${advice}`;
  }
  if (ending === "loss") {
    return `Paused in epoch ${epoch}: the training loss is below ${settings.stopLoss}. To go on, set a smaller number.`;
  }
  return (
    `Stopped in epoch ${epoch + 1}: the loss became infinite or NaN (not a number). The steps were so large that ` +
    "the weights grew without end. The weights of the epoch before are back. Choose a smaller learning rate " +
    `(it is ${inWords(settings.learningRate)}), then press Reset and Train; fewer layers or tanh in place of relu help, too.`
  );
}

/** What the output map shows, for those who do not see it. */
export function mapText({ epoch, validation, data, settings }: Training): string {
  const total = data.validation.x.rows;
  const right = Math.round(validation.accuracy * total);
  return (
    `Output of the network over the plane of its two inputs, data set ${settings.dataset}, after ${counted(epoch, "epoch")}: ` +
    `${right} of ${total} validation points are on the side of their class.`
  );
}

/** What the curve shows, for those who do not see it. */
export function curveText({ losses, epoch }: Training): string {
  const way = (values: readonly number[]): string =>
    `from ${lossText(values[0])} to ${lossText(values[epoch])}`;
  return (
    `Loss over ${counted(epoch, "epoch")}: training ${way(losses.train)}, ` +
    `validation ${way(losses.validation)}.`
  );
}
