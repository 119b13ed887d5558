import { defineConfig } from 'vite'

/**
 * Builds the pages into `dist/web`: files with a hash in their name under `assets/`, and no inline script or
 * style, so that the content security policy can be strict.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [`${import.meta.dirname}/../node_modules`], quietDeps: true },
    },
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    cssMinify: 'esbuild',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
