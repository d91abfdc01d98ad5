import type { SiteFile } from "./siteFile.js";

/** What hosts show for an address that leads to nothing, at whatever depth: it loads no file, and finds the start itself. */
export const notFoundPage: SiteFile = {
  path: "404.html",
  text: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>There is no such page - Deltabook</title>
<meta name="color-scheme" content="light dark">
<style>
:root { color-scheme: light dark; background: light-dark(#fdfdfc, #14181c); color: light-dark(#1f2328, #e6e9ec); }
a { color: light-dark(#005a8e, #7cc4f5); }
body { font: 18px/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto 0; padding: 0 1rem; }
</style>
</head>
<body>
<main>
<h1>There is no such page</h1>
<p>The address may have a slip, or the page has moved. All lessons are on the <a id="start" href="./">start page of Deltabook</a>.</p>
</main>
<script>
  document.getElementById("start").href = location.pathname.replace(
    /(?:\\/(?:lessons|api|assets|figures|widgets)(?:\\/.*)?|\\/[^\\/]*)$/, "/");
</script>
</body>
</html>
`,
};
