// One thread of the team in team.test.ts: goes through the tasks that it is given, then posts what went wrong, or through
// the same task again and again until the team is stopped, then posts how often.

const { parentPort, workerData } = require("node:worker_threads");
const { Team } = require("../../lib/dist/engine/team.js");

const { memory, size, thread, tasks } = workerData;
const team = new Team(memory, 64, size);
const counts = new Int32Array(memory.buffer, 128);

/** Sleeps without giving the thread back: so the others wait for it. */
function sleep() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** How often the tiles of a task were done, as this thread sees it once all are. */
function doTask(first, tiles) {
  team.share(tiles, (tile) => {
    if (tile % size === thread) sleep();
    Atomics.add(counts, first + tile, 1);
  });
  return Array.from(counts.subarray(first, first + tiles));
}

function doTasks() {
  let first = 0;
  return tasks.map((tiles) => {
    const seen = doTask(first, tiles);
    first += tiles;
    return seen;
  });
}

function repeatUntilStopped() {
  let times = 0;
  while (!team.shareUnlessStopped(3, () => Atomics.add(counts, 0, 1))) times++;
  return times;
}

parentPort.postMessage(tasks ? doTasks() : repeatUntilStopped());
