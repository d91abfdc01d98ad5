import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathsOf } from "../setup/paths.js";
import { root } from "../setup/root.mjs";

/** What Jupyter writes about a server into its runtime folder. */
export interface ServerInfo {
  readonly token: string;
  readonly port: number;
}

/** The servers that were started in this clone. A file may outlive its server. */
export function serverInfos(): ServerInfo[] {
  const runtime = join(pathsOf(root).jupyterState, "runtime");
  if (!existsSync(runtime)) return [];
  const files = readdirSync(runtime).filter((name) => /^jpserver-\d+\.json$/.test(name));
  return files.flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(join(runtime, name), "utf8")) as ServerInfo];
    } catch {
      return []; // half-written, or just removed by a server that ended
    }
  });
}

/** The address of the lesson list, with the token that lets the learner in. */
export function lessonListUrl({ port, token }: ServerInfo): string {
  return `http://127.0.0.1:${port}/lab/tree/README.md?token=${token}`;
}

/** The address of a JupyterLab that is open on these lessons already; undefined where there is none. */
export async function openedBefore(): Promise<string | undefined> {
  for (const info of serverInfos()) {
    if (await answers(info)) return lessonListUrl(info);
  }
  return undefined;
}

/** Whether a server listens there that takes this token. */
async function answers({ port, token }: ServerInfo): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/status`, {
      headers: { Authorization: `token ${token}` },
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
