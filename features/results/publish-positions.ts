import { stringify } from 'csv-stringify/sync'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import type { StateResults } from './load-queries'

/** The columns of the positions file, as the codebook describes them. */
export const positionColumns = [
  'state',
  'name',
  'electoral_group',
  'position',
  'since',
  'reason',
  'notice',
] as const
export const noneDeclared = 'none_declared'

/**
 * One row per Member State in the alphabetical order of the language. UTF-8 with a byte order mark, without which
 * spreadsheets garble names; a cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function positionsCsv({ members }: StateResults, locale: Locale, notice: string | null) {
  const byCode = new Map(members.map((row) => [row.code, row]))
  const rows = inAlphabeticalOrder(locale, [...byCode.keys()]).map((code) => {
    const row = byCode.get(code)
    return [
      code,
      stateName(locale, code),
      row?.electoralGroup,
      row?.choice ?? noneDeclared,
      row?.since?.toISOString(),
      row?.reason,
      notice,
    ]
  })
  return stringify([[...positionColumns], ...rows], { bom: true, escape_formulas: true })
}
