import fc from "fast-check";
import { expect, test } from "vitest";
import { notebookText } from "../../../tools/notebooks/notebookText.js";
import { parseNotebook } from "../../../tools/notebooks/parseNotebook.js";
import { book, code, printed, shown, text } from "./makeNotebook.js";

test("notebookText writes as Jupyter does", () => {
  expect(notebookText(book([text("a\nb"), code("1;", [printed("é\n")])]))).toBe(`{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "text-1",
   "metadata": {},
   "source": [
    "a\\n",
    "b"
   ]
  },
  {
   "cell_type": "code",
   "execution_count": 1,
   "id": "code-2",
   "metadata": {},
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "é\\n"
     ]
    }
   ],
   "source": [
    "1;"
   ]
  }
 ],
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 5
}
`);
});

test("notebookText loses nothing that parseNotebook reads back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.json({ maxDepth: 2 }), (source, json) => {
      const data = { "text/plain": source, "application/x+json": JSON.parse(json) as unknown };
      const notebook = book([text(source), code(source, [printed(source), shown(data)])]);
      expect(JSON.parse(JSON.stringify(parseNotebook(notebookText(notebook), "x")))).toEqual(
        JSON.parse(JSON.stringify(notebook)),
      );
    }),
  );
});
