import { expect, test } from 'vitest'
import { passphraseNo } from './passphrases.ts'

const no = (passphrase: string, signInName = 'grey heron') => passphraseNo(passphrase, { serviceName: 'Riverside', signInName })

test('any eight signs will do, in any script: nobody is told what a passphrase is made of', async () => {
  for (const passphrase of ['seven quiet herons by the weir', 'مطر على السطح', '雨が静かに降る夜の窓', 'xkqvbnwj', 'zw zw ma ma lo']) expect(await no(passphrase), passphrase).toBeNull()
})

test('seven signs are too few and 201 too many, spaces around them not counted', async () => {
  expect(await no('  rainday  ')).toBe('too-short')
  expect(await no('heron')).toBe('too-short')
  expect(await no('ab c'.repeat(60))).toBe('too-long')
})

test.each(['password', 'Password123', 'pass word 123', '12345678', 'iloveyou!', 'contraseña', 'MotDePasse', 'aaaaaaaaaa', '1212121212'])('%s is what very many people use', async (passphrase) => {
  expect(await no(passphrase)).toBe('too-common')
})

test('the name of the service or of the person is no passphrase, with digits after it neither', async () => {
  expect(await no('Riverside')).toBe('is-the-name')
  expect(await no('riverside2026')).toBe('is-the-name')
  expect(await no('Evenkeel')).toBe('is-the-name')
  expect(await no('GREY HERON 1')).toBe('is-the-name')
  expect(await no('riverside rain in march')).toBeNull()
})
