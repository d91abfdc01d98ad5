/** What each word of the playground means, in two sentences or three. */
export const explanations = {
  dataset:
    "The points that the network learns to tell apart: each has two inputs and one of two classes. " +
    "One straight line separates none of these sets, so the network needs a hidden layer.",
  noise:
    "Random numbers added to the inputs of each point. With more noise the classes overlap, and no network can get all points right.",
  seed:
    "Where the random numbers start from: those of the data, of the first weights, and of the order of the points. " +
    "The same seed gives the same run. A new seed shows how much of a result was luck.",
  layers:
    "Layers between inputs and output. None can only draw a straight line; each layer bends what the one before it has made.",
  units:
    "How many units the layer has. Each unit of the first hidden layer contributes one soft edge; more units make finer shapes, and learn noise more easily.",
  activation:
    "What a unit does with its weighted sum. Without a bend in it (linear) many layers can do no more than one. relu is quick, but a unit may stop learning.",
  optimizer:
    "How the weights follow the gradient. sgd takes steps of gradient times learning rate; adam gives each weight a step size of its own, and wants smaller learning rates.",
  learningRate:
    "How large the steps of the weights are. Too small, and the loss hardly falls; too large, and it jumps about or grows without end.",
  batchSize:
    "How many training points are used for one change of the weights. Small batches make many noisy changes in an epoch, large ones few and steady changes.",
  l2: "A penalty on large weights, added to the loss: strength times the sum of their squares. It keeps the output map smooth; too much of it, and the network learns nothing.",
  epoch:
    "One pass over all training points. With 200 points and batches of 10 the weights change 20 times in each epoch.",
  loss:
    "How wrong the outputs are, as one number; training lowers it. Here it is the cross-entropy: 0.693 is what guessing gives, 0 is perfect. " +
    "Where the validation loss rises while the training loss falls, the network learns the noise: it overfits.",
  map:
    "What the network answers for each point of the plane: blue for class 0, orange for class 1, pale where it is undecided. " +
    "It is trained on the filled points; the hollow ones are validation points, which are only measured.",
  stop: "When training pauses by itself: after so many epochs, or as soon as the training loss is below a number (0 for never).",
} as const;

export type Term = keyof typeof explanations;
