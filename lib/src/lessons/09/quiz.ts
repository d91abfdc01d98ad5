import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "Why does a network for digits have ten outputs with one-hot targets, and not one output that gives the digit?",
    objective: 1,
    choices: [
      {
        text: "One output could not become larger than 1.",
        why: "Without a squashing activation function it could. The reason is what digits mean.",
      },
      {
        text: "Digits are names here: a 7 read as an 8 is as wrong as a 7 read as a 1.",
        right: true,
        why: "One number would tell the network that 7 is close to 8. Ten outputs treat all mistakes alike.",
      },
      {
        text: "Ten outputs train ten times as fast.",
        why: "They cost a little more. Speed is not the reason.",
      },
    ],
  },
  {
    question: "What does `toCategorical(train.y, 10)` give for the label 3?",
    objective: 1,
    choices: [
      {
        text: "0 0 0 1 0 0 0 0 0 0",
        right: true,
        why: "The places are counted from 0, so the fourth place belongs to the digit 3.",
      },
      {
        text: "0 0 1 0 0 0 0 0 0 0",
        why: "This is the digit 2: the first place belongs to the digit 0.",
      },
      {
        text: "1 1 1 0 0 0 0 0 0 0",
        why: "This counts up to 3. A one-hot row has exactly one 1.",
      },
      {
        text: "0 0 0 3 0 0 0 0 0 0",
        why: "The place says which digit it is. The value is 1, as for a probability of 1.",
      },
    ],
  },
  {
    question:
      "A Keras program has `batch_size=1024, validation_data=(x_test, y_test)`. What does the same in the options of our `fit`?",
    objective: 2,
    choices: [
      {
        text: "`batchSize: 1024, validationData: [xTest, yTest]`",
        right: true,
        why: "The names are the same, with a capital letter in place of the underscore.",
      },
      {
        text: "`epochs: 1024, validationData: [xTest, yTest]`",
        why: "A batch is what one step looks at. An epoch is one pass over all images.",
      },
      {
        text: "`batchSize: 1024, validationSplit: 0.1`",
        why: "This puts a tenth of the training images aside. It is what one should do, but it is not what the Keras line does.",
      },
    ],
  },
  {
    question: "How many parameters has a dense layer of 20 units with 30 inputs?",
    objective: 3,
    choices: [
      {
        text: "600",
        why: "These are the weights. Each unit has a bias as well.",
      },
      {
        text: "620",
        right: true,
        why: "30 * 20 weights and 20 biases.",
      },
      {
        text: "630",
        why: "Inputs have no biases: they compute nothing. The biases belong to the 20 units.",
      },
      {
        text: "50",
        why: "Inputs and units are multiplied, because each input goes to each unit.",
      },
    ],
  },
  {
    question:
      "In the first epoch `fit` prints the accuracy 0.6380 and `valAccuracy` 0.8345. Why is the second one higher?",
    objective: 4,
    choices: [
      {
        text: "The test images are easier than the training images.",
        why: "Both come from the same collection. After five epochs the training accuracy is the higher one.",
      },
      {
        text: "The network overfits.",
        why: "With overfitting the training images would be read better, not worse.",
      },
      {
        text: "The first is a mean over the whole epoch with its bad beginning, the second is measured at its end.",
        right: true,
        why: "During the first batches the network still guesses, and those guesses are counted.",
      },
      {
        text: "The network has also been trained on the test images.",
        why: "Images of `validationData` are measured, and never trained on.",
      },
    ],
  },
  {
    question:
      "`evaluate` gives `loss` 0.3053 and `accuracy` 0.9215. How many of 100 images are read rightly, about?",
    objective: 5,
    choices: [
      {
        text: "About 92.",
        right: true,
        why: "The accuracy is the share of right answers.",
      },
      {
        text: "About 31.",
        why: "This reads the loss as an accuracy. A loss is no share, and can be larger than 1.",
      },
      {
        text: "About 69, since 1 - 0.3053 is about 0.69.",
        why: "This reads the loss as the share of mistakes. It is a mean of -ln p, without an upper bound.",
      },
    ],
  },
  {
    question:
      "There are 100 images of a 5. A network says 5 for 50 images, and all 50 are a 5. What is right for the 5?",
    objective: 5,
    choices: [
      {
        text: "Precision 1, recall 0.5.",
        right: true,
        why: "All that it calls a 5 is one, and it finds half of them.",
      },
      {
        text: "Precision 0.5, recall 1.",
        why: "The two are exchanged: precision divides by what was called a 5.",
      },
      {
        text: "Precision 0.5, recall 0.5.",
        why: "Recall is right. Precision divides by the 50 that were called a 5.",
      },
      {
        text: "This cannot be known without the accuracy.",
        why: "Precision and recall of one class need its right answers, its calls and its labels only.",
      },
    ],
  },
  {
    question:
      "Somebody tries 30 settings, keeps the one with the best accuracy on the test set, and reports this accuracy. What is wrong?",
    objective: 6,
    choices: [
      {
        text: "Nothing: the network was never trained on the test images.",
        why: "They have chosen the setting, and a choice is learning, too.",
      },
      {
        text: "The number is too good, since the test set has been used to choose.",
        right: true,
        why: "Among 30 settings some are lucky on these images. A validation set chooses, and the test set is used once.",
      },
      {
        text: "30 settings are too few.",
        why: "More settings make it worse: the best of more draws is luckier.",
      },
    ],
  },
  {
    question:
      "Network A reads 0.9125 of the test digits rightly, network B 0.9105. Each was trained once. The accuracies of 20 seeds of one network reach from 0.9030 to 0.9150. What follows?",
    objective: 6,
    choices: [
      {
        text: "A is better, since it has the higher accuracy.",
        why: "Another seed of the same network can move the accuracy by more than this difference.",
      },
      {
        text: "Nothing yet: the difference is smaller than what the seed alone does.",
        right: true,
        why: "Train both from many seeds, and compare their bands.",
      },
      {
        text: "The two are equally good.",
        why: "This is not known either. One run of each cannot tell.",
      },
    ],
  },
];
