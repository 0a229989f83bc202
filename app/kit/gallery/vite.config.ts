import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { words } from '../../../scripts/vite/words.ts'

/** Shows every part in its states while one works on the look: `npx vite app/kit/gallery`. No part of the product. */
export default defineConfig({ root: import.meta.dirname, plugins: [preact(), words()], server: { fs: { allow: ['../../..'] } } })
