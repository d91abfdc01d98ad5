import type { Question } from "../question";

export const quiz: readonly Question[] = [
  {
    question:
      "A dense layer with 100 inputs and 50 units takes 1 ms for a batch of 1,000. How many GFLOP/s are this?",
    objective: 1,
    choices: [
      {
        text: "5",
        why: "These are the multiplications alone. Each product is also added: two operations.",
      },
      {
        text: "10",
        right: true,
        why: "2 x 1,000 x 100 x 50 are ten million operations. In a thousandth of a second this is ten thousand million a second.",
      },
      {
        text: "10,000",
        why: "This is in millions of operations a second. Giga stands for a thousand million.",
      },
    ],
  },
  {
    question:
      "Why can exchanging two loops make a program faster, with exactly the same operations?",
    objective: 2,
    choices: [
      {
        text: "It takes away some of the additions.",
        why: "The operations are the same, one by one.",
      },
      {
        text: "The program then goes through memory in its order and uses each fetched cache line as a whole.",
        right: true,
        why: "A processor fetches many numbers that lie side by side. Whoever goes down a column uses one of them.",
      },
      {
        text: "It rounds less often.",
        why: "Each product and each sum is rounded as before, and so the bits are the same.",
      },
    ],
  },
  {
    question:
      "Leaving out zeros makes the layer five times as fast, but the GFLOP/s stay the same. How can this be?",
    objective: 2,
    choices: [
      {
        text: "One of the two measurements must be wrong.",
        why: "Both can be right: GFLOP/s count operations that are done, and fewer are done.",
      },
      {
        text: "There are five times fewer operations, done at the same speed.",
        right: true,
        why: "GFLOP/s say how busy the processor is. What counts in the end is the time.",
      },
      {
        text: "The processor does multiplications with 0 in no time.",
        why: "It needs the same time for them as for all others. That is why it pays to leave them out.",
      },
    ],
  },
  {
    question:
      "A piece of work stands on the left of the roofline, right under the slope. What would help most?",
    objective: 3,
    choices: [
      {
        text: "Wider SIMD.",
        why: "The core already waits for memory. With wider instructions it would wait all the same.",
      },
      {
        text: "To use each number that is fetched more often, for instance by a larger batch.",
        right: true,
        why: "This raises the operations per byte, and the work moves to the right, where the roof is higher.",
      },
      {
        text: "To do more operations.",
        why: "The point would move, but the result would not come sooner.",
      },
    ],
  },
  {
    question: "Why do one thread and eight threads give the same bits in this library?",
    objective: 4,
    choices: [
      {
        text: "Because float32 additions are exact.",
        why: "They are rounded. 1e8 + 1 is 1e8 in float32.",
      },
      {
        text: "Because each sum is made by one thread, in one fixed order.",
        right: true,
        why: "The threads share the outputs among them, and never the products of one output.",
      },
      {
        text: "Because the order of additions does not matter for so small differences.",
        why: "It does. The lesson has counted how many outputs differ when the order is turned around.",
      },
    ],
  },
  {
    question: "Half of a program's time can be shared by threads. How much faster can it become?",
    objective: 5,
    choices: [
      {
        text: "As much as there are threads.",
        why: "Only if all of the time could be shared.",
      },
      {
        text: "Less than twice, whatever the number of threads.",
        right: true,
        why: "The other half takes as long as before. With very many threads only this half is left.",
      },
      {
        text: "Exactly twice, with two threads.",
        why: "With two threads the time is one half plus a quarter, three quarters of what it was.",
      },
    ],
  },
  {
    question:
      "What do the libraries behind Keras give up to be faster than ours on work without zeros?",
    objective: 6,
    choices: [
      {
        text: "The right formulas.",
        why: "They compute the same formulas.",
      },
      {
        text: "The same bits on every machine: the order of sums and the rounding depend on the processor.",
        right: true,
        why: "They use wider instructions, and multiply and add with one rounding where the processor can. The last digits then differ.",
      },
      {
        text: "Threads.",
        why: "They use as many threads as there are cores.",
      },
    ],
  },
];
