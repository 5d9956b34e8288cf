import { getBallotWords } from '@/features/ballots/ballot-words'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { DecisionLine, type LineWords } from './decision-line'
import type { Decision, OpenDecisions as Found } from './decisions'
import { stateName } from './names'
import type { Member } from './team'
import { TeamLink } from './team-link'

type Props = {
  locale: Locale
  viewer: Viewer
  found: Found & { acting: readonly Member[]; hasTeam: boolean }
}

/** What needs us: decisions open to the delegation with what it has done, then those announced; what the chair owes. */
export async function OpenDecisions({ locale, viewer, found }: Props) {
  const [words, t] = await Promise.all([getBallotWords(locale), getTranslator(locale, 'delegations')])
  const { open, announced, presided, waiting } = found
  const votes = viewer.delegation?.kind === 'member_state'
  const state = stateName(locale, viewer.delegation?.code ?? '')
  const shared = { words, t, viewer, acting: found.acting }
  return (
    <section className="needs" aria-labelledby="needs">
      <h2 id="needs">{votes ? t('open.waiting', { count: waiting, state }) : t('open.title')}</h2>
      {open.length + announced.length + presided.length === 0 && <p className="help">{t('open.empty')}</p>}
      {presided.length > 0 && (
        <>
          <h3>{t('open.presided')}</h3>
          <ol>
            {presided.map(({ choose, ...decision }) => (
              <DecisionLine
                key={decision.ballot.number}
                {...shared}
                decision={decision}
                presides={{ choose }}
              />
            ))}
          </ol>
        </>
      )}
      <Lines {...shared} decisions={without(open, presided)} />
      {without(announced, presided).length > 0 && <h3>{t('open.announced')}</h3>}
      <Lines {...shared} decisions={without(announced, presided)} />
      <p className="acts">
        <a href={`/${locale}/ballots`}>{words.t('heading')}</a>
        {found.hasTeam && <TeamLink locale={locale} />}
      </p>
    </section>
  )
}

const without = (decisions: readonly Decision[], others: readonly Decision[]) =>
  decisions.filter(({ ballot }) => !others.some((other) => other.ballot.number === ballot.number))

function Lines({
  decisions,
  ...shared
}: LineWords & { decisions: readonly Decision[]; acting: readonly Member[] }) {
  if (decisions.length === 0) return null
  return (
    <ol>
      {decisions.map((decision) => (
        <DecisionLine key={decision.ballot.number} {...shared} decision={decision} />
      ))}
    </ol>
  )
}
