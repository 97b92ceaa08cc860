import { fileURLToPath } from 'node:url';
import locales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'vite';

/** Whichever style sheet a page loads first: KERN's rules on *, html and body lie below ours. */
const orderOfLayers = {
  name: 'order-of-layers',
  enforce: 'pre',
  transform: (code, id) => (/\/web\/src\/.*\.css$/.test(id) ? `@layer kern, app;\n${code}` : undefined),
};

/** In our lists the arrow keys lead from place to place; React Aria's sentence names Tab, which leads out of the list. */
const keysOfDragging = {
  name: 'keys-of-dragging',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/intl/dnd/de-DE.mjs') ? code.replace('Tabulatortaste', 'Pfeiltasten') : undefined,
};

/**
 * Shows the words of index.html at once: its own small style sheet goes first, the large one of the client behind
 * these words. A browser paints what stands before a style sheet, and starts the client after it.
 */
const firstWords = {
  name: 'first-words',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, path }) {
      if (bundle === undefined || path !== '/index.html') return html;
      const start = Object.values(bundle).find(({ names }) => names?.includes('start.css'));
      if (start === undefined) throw new Error('The style sheet of the first words was not built.');
      const large = /\s*<link rel="stylesheet"[^>]*>/g;
      return html
        .replace(large, '')
        .replace('<meta name="viewport"', `<link rel="stylesheet" href="/${start.fileName}" />\n    $&`)
        .replace('</body>', `${html.match(large)?.join('') ?? ''}\n  </body>`);
    },
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // React Aria falls back to en-US where it asks the browser for its language instead of us.
  plugins: [
    orderOfLayers,
    keysOfDragging,
    firstWords,
    { ...locales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    target: 'es2022',
    // The policy of the pages allows nothing that stands in the page itself.
    assetsInlineLimit: 0,
    // Tells the server the name of the style sheet for its own pages.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        codeSplitting: {
          // One file of the small parts that most pages share, instead of thirty requests before the first answer.
          groups: [{ name: 'parts', test: /\/web\/src\/ui\/[^/]*\.tsx?$/, minShareCount: 3 }],
        },
      },
      input: ['index.html', 'bausteine.html', 'src/app/start.css', 'src/server-pages/server-pages.css'].map(
        (page) => fileURLToPath(new URL(page, import.meta.url)),
      ),
    },
  },
});
