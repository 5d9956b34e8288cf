import type { Locale } from '@/i18n/locales'
import type { Viewer } from '@/lib/viewer'
import { AgreedSection } from './agreed-section'
import { AssemblySection } from './assembly-section'
import { DownloadsSection } from './downloads-section'
import { GroundSection } from './ground-section'
import { GroupsSection } from './groups-section'
import type { Results } from './load-queries'
import { OpinionGroupsSection } from './opinion-groups-section'
import { getPageWords } from './page-words'
import { ParticipationSection } from './participation-section'
import { ResultsHead } from './results-head'
import { TimeSection } from './time-section'
import { ViewsSection } from './views-section'

type Props = { locale: Locale; results: Results; viewer: Viewer | null }

/** The results of a proposal or a thread: States first, then persons, then what they share and where they part. */
export async function ResultsView({ locale, results, viewer }: Props) {
  const words = await getPageWords(locale, results)
  const { states } = results
  return (
    <>
      <ResultsHead words={words} results={results} viewer={viewer} />
      {states && (
        <>
          <AssemblySection words={words} states={states} own={viewer?.delegation?.code ?? null} />
          <GroupsSection words={words} states={states} />
          <TimeSection words={words} states={states} until={results.until} />
          <GroundSection words={words} results={results} />
        </>
      )}
      <OpinionGroupsSection words={words} results={results} />
      <AgreedSection words={words} results={results} />
      {states && <ViewsSection words={words} results={results} />}
      <ParticipationSection words={words} results={results} />
      <DownloadsSection words={words} results={results} />
    </>
  )
}
