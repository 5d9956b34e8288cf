import { Ground as GroundPicture } from '@/components/charts/ground'
import { TableTwin } from '@/components/charts/table-twin'
import { electoralGroups } from '@/db/enums'
import { type Ground, minimumPersons, minimumStates } from './common-ground'
import type { Results } from './load-queries'
import { type PageWords, subjectPath } from './page-words'
import { listLength } from './queries'
import { Saying } from './saying'
import { SectionHeading } from './section-heading'

type Props = { words: PageWords; results: Results }

/** Common ground and divisions of the electoral groups, under the minimum that is printed with them. */
export function GroundSection({ words, results }: Props) {
  const { locale, t, percent } = words
  const { commonGround, divisions, participation } = results
  const [best, widest] = [commonGround[0], divisions[0]]
  const minimum = t('ground.minimum', {
    ranked: commonGround.length,
    counted: participation.comments,
    persons: minimumPersons,
    states: minimumStates,
  })
  if (!best)
    return (
      <section className="block" id="common-ground">
        <SectionHeading words={words} id="common-ground">
          {t('ground.headingEmpty')}
        </SectionHeading>
        <p className="help">{t('ground.help')}</p>
        <p className="note">{minimum}</p>
        <p>
          <a href={`${subjectPath(locale, results)}#comments`}>{t('comments.link')}</a>
        </p>
      </section>
    )
  const heading = t('ground.heading', { number: best.comment, share: percent(best.least) })
  return (
    <section className="block" id="common-ground">
      <SectionHeading words={words} id="common-ground">
        {heading}
      </SectionHeading>
      <p className="help">{t('ground.help')}</p>
      <GroundList words={words} results={results} ground={commonGround.slice(0, listLength)} show="common" />
      {widest && (
        <section id="divisions">
          <SectionHeading words={words} id="divisions">
            {t('ground.divisions', {
              number: widest.comment,
              low: percent(widest.least),
              high: percent(widest.most),
            })}
          </SectionHeading>
          <p className="help">{t('ground.divisionsHelp')}</p>
          <GroundList
            words={words}
            results={results}
            ground={divisions.slice(0, listLength)}
            show="divided"
          />
        </section>
      )}
      <GroundTable words={words} ground={commonGround} label={t('ground.table')} />
      <p className="note">{minimum}</p>
    </section>
  )
}

type ListProps = Props & { ground: readonly Ground[]; show: 'common' | 'divided' }

function GroundList({ words, results, ground, show }: ListProps) {
  const { t, percent } = words
  return (
    <figure>
      <ol className={`grounds${show === 'divided' ? ' divided' : ''}`}>
        <li className="ground-head" aria-hidden="true">
          <span />
          <span className="scale">
            <span>0</span>
            <span>50</span>
            <span>{percent(1)}</span>
          </span>
          <span>{show === 'common' && t('ground.leastColumn')}</span>
        </li>
        {ground.map((one) => (
          <GroundItem key={one.comment} words={words} results={results} ground={one} show={show} />
        ))}
      </ol>
    </figure>
  )
}

function GroundItem({ words, results, ground, show }: Omit<ListProps, 'ground'> & { ground: Ground }) {
  const { t, rtl, percent, mark } = words
  const comment = results.sayings.get(ground.comment)
  if (!comment) return null
  const shares = words.shares(ground.shares)
  const [low, high] = [percent(ground.least), percent(ground.most)]
  return (
    <li>
      <Saying words={words} slug={results.subject.slug} comment={comment} />
      <div className="reach">
        <GroundPicture
          above={electoralGroups.map((group) => ground.shares[group])}
          show={show}
          label={t('ground.detail', { number: String(ground.comment), shares })}
          rtl={rtl}
          mark={mark}
        />
      </div>
      <p className="least-n">
        <b className="n">
          {low}
          {show === 'divided' && (
            <>
              <span className="to"> {t('ground.to')} </span>
              {high}
            </>
          )}
        </b>
        <span>{t('ground.least', { groups: words.groups(ground.leastGroups) })}</span>
      </p>
    </li>
  )
}

function GroundTable({
  words,
  ground,
  label,
}: {
  words: PageWords
  ground: readonly Ground[]
  label: string
}) {
  const { t, states, percent } = words
  return (
    <TableTwin
      summary={label}
      label={label}
      columns={[
        t('comments.comment'),
        t('ground.leastColumn'),
        ...electoralGroups.map((group) => states(`brief.${group}`)),
      ]}
      rows={ground.map((one) => ({
        key: String(one.comment),
        name: one.comment,
        cells: [percent(one.least), ...electoralGroups.map((group) => percent(one.shares[group]))],
      }))}
    />
  )
}
