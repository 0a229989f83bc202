import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { leanZod } from './scripts/vite/lean.ts'
import { practices } from './scripts/vite/practices.ts'
import { words } from './scripts/vite/words.ts'

export default defineConfig({
  plugins: [words(), practices(), leanZod(), preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
  publicDir: 'app/kit/public',
  build: { target: 'es2022', outDir: 'build/web', assetsDir: 'assets', emptyOutDir: true, manifest: true, modulePreload: { polyfill: false }, sourcemap: false, reportCompressedSize: false, assetsInlineLimit: 0 },
})
