import { expect, it } from "vitest";
import { keepAssigned } from "../../../tools/kernel/declarations";

const declarations = `import * as fs from 'fs';
declare const x: number, late = 3, pair: [a: string, b: {
    c: number;
}];
declare let y: string;
declare function f<T>(a: T): T;
declare class Shape<T> {
    side: number;
}
declare enum Colour {
    Red = 0
}
interface Point {
    x: number;
}
type Name = string;
`;

it("keepAssigned keeps everything where every name has a value", () => {
  expect(keepAssigned(declarations, () => true)).toBe(declarations.trimEnd());
});

it("keepAssigned drops the variables, classes and enums without a value", () => {
  const dropped = new Set(["late", "y", "Shape", "Colour"]);
  expect(keepAssigned(declarations, (name) => !dropped.has(name))).toBe(`import * as fs from 'fs';
declare const x: number, pair: [a: string, b: {
    c: number;
}];
declare function f<T>(a: T): T;
interface Point {
    x: number;
}
type Name = string;`);
});
