import { expect, test } from 'vitest'
import { states } from '@/data/states'
import type { Role } from '@/db/enums'
import { locales } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getSeatNames } from './seat'
import { groupSeats, type OpenSeat, typicalSeats } from './seat-groups'

const seat = (role: Role, code: string | null): OpenSeat => {
  const state = states.find((found) => found.code === code)
  return {
    login: `${code?.toLowerCase() ?? ''}.${role}`,
    role,
    delegationCode: code,
    kind: state?.kind ?? null,
    electoralGroup: state?.electoralGroup ?? (role === 'moderator' ? 'GRULAC' : null),
  }
}

const seats = [
  seat('secretariat', null),
  seat('moderator', null),
  seat('expert', 'KE'),
  seat('head', 'KE'),
  seat('delegate', 'KE'),
  seat('head', 'VA'),
  seat('head', 'ZA'),
  seat('head', 'DZ'),
  seat('head', 'BR'),
  seat('observer', 'EU'),
]

test('delegations in the order of the language, the head first', () => {
  const codes = (locale: 'en' | 'ru' | 'fr') =>
    groupSeats(locale, seats).groups.map(({ group, delegations }) => [group, delegations.map((d) => d.code)])
  expect(codes('en')).toEqual([
    ['AFRICA', ['DZ', 'KE', 'ZA']],
    ['GRULAC', ['BR']],
  ])
  expect(codes('ru')[0]).toEqual(['AFRICA', ['DZ', 'KE', 'ZA']])
  expect(codes('fr')[0]).toEqual(['AFRICA', ['ZA', 'DZ', 'KE']])
  const kenya = groupSeats('en', seats).groups[0]?.delegations[1]
  expect(kenya?.seats.map(({ role }) => role)).toEqual(['head', 'delegate', 'expert'])
})

test('observers stand apart, before the officers', () => {
  const { others } = groupSeats('en', seats)
  expect(others.map(({ delegationCode, role }) => delegationCode ?? role)).toEqual([
    'EU',
    'VA',
    'moderator',
    'secretariat',
  ])
})

test('every seat is listed once', () => {
  const { groups, others } = groupSeats('zh', seats)
  const listed = [...groups.flatMap(({ delegations }) => delegations.flatMap((d) => d.seats)), ...others]
  expect(listed.map(({ login }) => login).sort()).toEqual(seats.map(({ login }) => login).sort())
})

test('a seat of each kind to begin with, as far as there is one', () => {
  expect(typicalSeats([seat('head', 'BR'), seat('delegate', 'KE')]).map(({ login }) => login)).toEqual([
    'ke.delegate',
    'br.head',
  ])
})

test.each(locales)('%s: what a short button says is part of its full name', async (locale) => {
  const nameOf = await getSeatNames(locale)
  const t = await getTranslator(locale, 'accounts')
  for (const role of ['observer', 'expert', 'delegate', 'acting_head', 'head'] as const)
    for (const code of ['KE', 'CI', 'NL', 'CN', 'RU'])
      expect(nameOf({ role, delegationCode: code })).toContain(t(`seatShort.${role}`))
})
