import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as TypeScript from "typescript";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// The TypeScript that tslab brings, 5.0.4: the one that reads our declarations in a notebook.
const ts = createRequire(import.meta.url)("@tslab/typescript-for-tslab") as typeof TypeScript;
const cell = join(root, "notebooks", "cell.ts");

/** What tslab's compiler, without its blind eye for libraries, says of a notebook's code. */
function problemsOf(code: string): string[] {
  const options: TypeScript.CompilerOptions = {
    noEmit: true,
    skipLibCheck: false,
    types: [],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === cell ? ts.createSourceFile(name, code, version) : readFile(name, version);
  const program = ts.createProgram([cell], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("the built declarations", () => {
  it("hold under tslab's TypeScript, and nothing in them has become any", () => {
    const code = `
      import { Dense, History, Matrix, mnist, Random, Sequential, sigmoid } from "@deltabook/nn";
      declare global { interface AbortSignal {} }
      const random: string = new Random(0);
      const data: string = Matrix.zeros(1, 1).data;
      const fit: Promise<History> = new Sequential([new Dense(1)]).fit([[1]], [[1]], { epoch: 2 });
      const y: string = sigmoid(0);
      const digits: string = mnist.load();
    `;
    expect(ts.version).toMatch(/^5\.0\./);
    expect(problemsOf(code)).toEqual([
      expect.stringContaining("'Random' is not assignable"),
      expect.stringContaining("'Float32Array' is not assignable"),
      expect.stringContaining("'epoch' does not exist in type 'FitOptions'"),
      expect.stringContaining("'number' is not assignable"),
      expect.stringContaining("'Promise<MnistData>' is not assignable"),
    ]);
  }, 60_000);
});
