import type { ActivationName } from "../activations";
import type { Question } from "../lessons/question";
import type { ModelJSON } from "../models";

/** The MIME type of all widgets: what a front end draws by `mountWidget`. */
export const widgetType = "application/vnd.deltabook.widget+json";

/** The version of the JSON that this library writes and reads. */
export const widgetVersion = 1;

/** A widget as a notebook stores it. */
export type WidgetJSON = QuizJSON | PlaygroundJSON | DigitCanvasJSON;

/** The questions at the end of a lesson. */
export interface QuizJSON {
  readonly widget: "quiz";
  readonly version: 1;
  /** The lesson's number, for example "05". */
  readonly lesson: string;
  readonly questions: readonly Question[];
}

/** A network for two inputs that is trained live, and how it is set at first. */
export interface PlaygroundJSON {
  readonly widget: "playground";
  readonly version: 1;
  readonly settings: PlaygroundSettings;
}

/** A surface to draw digits on, and the network that reads them. */
export interface DigitCanvasJSON {
  readonly widget: "digitCanvas";
  readonly version: 1;
  readonly model: ModelJSON;
  /** What each output stands for. */
  readonly labels: readonly string[];
}

export type DatasetName = "circles" | "moons" | "spirals" | "xor";

/** What a hidden layer of the playground can have. */
export type HiddenActivationName = Exclude<ActivationName, "softmax">;

/** Everything that can be set in the playground. */
export interface PlaygroundSettings {
  readonly dataset: DatasetName;
  /** Standard deviation of the noise added to both inputs. */
  readonly noise: number;
  /** The units of each hidden layer, from the input side on. */
  readonly units: readonly number[];
  /** The activation of each hidden layer. */
  readonly activation: readonly HiddenActivationName[];
  readonly optimizer: "sgd" | "adam";
  readonly learningRate: number;
  readonly batchSize: number;
  /** Strength of the L2 penalty on the weights; 0 for none. */
  readonly l2: number;
  /** Of the data, the first weights and the order of the samples. */
  readonly seed: number;
  /** Training pauses after so many epochs. */
  readonly stopEpochs: number;
  /** Training pauses as soon as the training loss is below this; 0 for never. */
  readonly stopLoss: number;
}
