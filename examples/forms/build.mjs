// Builds the page into dist: node build.mjs.
import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';

const here = (path) => new URL(path, import.meta.url).pathname;

await mkdir(here('dist'), { recursive: true });
await build({
  entryPoints: [here('src/page.jsx')],
  outfile: here('dist/page.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
for (const file of ['index.html', 'style.css']) {
  await copyFile(here(`src/${file}`), here(`dist/${file}`));
}
