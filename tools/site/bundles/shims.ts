import type { Plugin } from "esbuild";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** What stands for the modules of Node, for whoever imports them. */
const shims: Readonly<Record<string, string>> = {
  "node:fs": "site/src/shims/fs.ts",
  "node:module": "site/src/shims/module.ts",
  "node:timers": "site/src/shims/timers.ts",
  "node:url": "site/src/shims/url.ts",
  "node:util": "site/src/shims/util.ts",
  vm: "site/src/shims/vm.ts",
  module: "site/src/runner/moduleLoader.ts",
  semver: "site/src/shims/semver.ts",
};

/** What stands for modules of tslab where its executor imports them. */
const inExecutor: Readonly<Record<string, string>> = {
  "..": "site/src/runner/tslabModule.ts",
  "./metadata": "site/src/runner/codeMetadata.ts",
};

/** Modules of Node that TypeScript asks for and does without. */
const unused = /^(?:fs|os|inspector|perf_hooks|crypto|buffer|source-map-support)$/;

/** Lets tslab, TypeScript and the kernel run in a browser: the modules of Node that they import are others there. */
export function shimPlugin(root: string): Plugin {
  return {
    name: "shims",
    setup(build) {
      build.onResolve({ filter: /^(?:node:)?path$/ }, () => ({
        path: require.resolve("path-browserify"),
      }));
      build.onResolve({ filter: /^[\w:]+$/ }, ({ path }) => {
        if (Object.hasOwn(shims, path)) return { path: join(root, shims[path]) };
        return unused.test(path) ? { path, namespace: "unused" } : undefined;
      });
      build.onResolve({ filter: /^\.\.$|^\.\/metadata$/ }, ({ path, importer }) =>
        /[\\/]tslab[\\/]dist[\\/]executor\.js$/.test(importer)
          ? { path: join(root, inExecutor[path]) }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: "unused" }, () => ({
        contents: "module.exports = {};",
      }));
    },
  };
}
