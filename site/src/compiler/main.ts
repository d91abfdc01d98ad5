import { fetchText } from "../fetchText.js";
import { once } from "../once.js";
import type { CompilerReply, CompilerRequest, CompilerTasks } from "../session/messages.js";
import { makeSiteCompiler } from "./siteCompiler.js";

// The worker that compiles cells: it answers the page's questions in turn.

const compiler = once(async (): Promise<CompilerTasks> => {
  const { href } = new URL("declarations.json", location.href);
  return makeSiteCompiler(JSON.parse(await fetchText(href)) as Record<string, string>);
});

async function answer({ id, task, input }: CompilerRequest): Promise<CompilerReply> {
  try {
    const tasks = await compiler();
    return { id, value: (tasks[task] as (...input: readonly unknown[]) => unknown)(...input) };
  } catch (error) {
    return {
      id,
      error: `Cannot compile: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

addEventListener("message", ({ data }: MessageEvent<CompilerRequest>) => {
  void answer(data).then(postMessage);
});
