import { readNotation, type Notation } from "../../../../tools/notebooks/notation/notation.js";
import { page } from "../markdown/makePage.js";

const table = `# Notation

| Symbol | Meaning | Sign | Never | In code | Lesson |
| --- | --- | --- | --- | --- | --- |
| $x$ | input | | | \`inputs\` | [01](01-structure.ipynb) |
| $i$, $j$ | numbers | | | | [02](02-forward-pass.ipynb) |
| $w$ | weight | | $w_{ji}$ | \`step(rate, delta)\` | [02](02-forward-pass.ipynb) |
| $t$ | target | $t - y$ | $y - t$, $E = (t - y)^2$ | | [02](02-forward-pass.ipynb) |
| $y$ | output | | | | [02](02-forward-pass.ipynb) |
| $E$ | error | | | | [02](02-forward-pass.ipynb) |
| $\\delta$ | delta | | | | [05](05-backpropagation.ipynb) |
`;

export const notation: readonly Notation[] = readNotation(page(table, "notebooks/notation.md"));
