import type { CompilerReply, CompilerRequest, CompilerTasks } from "../session/messages.js";
import { makeSiteCompiler } from "./siteCompiler.js";

// The worker that compiles cells: it answers the page's questions in turn.

const compiler = load();

async function load(): Promise<CompilerTasks> {
  const url = new URL("declarations.json", location.href);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: the server says ${response.status}`);
  return makeSiteCompiler((await response.json()) as Record<string, string>);
}

async function answer({ id, task, input }: CompilerRequest): Promise<CompilerReply> {
  try {
    const tasks = await compiler;
    return { id, value: (tasks[task] as (...input: readonly unknown[]) => unknown)(...input) };
  } catch (error) {
    return { id, error: `Cannot compile: ${String(error)}` };
  }
}

addEventListener("message", ({ data }: MessageEvent<CompilerRequest>) => {
  void answer(data).then(postMessage);
});
