import { Ground as GroundPicture } from '@/components/charts/ground'
import { TableTwin } from '@/components/charts/table-twin'
import { electoralGroups } from '@/db/enums'
import type { BothGround } from './both-grounds'
import type { GroundWords } from './ground-words'
import type { Results } from './load-queries'
import type { PageWords } from './page-words'
import { Saying } from './saying'

type Shown = { words: PageWords; spoken: GroundWords; results: Results; show: 'common' | 'divided' }

/** Comments with the least support over all groups, or with the distance between any two. */
export function GroundList({ grounds, ...shown }: Shown & { grounds: readonly BothGround[] }) {
  const { words, show } = shown
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
        {grounds.map((one) => (
          <GroundItem key={one.comment} {...shown} ground={one} />
        ))}
      </ol>
    </figure>
  )
}

function GroundItem({ words, spoken, results, ground, show }: Shown & { ground: BothGround }) {
  const { t, rtl, percent, mark } = words
  const comment = results.sayings.get(ground.comment)
  if (!comment) return null
  const number = String(ground.comment)
  const electoral = spoken.electoral(ground)
  const label = ground.opinion.size
    ? spoken.t('detail', { number, electoral, opinion: spoken.opinion(ground) })
    : t('ground.detail', { number, shares: electoral })
  const [low, high] = [percent(ground.least), percent(ground.most)]
  return (
    <li>
      <Saying words={words} slug={results.subject.slug} comment={comment} />
      <div className="reach">
        <GroundPicture
          above={electoralGroups.map((group) => ground.electoral[group])}
          below={[...ground.opinion.values()]}
          show={show}
          label={label}
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
        <span>{t('ground.least', { groups: spoken.least(ground) })}</span>
      </p>
    </li>
  )
}

/** Every ranked comment with the share of every group. */
export function GroundTable({
  words,
  spoken,
  grounds,
}: Pick<Shown, 'words' | 'spoken'> & { grounds: readonly BothGround[] }) {
  const { t, states, percent } = words
  const opinionGroups = [...(grounds[0]?.opinion.keys() ?? [])]
  const label = opinionGroups.length ? spoken.t('table') : t('ground.table')
  return (
    <TableTwin
      summary={label}
      label={label}
      columns={[
        t('comments.comment'),
        t('ground.leastColumn'),
        ...electoralGroups.map((group) => states(`brief.${group}`)),
        ...opinionGroups.map(spoken.opinionGroup),
      ]}
      rows={grounds.map((one) => ({
        key: String(one.comment),
        name: one.comment,
        cells: [
          percent(one.least),
          ...electoralGroups.map((group) => percent(one.electoral[group])),
          ...opinionGroups.map((group) => percent(one.opinion.get(group) ?? 0)),
        ],
      }))}
    />
  )
}
