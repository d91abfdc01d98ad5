"""Trains the network on all of MNIST; KERAS_BACKEND says by what."""

import argparse
import time

import keras

from idx import read_mnist
from network import make_network
from result import print_result

parser = argparse.ArgumentParser()
parser.add_argument("--data", required=True, help="the folder of the four IDX files")
parser.add_argument("--seed", type=int, default=0)
options = parser.parse_args()

keras.utils.set_random_seed(options.seed)
(x, y), test = read_mnist(options.data)
network = make_network()

start = time.perf_counter()
history = network.fit(x, y, epochs=5, batch_size=1024, validation_data=test, verbose=0).history
fit_seconds = time.perf_counter() - start

print_result(accuracy=100 * history["val_accuracy"][-1], fitSeconds=fit_seconds)
