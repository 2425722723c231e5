import { defineConfig } from 'vite'

/** One page, no source maps, nothing inlined that a strict policy would refuse. */
export default defineConfig({
  base: '/_leat/',
  root: import.meta.dirname,
  logLevel: 'warn',
  build: {
    target: 'es2023',
    outDir: 'node_modules/.leat-build',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      // Ours changes often, the rest seldom: browsers, and the repository, keep it. What reads Parquet comes with the first such file.
      output: { codeSplitting: { groups: [{ name: 'vendor', test: /node_modules\/(?!hyparquet\/)/ }] } },
      // Directives for servers that render pages, of which there is none.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic' } },
})
