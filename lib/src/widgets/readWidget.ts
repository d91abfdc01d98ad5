import { lookUp, received } from "../checks";
import { Sequential } from "../models";
import { readSettings } from "./playgroundSettings";
import { widgetVersion, type PlaygroundSettings, type QuizJSON } from "./widgetJSON";

/** A widget's JSON, checked and made ready to use. */
export type ReadWidget =
  | { readonly widget: "quiz"; readonly quiz: QuizJSON }
  | { readonly widget: "playground"; readonly settings: PlaygroundSettings }
  | {
      readonly widget: "digitCanvas";
      readonly model: Sequential;
      readonly labels: readonly string[];
    };

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads what a notebook holds, which anybody may have written.
 *
 * @throws TypeError or RangeError that says what is amiss
 */
export function readWidget(json: unknown): ReadWidget {
  const fields = Object(json) as Json;
  const read = lookUp("widget", readers, fields["widget"]);
  if (fields["version"] !== widgetVersion) {
    throw new RangeError(
      `Cannot read the widget: expected version ${widgetVersion}, received ${received(fields["version"])}; ` +
        "it may come from a newer Deltabook",
    );
  }
  return read(fields);
}

const readers = { quiz: readQuiz, playground: readPlayground, digitCanvas: readDigitCanvas };

function readQuiz(fields: Json): ReadWidget {
  const { questions, lesson } = fields;
  mustBe("lesson", "a text", lesson, isText);
  mustBe("questions", "questions with texts and choices", questions, isListOf(isQuestion));
  return { widget: "quiz", quiz: fields as unknown as QuizJSON };
}

function readPlayground({ settings }: Json): ReadWidget {
  mustBe("settings", "an object", settings, isObject);
  return { widget: "playground", settings: readSettings(settings as PlaygroundSettings) };
}

function readDigitCanvas({ model: json, labels }: Json): ReadWidget {
  const model = Sequential.fromJSON(json);
  mustBe("model", "one with weights for 784 inputs", json, () => model.inputShape?.[0] === 784);
  mustBe(
    "labels",
    "one text for each output",
    labels,
    (value) => isListOf(isText)(value) && value.length === model.outputShape![0],
  );
  return { widget: "digitCanvas", model, labels: labels as readonly string[] };
}

function mustBe(
  name: string,
  expected: string,
  value: unknown,
  accepts: (value: unknown) => boolean,
): void {
  if (accepts(value)) return;
  throw new TypeError(
    `Cannot read the widget: ${name} must be ${expected}, received ${received(value)}`,
  );
}

function isQuestion(value: unknown): boolean {
  const { question, choices } = Object(value) as Json;
  return isText(question) && isListOf(isChoice)(choices);
}

function isChoice(value: unknown): boolean {
  const { text, why } = Object(value) as Json;
  return isText(text) && isText(why);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isListOf(isItem: (value: unknown) => boolean): (value: unknown) => value is unknown[] {
  return (value): value is unknown[] => Array.isArray(value) && value.every(isItem);
}
