import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "In a confusion matrix the row of the 4 has an 11 in the column of the 9, and the row of the 9 has a 2 in the column of the 4. What does this say?",
    objective: 1,
    choices: [
      {
        text: "Eleven images of a 4 were called 9, and two images of a 9 were called 4.",
        right: true,
        why: "A row stands for what an image is, a column for what it was called.",
      },
      {
        text: "Eleven images of a 9 were called 4, and two images of a 4 were called 9.",
        why: "Rows and columns are exchanged here: the row says what the image is.",
      },
      {
        text: "There is a mistake: both numbers must be equal.",
        why: "They count different images. A 4 can be closed at its top more easily than a 9 be opened.",
      },
    ],
  },
  {
    question: "A network finds nearly all 8s, but half of what it calls 8 is something else. Then",
    objective: 1,
    choices: [
      {
        text: "its recall of the 8 is high and its precision low.",
        right: true,
        why: "Recall asks how many of the 8s are found, precision how many of the answers 8 are right.",
      },
      {
        text: "its precision of the 8 is high and its recall low.",
        why: "It is the other way round. A precision of one half belongs to answers of which half are right.",
      },
      {
        text: "its accuracy is one half.",
        why: "The accuracy counts all ten digits. The 8 alone does not say what it is.",
      },
      {
        text: "its loss is high and its accuracy too.",
        why: "The loss is another number: it looks at all outputs, and no class has a precision because of it.",
      },
    ],
  },
  {
    question: "Why does the lesson sort the mistakes by their confidence?",
    objective: 2,
    choices: [
      {
        text: "Mistakes with a high confidence are the most frequent ones.",
        why: "They are the few: most mistakes have a lower confidence.",
      },
      {
        text: "A sure mistake passes every threshold on the confidence, and its picture shows what misleads the network.",
        right: true,
        why: "Nobody would check such an answer. Some of the pictures would mislead people, too; others show what the network overlooks.",
      },
      {
        text: "A mistake with a confidence above 0.9 must have a wrong label.",
        why: "Few labels of MNIST are wrong. Sure mistakes happen to any network.",
      },
    ],
  },
  {
    question:
      "Of 200 answers with a confidence near 0.99, 180 are right. What does this say about the network?",
    objective: 3,
    choices: [
      {
        text: "It is calibrated: 180 of 200 are many.",
        why: "Calibrated would be about 198 of 200.",
      },
      {
        text: "It is too sure of itself at this confidence.",
        right: true,
        why: "The share that is right is 0.9, and the confidence says 0.99.",
      },
      {
        text: "Its accuracy is 0.9.",
        why: "Only for these 200 answers. The accuracy counts all answers, with any confidence.",
      },
      {
        text: "It has not been trained for long enough.",
        why: "In this lesson the longest training made the networks too sure, and the shortest too timid.",
      },
    ],
  },
  {
    question: "In a picture of a unit's weights the border looks like noise. What is it?",
    objective: 4,
    choices: [
      {
        text: "A pattern at the border that the unit has learnt to look for.",
        why: "No digit has ink there, so nothing could be learnt there.",
      },
      {
        text: "The random weights from before training, which no step has changed.",
        right: true,
        why: "A weight changes by a multiple of its input. Where the input is always 0, it stays as it was.",
      },
      {
        text: "A mistake of rounding.",
        why: "The values are far larger than that: they are the first random weights, and did not change at all.",
      },
    ],
  },
  {
    question:
      "A program for handwritten digits works well on test digits of MNIST, but reads photographs badly in which the digit stands at the edge. What should be tried first?",
    objective: 5,
    choices: [
      {
        text: "Train for more epochs.",
        why: "The network has never seen a digit at the edge, and does not see one in more epochs either.",
      },
      {
        text: "Scale and centre the photographs as the training digits were.",
        right: true,
        why: "New data must be brought to the form of the training data. In the lesson this took back the whole loss.",
      },
      {
        text: "Lower the threshold on the confidence.",
        why: "Then more wrong answers pass. The answers themselves do not get better.",
      },
    ],
  },
  {
    question: "The network answers to noise with a confidence of 0.95. Which sentence is right?",
    objective: 6,
    choices: [
      {
        text: "In 95 of 100 such images there is a hidden digit.",
        why: "Calibration was measured on digits. It says nothing about images of another kind.",
      },
      {
        text: "A threshold of 0.9 keeps such images out.",
        why: "It lets this one pass. Noise of this lesson passes it often.",
      },
      {
        text: "The confidence says only how far this answer is ahead of the other nine.",
        right: true,
        why: "Softmax shares 1 among ten outputs. None of them means: this is no digit.",
      },
    ],
  },
];
