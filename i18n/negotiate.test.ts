import { expect, test } from 'vitest'
import { preferredLocale } from './negotiate'

const ask = (language: string, cookie = '') =>
  preferredLocale(new Headers({ 'accept-language': language, cookie }))

test.each([
  ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
  ['ar-EG', 'ar'],
  ['zh-Hant-TW, en;q=0.5', 'zh'],
  ['de-DE, ru;q=0.4', 'ru'],
  ['pt-BR', 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['nonsense,,;q=x', 'en'],
])('%s reads %s', (asked, read) => {
  expect(ask(asked)).toBe(read)
})

test('an explicit switch wins, a forged cookie does not', () => {
  expect(ask('fr', 'a=b; comity.locale=es')).toBe('es')
  expect(ask('fr', 'comity.locale=xx')).toBe('fr')
})
