import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import typescript from "typescript";

const require = createRequire(import.meta.url);

/** The files that the site's compiler reads, by the paths at which it looks for them. */
export type Declarations = Readonly<Record<string, string>>;

/** The declarations of the language, of the library, of tslab, and of what cells find in a page. */
export function collectDeclarations(root: string): Declarations {
  return { ...language(), ...library(root), ...tslab(), ...globals(root) };
}

/** The language that tslab knows in a new Node. */
function language(): Declarations {
  const folder = dirname(require.resolve("@tslab/typescript-for-tslab"));
  const files: Record<string, string> = {};
  const add = (name: string): void => {
    const path = `/typescript/${name}`;
    if (Object.hasOwn(files, path)) return;
    files[path] = readFileSync(join(folder, name), "utf8");
    for (const [, lib] of files[path].matchAll(/<reference lib="([^"]+)"/g)) add(`lib.${lib}.d.ts`);
  };
  add("lib.es2022.d.ts");
  return files;
}

/** The declarations of the library that can be reached from its index. */
function library(root: string): Declarations {
  const folder = join(root, "lib");
  const index = join(folder, "dist/index.d.ts");
  const options = { types: [], skipLibCheck: true, noLib: true };
  const program = typescript.createProgram([index], options);
  const inside = "/notebooks/node_modules/@deltabook/nn";
  const files = program.getSourceFiles().map(({ fileName, text }) => {
    const path = relative(folder, fileName).replaceAll("\\", "/");
    return [`${inside}/${path}`, text.replace(/\n\/\/# sourceMappingURL=.*/, "")];
  });
  const { name, types } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    types: string;
  };
  return {
    ...(Object.fromEntries(files) as Declarations),
    [`${inside}/package.json`]: JSON.stringify({ name, types }),
  };
}

/** What a cell gets that imports "tslab"; tslab's compiler looks for it in its own folder. */
function tslab(): Declarations {
  return {
    "/tslab/package.json": JSON.stringify({ name: "tslab", types: "dist/public.d.ts" }),
    "/tslab/dist/public.d.ts": readFileSync(require.resolve("tslab/dist/public.d.ts"), "utf8"),
  };
}

/** In the place of Node's types. */
function globals(root: string): Declarations {
  const folder = "/notebooks/node_modules/@types/node";
  return {
    [`${folder}/package.json`]: JSON.stringify({ name: "@types/node", types: "index.d.ts" }),
    [`${folder}/index.d.ts`]: readFileSync(join(root, "site/globals/index.d.ts"), "utf8"),
  };
}
