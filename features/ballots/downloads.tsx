import { PrintButton } from '@/components/ui/print-button'
import type { BallotWords } from './ballot-words'
import type { Ballot } from './queries'

/** The record as a printed page and as files. */
export function Downloads({ words: { t, locale }, ballot }: { words: BallotWords; ballot: Ballot }) {
  const at = `/api/v1/ballots/${ballot.number}`
  return (
    <p className="acts downloads-line">
      <PrintButton label={t('downloads.print')} />
      <a href={`${at}/record.csv?lang=${locale}`}>{t('downloads.csv')}</a>
      <a href={`${at}/record.json?lang=${locale}`}>{t('downloads.json')}</a>
    </p>
  )
}
