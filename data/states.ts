import type { DelegationKind, ElectoralGroup } from '@/db/enums'
import type { Locale } from '@/i18n/locales'
import entries from './states.json' with { type: 'json' }

export type StateNames = {
  /** Short name as in the terminology of the United Nations; lists are ordered by it. */
  name: string
  /** What follows "Delegate of": with its article in English, with preposition and article in French and
   * Spanish, in the genitive in Russian, in natural word order in Arabic and Chinese. */
  of: string
}

export type State = {
  /** ISO 3166-1 alpha-2; EU for the European Union. */
  code: string
  kind: DelegationKind
  /** Where it deliberates; null for observers and for the one Member State that belongs to no group. */
  regionalGroup: ElectoralGroup | 'WEOG+ASIA_PACIFIC' | null
  /** Where it is counted, once; null for observers. */
  electoralGroup: ElectoralGroup | null
  /** Member State of the European Union. */
  eu: boolean
  /** For whoever edits the file; English only, never shown. */
  note: string
  names: Record<Locale, StateNames>
  /** IANA zone of the capital, or of the seat. */
  timeZone: string
}

/** The 193 Member States in English order, then the observers. The test beside it holds the types true. */
export const states = entries as readonly State[]
