import type TypeScript from "typescript";

/** What the compiler knows of a name. */
export interface Description {
  readonly signature: string;
  readonly documentation: string;
}

/** Where the last name before the cursor begins: of `model.fit(` it is `fit`. */
export function nameBefore(source: string, cursor: number): number {
  const match = /[\p{ID_Continue}$]+[^\p{ID_Continue}$]*$/u.exec(source.slice(0, cursor));
  return match?.index ?? cursor;
}

/** The type and the doc comment of a name. */
export function describe({ displayParts, documentation, tags }: TypeScript.QuickInfo): Description {
  const join = (parts: readonly TypeScript.SymbolDisplayPart[] = []): string =>
    parts.map(({ text }) => text).join("");
  const doc = [
    join(documentation),
    ...(tags ?? []).map(({ name, text }) => `@${name} ${join(text)}`.trim()),
  ];
  return {
    signature: join(displayParts),
    documentation: doc.filter((line) => line !== "").join("\n"),
  };
}
