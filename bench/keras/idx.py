"""Reads the IDX files in which MNIST is published, plain or packed by gzip."""

import gzip
import pathlib

import numpy as np


def read_idx(folder, name):
    """The bytes of one file, in the shape that its header says."""
    plain = pathlib.Path(folder) / name
    content = plain.read_bytes() if plain.exists() else gzip.decompress(plain.with_name(name + ".gz").read_bytes())
    axes = content[3]
    shape = np.frombuffer(content, dtype=">u4", count=axes, offset=4)
    return np.frombuffer(content, dtype=np.uint8, offset=4 + 4 * axes).reshape(shape)


def read_mnist(folder):
    """Pictures as rows of 784 numbers from 0 to 1 and labels as rows of ten: first to train, then to test."""
    return [
        (read_idx(folder, part + "-images-idx3-ubyte").reshape(-1, 784).astype(np.float32) / 255,
         np.eye(10, dtype=np.float32)[read_idx(folder, part + "-labels-idx1-ubyte")])
        for part in ("train", "t10k")
    ]
