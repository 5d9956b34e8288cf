import { describe, expect, it } from 'vitest'
import { importInput } from './input'

const given = (extra: Record<string, unknown>) =>
  importInput.safeParse({ format: 'polis', dir: '.', ...extra })
const fault = (extra: Record<string, unknown>) => given(extra).error?.issues[0]?.message

describe('the arguments of the import', () => {
  it('are a format and a folder; the language is English unless said otherwise', () => {
    expect(given({}).data).toEqual({ format: 'polis', dir: '.', lang: 'en', flip: false })
    expect(fault({ format: 'loomio' })).toMatch(/only format/)
    expect(fault({ dir: undefined })).toMatch(/which folder/)
  })

  it.each([
    ['zh', 'zh'],
    ['zh-hant', 'zh-Hant'],
    ['PT-br', 'pt-BR'],
    ['mi', 'mi'],
  ])('takes the language tag %s as %s', (tag, lang) => {
    expect(given({ lang: tag }).data?.lang).toBe(lang)
  })

  it.each(['', 'english', 'e', 'en_GB', 'qq', '../x', 'en-'])('refuses the language tag “%s”', (tag) => {
    expect(fault({ lang: tag })).toMatch(/--lang is not a language tag/)
  })
})
