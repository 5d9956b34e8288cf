import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '@/i18n/locales'
import { extremes, findingOf, groupsInFavour } from './finding'
import { type Declared, noCounts, tallyOf, tallyPositions } from './tally'

const tally = (support: number, reservations: number, oppose = 0) =>
  tallyOf(193, { ...noCounts(), support, support_with_reservations: reservations, oppose })

async function sentence(locale: Locale, of: ReturnType<typeof tally>) {
  const { default: messages } = await import(`@/i18n/messages/${locale}/results.json`)
  const t = createTranslator({ locale, messages, onError: (error) => expect.fail(error.message) })
  const { key, values } = findingOf(of)
  return t(`finding.${key}`, { ...values, title: 'Rules' })
}

describe('the sentence of finding', () => {
  test.each([
    [tally(0, 0), 'No State has declared a position on “Rules” yet.'],
    [tally(0, 0, 1), 'The one State with a position does not support “Rules”.'],
    [tally(0, 0, 12), 'None of the 12 States with a position supports “Rules”.'],
    [tally(0, 1), 'The one State with a position supports “Rules”, with reservations.'],
    [tally(7, 0), 'All 7 States with a position support “Rules”.'],
    [tally(4, 3), 'All 7 States with a position support “Rules”, 3 of them with reservations.'],
    [tally(1, 0, 8), '1 of 9 States with a position supports “Rules”.'],
    [tally(69, 48, 42), '117 of 159 States with a position support “Rules”, 48 of them with reservations.'],
    [tally(0, 5, 8), '5 of 13 States with a position support “Rules”, with reservations.'],
  ])('in English %#', async (of, expected) => {
    expect(await sentence('en', of)).toBe(expected)
  })

  test('agrees in number with what it counts, where the language does', async () => {
    expect(await sentence('ru', tally(21, 0, 10))).toContain('21 из 31 государства')
    expect(await sentence('ru', tally(21, 1, 10))).toContain('22 из 32 государств')
    expect(await sentence('ru', tally(21, 0, 10))).toContain('поддерживает предложение')
    expect(await sentence('ar', tally(2, 0, 10))).toContain('تؤيد دولتان')
    expect(await sentence('ar', tally(3, 0, 0))).toContain('الدول الـ 3')
    expect(await sentence('ar', tally(30, 0, 9))).toContain('39 دولة')
  })

  test.each(locales)('in %s has every figure, whatever the counts', async (locale) => {
    for (let support = 0; support < 24; support += 1)
      for (const [reservations, oppose] of [
        [0, 0],
        [0, 9],
        [2, 0],
        [3, 17],
      ] as const) {
        const text = await sentence(locale, tally(support, reservations, oppose))
        const inFavour = support + reservations
        expect(text).toContain('Rules')
        expect(text).not.toMatch(/[{}]|finding/)
        if (inFavour > 2 && oppose > 2) expect(text).toContain(String(inFavour))
        if (support > 0 && reservations === 3) expect(text).toContain('3')
      }
  })
})

const of = (
  code: string,
  electoralGroup: Declared['electoralGroup'],
  choice: Declared['choice'],
): Declared => ({
  code,
  kind: 'member_state',
  electoralGroup,
  choice,
})

test('groups in favour are those with more support than opposition; a tie is none', () => {
  const positions = tallyPositions([
    of('KE', 'AFRICA', 'support'),
    of('TH', 'ASIA_PACIFIC', 'support_with_reservations'),
    of('IN', 'ASIA_PACIFIC', 'oppose'),
    of('EE', 'EEG', 'abstain'),
    of('BR', 'GRULAC', null),
  ])
  expect(groupsInFavour(positions)).toBe(1)
})

test('extremes leave out groups without positions, and name all that tie', () => {
  const positions = tallyPositions([
    of('KE', 'AFRICA', 'support'),
    of('EE', 'EEG', 'support'),
    of('FI', 'WEOG', 'oppose'),
    of('BR', 'GRULAC', null),
  ])
  expect(extremes(positions)).toEqual({
    groups: 3,
    low: 0,
    high: 1,
    lowest: ['WEOG'],
    highest: ['AFRICA', 'EEG'],
  })
  expect(extremes(tallyPositions([]))).toBeNull()
})
