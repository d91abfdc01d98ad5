import ts from "typescript";
import { printedPromiseAfter, type Promised } from "./promises.js";

/** A statement of a fence, and what the comment after it promises. */
export interface FenceStatement {
  readonly node: ts.Statement;
  readonly promise?: Promised;
}

/** A promise, and the line of the fence, from 0, that its statement begins on. */
export interface FencePromise extends Promised {
  readonly line: number;
}

/** The statements of a fence, its promises, and the comments that promise nothing. */
export interface FenceCode {
  readonly statements: readonly FenceStatement[];
  readonly promises: readonly FencePromise[];
  readonly comments: readonly string[];
}

export function fenceCode(code: string): FenceCode {
  const source = ts.createSourceFile("fence.ts", code, ts.ScriptTarget.ES2022, true);
  const statements = source.statements.map((node): FenceStatement => {
    const promise = printedPromiseAfter(code, node);
    return promise ? { node, promise } : { node };
  });
  const promises = statements.flatMap(({ node, promise }) => {
    if (!promise) return [];
    return [{ ...promise, line: source.getLineAndCharacterOfPosition(node.getStart()).line }];
  });
  const isPromise = (at: number): boolean =>
    statements.some(({ node, promise }) => promise && node.end <= at && at < promise.end);
  return { statements, promises, comments: commentsOf(code, isPromise) };
}

function commentsOf(code: string, isPromise: (at: number) => boolean): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, undefined, code);
  const comments: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isComment =
      kind === ts.SyntaxKind.SingleLineCommentTrivia ||
      kind === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment && !isPromise(scanner.getTokenStart())) comments.push(scanner.getTokenText());
  }
  return comments;
}
