import { describe, expect, test } from "vitest";
import { cardBundle, type Card } from "../../lib/src/exercises/card";

const card: Card = {
  tone: "bad",
  symbol: "✗",
  word: "Not yet",
  title: "outputDelta",
  lines: ["it gave `1 < 2`", "Hint: look"],
  points: ["first", "second"],
};

const html = (each: Card): string => cardBundle(each)["text/html"] as string;

/** The text that a reader of the HTML sees. */
function seen(text: string): string {
  return text
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

describe("cardBundle", () => {
  test("has a symbol and a word beside the colour, in the text too", () => {
    expect(cardBundle(card)["text/plain"]).toBe(
      "✗ Not yet: outputDelta\nit gave `1 < 2`\nHint: look\n- first\n- second",
    );
    expect(html(card)).toContain("<strong>✗ Not yet:</strong> outputDelta");
    expect(html(card)).toContain("<code>1 &lt; 2</code>");
  });

  test("says the same as HTML and as text", () => {
    const text = (cardBundle(card)["text/plain"] as string).replace(/\n(- )?/g, " ");
    expect(seen(html(card))).toBe(text.replaceAll("`", ""));
  });

  test("shows what a learner wrote as text, whatever it is", () => {
    const evil = `<img src=x onerror="alert('1')">&amp;<script>`;
    const shown = html({ ...card, title: evil, lines: [evil, `\`${evil}\``], points: [evil] });
    expect(shown).not.toMatch(/<(img|script)/);
    expect(shown.match(/&lt;img/g)).toHaveLength(4);
  });

  test("takes the colours of text and ground from the theme, and has others where there is none", () => {
    const style = /style="([^"]*)"/.exec(html(card))![1];
    expect(style).toContain("color: var(--jp-content-font-color1, CanvasText)");
    expect(style).toContain("background: var(--jp-layout-color1, Canvas)");
  });

  test.each(["good", "bad", "neutral"] as const)(
    "has a %s border that is seen on any ground",
    (tone) => {
      const [, border] = /solid (#[0-9a-f]{6})/.exec(html({ ...card, tone }))!;
      for (const ground of ["#ffffff", "#111111"]) {
        expect(contrast(border, ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
