"""Trains the network on random numbers, none of them 0; KERAS_BACKEND says by what."""

import argparse
import time

import keras
import numpy as np

from network import make_network
from result import print_result

parser = argparse.ArgumentParser()
parser.add_argument("--batches", type=int, required=True, help="batches of 1,024 rows in an epoch")
parser.add_argument("--epochs", type=int, required=True, help="the first one is not counted")
options = parser.parse_args()


class EpochEnds(keras.callbacks.Callback):
    """Notes when each epoch was over."""

    def __init__(self):
        super().__init__()
        self.times = []

    def on_epoch_end(self, epoch, logs=None):
        self.times.append(time.perf_counter())


random = np.random.default_rng(0)
rows = 1024 * options.batches
x = 1 - random.random((rows, 784), dtype=np.float32)
y = np.eye(10, dtype=np.float32)[random.integers(10, size=rows)]
ends = EpochEnds()
make_network().fit(x, y, epochs=options.epochs, batch_size=1024, callbacks=[ends], verbose=0)

steps = options.batches * (options.epochs - 1)
print_result(stepMilliseconds=1000 * (ends.times[-1] - ends.times[0]) / steps)
