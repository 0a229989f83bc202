import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { leanZod } from './scripts/vite/lean.ts'
import { practices } from './scripts/vite/practices.ts'
import { words } from './scripts/vite/words.ts'

// What each screen needs besides is found when it comes: a list of all files by name would weigh more in the shell than the moment it saves.
export default defineConfig({
  plugins: [words(), practices(), leanZod(), preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
  publicDir: 'app/kit/public',
  build: { target: 'es2022', outDir: 'build/web', assetsDir: 'assets', emptyOutDir: true, manifest: true, modulePreload: { polyfill: false, resolveDependencies: (_file, needed) => needed.filter((path) => path.endsWith('.css')) }, sourcemap: false, reportCompressedSize: false, assetsInlineLimit: 0 },
})
