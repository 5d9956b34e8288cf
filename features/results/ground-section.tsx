import { leastMembers } from '@/features/opinion-groups/snapshot'
import type { BothGround } from './both-grounds'
import { minimumPersons, minimumStates } from './common-ground'
import { GroundList, GroundTable } from './ground-list'
import { getGroundWords } from './ground-words'
import type { Results } from './load-queries'
import { MovedGroundPart } from './moved-ground-part'
import { type PageWords, subjectPath } from './page-words'
import { listLength } from './queries'
import { SectionHeading } from './section-heading'

type Props = { words: PageWords; results: Results }

/**
 * Common ground and divisions over the electoral groups and the opinion groups together, under the minimum that is
 * printed with them; by electoral groups alone where no opinion groups are known.
 */
export async function GroundSection({ words, results }: Props) {
  const { locale, t, percent } = words
  const spoken = await getGroundWords(words)
  const { shared, divided, participation } = results
  const [best, widest] = [shared[0], divided[0]]
  const hasBoth = Boolean(best?.opinion.size)
  const counted = { ranked: shared.length, counted: participation.comments }
  const least = { persons: minimumPersons, states: minimumStates }
  const minimum = hasBoth
    ? spoken.t('minimum', { ...counted, ...least, members: leastMembers })
    : t('ground.minimum', { ...counted, ...least })
  if (!best) {
    const isWithheld = results.subject.rowsAnnouncedAt !== null
    return (
      <section className="block" id="common-ground">
        <SectionHeading words={words} id="common-ground">
          {t(isWithheld ? 'ground.headingWithheld' : 'ground.headingEmpty')}
        </SectionHeading>
        {isWithheld ? (
          <p className="help">{t('ground.withheld')}</p>
        ) : (
          <>
            <p className="help">{t('ground.help')}</p>
            <p className="note">{minimum}</p>
          </>
        )}
        <p>
          <a href={`${subjectPath(locale, results)}#comments`}>{t('comments.link')}</a>
        </p>
      </section>
    )
  }
  const finding = { number: String(best.comment), share: percent(best.least) }
  const parts = { words, spoken, results }
  const rangeOf = ({ comment, least, most }: BothGround) => ({
    number: String(comment),
    low: percent(least),
    high: percent(most),
  })
  return (
    <section className="block" id="common-ground">
      <SectionHeading words={words} id="common-ground">
        {hasBoth ? spoken.t('heading', finding) : t('ground.heading', { ...finding, number: best.comment })}
      </SectionHeading>
      <p className="help">{hasBoth ? spoken.t('help') : t('ground.help')}</p>
      <GroundList {...parts} grounds={shared.slice(0, listLength)} show="common" />
      {widest && (
        <section id="divisions">
          <SectionHeading words={words} id="divisions">
            {hasBoth
              ? spoken.t('divisions', rangeOf(widest))
              : t('ground.divisions', { ...rangeOf(widest), number: widest.comment })}
          </SectionHeading>
          <p className="help">{hasBoth ? spoken.t('divisionsHelp') : t('ground.divisionsHelp')}</p>
          <GroundList {...parts} grounds={divided.slice(0, listLength)} show="divided" />
        </section>
      )}
      <MovedGroundPart words={words} results={results} />
      <GroundTable words={words} spoken={spoken} grounds={shared} />
      <p className="note">
        {minimum} {t('ground.steady', least)} {!hasBoth && spoken.t('noGroups')}
      </p>
    </section>
  )
}
