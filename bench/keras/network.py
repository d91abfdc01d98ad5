"""The network that every program of the bench trains."""

import keras


def make_network():
    """784 inputs, 1,000 units with ReLU, 10 with softmax; Adam and categorical cross-entropy."""
    network = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(1000, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
