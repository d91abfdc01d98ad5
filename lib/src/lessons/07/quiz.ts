import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "A network is trained on 1,000 examples for 3 epochs, with the batch size 100. How many training steps are there?",
    objective: 1,
    choices: [
      {
        text: "3",
        why: "This is the number of epochs. An epoch is one pass over all examples, and has a step for each batch.",
      },
      {
        text: "30",
        right: true,
        why: "An epoch has 1,000 / 100 = 10 batches, and each batch is one step.",
      },
      {
        text: "300",
        why: "100 examples are in one batch. The steps of an epoch are the batches, and there are 10 of them.",
      },
      {
        text: "3,000",
        why: "So many there would be with the batch size 1, where each example is a step of its own.",
      },
    ],
  },
  {
    question:
      "`fit` reports the loss 0.3111 for an epoch, and `evaluate` gives 0.2892 right after it, for the same examples. What is the reason?",
    objective: 2,
    choices: [
      {
        text: "`fit` measures each batch before its step, while the weights still change.",
        right: true,
        why: "Its loss is a mean over weights that came and went. `evaluate` uses the last weights for all examples.",
      },
      {
        text: "`evaluate` trains a little further.",
        why: "`evaluate` runs forward only, and changes no weight.",
      },
      {
        text: "One of them has the half of the squared error in it.",
        why: "Both use the loss that `compile` was given. With a half, one number would be twice the other.",
      },
      {
        text: "The rows come in random order, so each measurement gives another number.",
        why: "The order decides which way the weights go. The loss of fixed weights does not depend on it.",
      },
    ],
  },
  {
    question:
      "In a network without biases, why does the row (0, 0) not change the weights between inputs and hidden units?",
    objective: 3,
    choices: [
      {
        text: "Its target is 0, so it has no error.",
        why: "The output for this row was 0.701, so there is an error. It does change the output weights.",
      },
      {
        text: "The step of a weight has the input as a factor, and both inputs are 0.",
        right: true,
        why: "Learning rate times delta times 0 is 0, whatever the delta is.",
      },
      {
        text: "The deltas of the hidden units are 0 for this row.",
        why: "They are not: with biases the same deltas change the hidden biases.",
      },
      {
        text: "The sigmoid of 0 is 0, so nothing is passed on.",
        why: "The sigmoid of 0 is 0.5. Each hidden unit passes 0.5 on for this row.",
      },
    ],
  },
  {
    question:
      "A friend has trained a network once, and it has learnt XOR. What may your friend report?",
    objective: 4,
    choices: [
      {
        text: "The network learns XOR.",
        why: "A network that succeeds in 4 of 20 trainings gives this result, too, if one of the four is tried.",
      },
      {
        text: "The network learns XOR in 100 % of the trainings.",
        why: "This is the rate over one seed. The next seed may fail.",
      },
      {
        text: "The network learnt XOR from one seed; how often it does is not known yet.",
        right: true,
        why: "One success shows that it can happen. A rate needs many seeds, and their number belongs to the report.",
      },
      {
        text: "The best of several seeds, since it shows what the network can do.",
        why: "A best seed is chosen after the fact. It hides how often the others fail.",
      },
    ],
  },
  {
    question:
      "A training of XOR has the loss 0.125 and does not seem to change any more. What is likely?",
    objective: 5,
    choices: [
      {
        text: "The network has learnt XOR but for 12.5 % of the rows.",
        why: "A loss is no share of wrong answers. There are only four rows, so such a share would be 0, 25 % or more.",
      },
      {
        text: "Two of the four outputs are near 0.5, and the other two are right.",
        right: true,
        why: "Each of the two adds 0.25 to the sum, and 2 times 0.25 divided by 4 is 0.125.",
      },
      {
        text: "All four outputs are near 0.5.",
        why: "Then the loss would be 0.25, the height of the first plateau.",
      },
      {
        text: "The training is at a local minimum, and can only be started anew.",
        why: "It may be on a plateau. On the chart the two look the same.",
      },
    ],
  },
  {
    question: "By which rule should a training end?",
    objective: 6,
    choices: [
      {
        text: "As soon as the outputs are equal to the targets.",
        why: "A sigmoid is never equal to 0 or 1, so this training would never end.",
      },
      {
        text: "As soon as the loss has not changed for 100 epochs.",
        why: "The losses of this lesson have flat stretches of several hundred epochs, and fall again after them.",
      },
      {
        text: "As soon as the loss is below a bound, or after a number of epochs that was fixed beforehand.",
        right: true,
        why: "The bound says what is good enough, and the number of epochs ends a training that never gets there.",
      },
    ],
  },
  {
    question:
      "A failed training went on, and after 13,661 more epochs it had learnt XOR. What follows for other failed trainings?",
    objective: 6,
    choices: [
      {
        text: "Patience always helps: each flat stretch is a plateau.",
        why: "Other networks were still stuck after 100,000 epochs, and for XOR a true local minimum is known.",
      },
      {
        text: "This one was on a plateau. For the next one a fresh seed, more hidden units or biases are the better plan.",
        right: true,
        why: "From outside nobody sees whether there is a way down, or how long it is.",
      },
      {
        text: "A failed training has too small a learning rate.",
        why: "The same learning rate succeeded from most seeds. What differed was the start.",
      },
    ],
  },
];
