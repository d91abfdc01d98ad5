import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { addresses, readSiteFile, siteFiles } from "./files";

const pages = siteFiles("html");
const text = (path: string): string => readSiteFile(path).toString();

/** What a host sends for a file: text packed by gzip. */
function sentBytes(path: string): number {
  return gzipSync(readSiteFile(path), { level: 9 }).length;
}

describe("budgets", () => {
  const kilobytes = 1024;

  test("to read a lesson takes 120 KB, fonts and figures apart", () => {
    const lessons = pages.filter((page) => page.startsWith("lessons/"));
    const sizes = lessons.map((page) => {
      const loaded = addresses(text(page))
        .filter((address) => /assets\/.*\.(js|css)$/.test(address))
        .map((address) => posix.join("lessons", address));
      const parts = [page, ...loaded].map((path) => [path, sentBytes(path)] as const);
      return { page, parts, total: parts.reduce((sum, [, bytes]) => sum + bytes, 0) };
    });
    expect(sizes).toHaveLength(12);
    expect(sizes.filter(({ total }) => total > 120 * kilobytes)).toEqual([]);
  });

  test("no page loads by itself what few readers need", () => {
    const large = /(editor|markdown|compiler|runner|library|thread|plotly|widgets)[\w.-]*\.js$/;
    const loading = pages.filter((page) =>
      addresses(text(page)).some((address) => large.test(address)),
    );
    expect(loading).toEqual([]);
  });

  test("the whole site fits into 20 MB as a host sends it", () => {
    const all = siteFiles("html", "css", "js", "json", "svg", "ipynb", "woff2", "gz");
    expect(all.reduce((sum, path) => sum + sentBytes(path), 0)).toBeLessThan(20 * kilobytes ** 2);
  });
});

describe("addresses", () => {
  test("those of files are relative, and lead to files and headings that are there", () => {
    const files = new Set(siteFiles("html", "css", "js", "json", "svg", "ipynb"));
    const ids = new Map(
      pages.map((page) => [
        page,
        new Set([...text(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)),
      ]),
    );
    const wrong = pages.flatMap((page) =>
      addresses(text(page))
        .filter((address) => !/^(https:|data:)/.test(address) && page !== "404.html")
        .filter((address) => {
          const [path, anchor] = address.split("#") as [string, string?];
          const target = path === "" ? page : posix.join(posix.dirname(page), path);
          if (path.startsWith("/") || !files.has(target)) return true;
          return anchor !== undefined && !ids.get(target)?.has(decodeURIComponent(anchor));
        })
        .map((address) => `${page}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });

  test("nothing is loaded from another host", () => {
    const foreign = pages.flatMap((page) =>
      [
        ...text(page).matchAll(
          /<(?:script|img|link|iframe|source)\b[^>]*?\s(?:src|href)="(https?:)?\/\/[^>]*>/g,
        ),
      ].map(([tag]) => `${page}: ${tag}`),
    );
    expect(foreign).toEqual([]);
    const styles = siteFiles("css").filter((path) => /url\(["']?(https?:)?\/\//.test(text(path)));
    expect(styles).toEqual([]);
  });

  test("links to other sites say so", () => {
    const unmarked = pages.flatMap((page) =>
      [...text(page).matchAll(/<a\b[^>]*href="http[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes('rel="external'))
        .map((tag) => `${page}: ${tag}`),
    );
    expect(unmarked).toEqual([]);
  });
});

describe("every page", () => {
  test("has a title of its own, a language, one heading of the first level, and a main part", () => {
    const titles = pages.map((page) => /<title>(.*)<\/title>/.exec(text(page))?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
    for (const page of pages) {
      expect(text(page), page).toMatch(/^<!doctype html>\n<html lang="en"/);
      expect([...text(page).matchAll(/<h1\b/g)], page).toHaveLength(1);
      expect([...text(page).matchAll(/<main\b/g)], page).toHaveLength(1);
    }
  });

  test("has no id twice", () => {
    for (const page of pages) {
      const ids = [...text(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) < index),
        page,
      ).toEqual([]);
    }
  });
});
