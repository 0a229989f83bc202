export * from '#prelude/languages.ts'
