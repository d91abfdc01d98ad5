/** What cells can import. */
const known = new Map<string, unknown>();

/** Lets cells import `exports` by `name`. */
export function addKnownModule(name: string, exports: unknown): void {
  known.set(name, exports);
}

type Require = (name: string) => unknown;

const requireKnown: Require = (name) => {
  if (known.has(name)) return known.get(name);
  throw new Error(
    `Cannot find module '${name}': a web page has no files and no Node.js, ` +
      `and knows only ${[...known.keys()].join(", ")}`,
  );
};

/** As much of Node's class `Module` as tslab's executor uses: it imports, and runs the JavaScript of `@module` cells. */
export default class Module {
  readonly exports = {};
  require: Require = requireKnown;

  static createRequire(): Require {
    return (name) => requireKnown(name);
  }

  static _nodeModulePaths(): string[] {
    return [];
  }

  _compile(javascript: string, filename: string): void {
    const wrapped = `(function (exports, require, module) {${javascript}\n})\n//# sourceURL=${filename}`;
    const run = (0, eval)(wrapped) as (exports: object, require: Require, module: Module) => void;
    run(this.exports, this.require, this);
  }
}
