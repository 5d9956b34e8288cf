import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { delegationKinds, electoralGroups } from '@/db/enums'
import { locales } from '@/i18n/locales'
import { type State, states } from './states'

const members = states.filter((state) => state.kind === 'member_state')
const observers = states.filter((state) => state.kind !== 'member_state')

function state(code: string): State {
  const found = states.find((candidate) => candidate.code === code)
  if (!found) throw new Error(`No entry ${code}`)
  return found
}

describe('membership', () => {
  test('193 Member States, each counted once in an electoral group', () => {
    const totals = electoralGroups.map((group) => [
      group,
      members.filter((member) => member.electoralGroup === group).length,
    ])
    expect(Object.fromEntries(totals)).toEqual({
      AFRICA: 54,
      ASIA_PACIFIC: 54,
      EEG: 23,
      GRULAC: 33,
      WEOG: 29,
    })
    expect(members).toHaveLength(193)
  })

  test('two observer States and one organization, outside every group', () => {
    expect(observers.map(({ code, kind }) => [code, kind])).toEqual([
      ['VA', 'observer_state'],
      ['PS', 'observer_state'],
      ['EU', 'observer_organization'],
    ])
    for (const observer of observers) {
      expect(observer).toMatchObject({ electoralGroup: null, regionalGroup: null, eu: false })
    }
  })

  test('regional and electoral group differ only for Türkiye, in two groups, and the United States, in none', () => {
    const different = members.filter((member) => member.regionalGroup !== member.electoralGroup)
    expect(different.map(({ code, regionalGroup }) => [code, regionalGroup])).toEqual([
      ['TR', 'WEOG+ASIA_PACIFIC'],
      ['US', null],
    ])
  })

  test('27 Member States of the European Union', () => {
    expect(members.filter((member) => member.eu)).toHaveLength(27)
  })

  test('codes are unique and of two letters, kinds are known', () => {
    expect(new Set(states.map(({ code }) => code)).size).toBe(states.length)
    for (const { code, kind } of states) {
      expect(code).toMatch(/^[A-Z]{2}$/)
      expect(delegationKinds).toContain(kind)
    }
  })
})

describe.each(locales)('names in %s', (locale) => {
  const names = states.map((entry) => entry.names[locale])
  const script = {
    ar: /^[\p{Script=Arabic} ()-]+$/u,
    en: /^[\p{Script=Latin} ()’-]+$/u,
    es: /^[\p{Script=Latin} ()’-]+$/u,
    fr: /^[\p{Script=Latin} ()’-]+$/u,
    ru: /^[\p{Script=Cyrillic} ()’—-]+$/u,
    zh: /^[\p{Script=Han}（）]+$/u,
  }[locale]

  test('are complete, in the right script, composed and without stray spaces', () => {
    for (const form of names.flatMap(({ name, of }) => [name, of])) {
      expect(form).toMatch(script)
      expect(form).toBe(form.normalize('NFC').trim().replace(/ {2,}/g, ' '))
    }
  })

  test('are unique, with and without "of"', () => {
    expect(new Set(names.map(({ name }) => name)).size).toBe(states.length)
    expect(new Set(names.map(({ of }) => of)).size).toBe(states.length)
  })

  test('have parentheses in lists only, never after "Delegate of"', () => {
    for (const { name, of } of names) {
      expect(name.match(/[()（）]/g)?.join('') ?? '').toMatch(/^(\(\)|（）)?$/)
      expect(of).not.toMatch(/[()（）]/)
    }
  })
})

describe('the form after "Delegate of"', () => {
  test('carries its preposition in French and Spanish, contracted with the article', () => {
    for (const { names } of states) {
      expect(names.fr.of).toMatch(/^(du |de la |de l’|des |de |d’)\p{Lu}/u)
      expect(names.fr.of).not.toMatch(/^(de |de la |du )[AEIOUÉÈ]/)
      expect(names.es.of).toMatch(/^(del |de la |de las |de los |de )\p{Lu}/u)
    }
  })

  test('starts with "the" in English or with the name itself', () => {
    for (const { names } of states) {
      expect(names.en.of.replace(/^the /, '')).toMatch(/^\p{Lu}/u)
      if (!names.en.name.includes('(')) {
        expect([names.en.name, `the ${names.en.name}`]).toContain(names.en.of)
      }
    }
  })

  test('reads right for names that are easily got wrong', () => {
    expect(state('GM').names.en.of).toBe('the Gambia')
    expect(state('NL').names.en.of).toBe('the Kingdom of the Netherlands')
    expect(state('IR').names.fr.of).toBe('de la République islamique d’Iran')
    expect(state('HT').names.fr.of).toBe('d’Haïti')
    expect(state('BR').names.es.of).toBe('del Brasil')
    expect(state('IN').names.es.of).toBe('de la India')
    expect(state('US').names.ru.of).toBe('Соединенных Штатов Америки')
    expect(state('TL').names.ru.of).toBe('Тимора-Лешти')
    expect(state('BO').names.ar.of).toBe('دولة بوليفيا المتعددة القوميات')
    expect(state('VE').names.zh.of).toBe('委内瑞拉玻利瓦尔共和国')
  })
})

test('Russian is written with е, as the United Nations writes it', () => {
  for (const { names } of states) expect(names.ru.name + names.ru.of).not.toMatch(/ё/i)
})

test('names that data sets often get wrong are those of the United Nations', () => {
  const names = Object.fromEntries(
    ['SZ', 'CV', 'CZ', 'MK', 'TL', 'MM', 'CI', 'VN', 'TR', 'NR'].map((code) => [
      code,
      locales.map((locale) => state(code).names[locale].name),
    ]),
  )
  expect(locales).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es'])
  expect(names).toEqual({
    SZ: ['إسواتيني', '斯威士兰', 'Eswatini', 'Eswatini', 'Эсватини', 'Eswatini'],
    CV: ['كابو فيردي', '佛得角', 'Cabo Verde', 'Cabo Verde', 'Кабо-Верде', 'Cabo Verde'],
    CZ: ['تشيكيا', '捷克', 'Czechia', 'Tchéquie', 'Чехия', 'Chequia'],
    MK: [
      'مقدونيا الشمالية',
      '北马其顿',
      'North Macedonia',
      'Macédoine du Nord',
      'Северная Македония',
      'Macedonia del Norte',
    ],
    TL: ['تيمور - ليشتي', '东帝汶', 'Timor-Leste', 'Timor-Leste', 'Тимор-Лешти', 'Timor-Leste'],
    MM: ['ميانمار', '缅甸', 'Myanmar', 'Myanmar', 'Мьянма', 'Myanmar'],
    CI: ['كوت ديفوار', '科特迪瓦', 'Côte d’Ivoire', 'Côte d’Ivoire', 'Кот-д’Ивуар', 'Côte d’Ivoire'],
    VN: ['فييت نام', '越南', 'Viet Nam', 'Viet Nam', 'Вьетнам', 'Viet Nam'],
    TR: ['تركيا', '土耳其', 'Türkiye', 'Türkiye', 'Турция', 'Türkiye'],
    NR: ['ناورو', '瑙鲁', 'Nauru', 'Nauru', 'Науру', 'Nauru'],
  })
})

test('no name comes from Intl.DisplayNames where the United Nations uses another', () => {
  const everywhere = ['KP', 'RU', 'SY', 'LA', 'MD', 'TZ', 'IR', 'NL', 'GB', 'US', 'VA', 'PS']
  const besides = {
    ar: ['KR', 'CV', 'CI'],
    en: ['KR', 'CG', 'CD', 'VN'],
    es: ['KR', 'TR', 'KE', 'RW', 'BY'],
    fr: ['KR', 'TR', 'BY', 'KG', 'CV'],
    ru: ['KG', 'ZA', 'AE', 'TL'],
    zh: ['KR', 'CG', 'CD'],
  }
  for (const locale of locales) {
    const unicode = new Intl.DisplayNames(locale, { type: 'region' })
    for (const code of [...everywhere, ...besides[locale]]) {
      expect(state(code).names[locale].name, `${code} in ${locale}`).not.toBe(unicode.of(code))
    }
  }
})

test('every time zone is known', () => {
  for (const { code, timeZone } of states) {
    expect(timeZone).toMatch(/^[A-Z][A-Za-z]+\/[A-Za-z_/-]+$/)
    expect(() => new Intl.DateTimeFormat('en', { timeZone }), `${code} ${timeZone}`).not.toThrow()
  }
})

const reference = '../shared/data/un-members.csv'
const missing = !existsSync(reference)
if (missing) process.stderr.write(`Not compared with ${reference}: no such file.\n`)

test.skipIf(missing)('agrees with the reference list of members', () => {
  type Row = Record<'name' | 'alpha2' | 'regional_group' | 'electoral_group' | 'eu', string>
  const rows: Row[] = parse(readFileSync(reference), { columns: true })
  const listed = rows.map((row) => ({
    code: row.alpha2,
    regionalGroup: row.regional_group === 'NONE' ? null : row.regional_group,
    electoralGroup: row.electoral_group,
    eu: row.eu === '1',
    name: row.name.replaceAll("'", '’'),
  }))
  expect(
    members.map(({ code, regionalGroup, electoralGroup, eu, names }) => ({
      code,
      regionalGroup,
      electoralGroup,
      eu,
      name: names.en.name,
    })),
  ).toEqual(listed)
})
