import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installKernelspec, removeKernelspec } from "../kernel/install/kernelspec.js";
import { userKernelsFolder } from "../kernel/install/userFolder.js";
import { root } from "../setup/root.mjs";

const usage = `Usage: npm run kernel -- install (--user | --prefix FOLDER)
       npm run kernel -- uninstall (--user | --prefix FOLDER)

Adds the TypeScript kernel to your own Jupyter or VS Code, or takes it away again. The lessons
themselves need neither: npm start brings its own Jupyter.
  --user           for your user, where Jupyter and VS Code look first
  --prefix FOLDER  for one Python environment, named by its folder

Exit codes: 0 done, 1 not possible, 2 a wrong argument.`;

const actions: Readonly<Record<string, (kernels: string) => number>> = { install, uninstall };

/** The `npm run kernel` command. Returns its exit code. */
export function run(args: string[]): Promise<number> {
  return Promise.resolve(args).then(act);
}

function act(args: string[]): number {
  const options = {
    user: { type: "boolean" },
    prefix: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const [name = "nothing", ...more] = positionals;
    if (!Object.hasOwn(actions, name) || more.length > 0) {
      throw new TypeError(
        `expected install or uninstall, received ${positionals.join(" ") || "nothing"}`,
      );
    }
    return actions[name](kernelsFolder(values));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`Cannot change the kernel: ${error.message}\n\n${usage}`);
    return 2;
  }
}

function kernelsFolder({ user, prefix }: { user?: boolean; prefix?: string }): string {
  if (user && prefix === undefined) {
    return userKernelsFolder(process.platform, process.env, homedir());
  }
  if (!user && prefix) return join(resolve(prefix), "share", "jupyter", "kernels");
  throw new TypeError("expected either --user or --prefix");
}

function install(kernels: string): number {
  const folder = installKernelspec(root, kernels, process.execPath);
  console.log(
    `Wrote ${join(folder, "kernel.json")}\n` +
      `It runs the kernel of ${root}; after moving that folder, type this command again.\n` +
      `In a notebook choose "TypeScript (tslab)". Notebooks in that folder can import "@deltabook/nn".`,
  );
  return 0;
}

function uninstall(kernels: string): number {
  const folder = removeKernelspec(kernels);
  console.log(
    folder === undefined ? `There is no kernel of Deltabook in ${kernels}` : `Removed ${folder}`,
  );
  return folder === undefined ? 1 : 0;
}
