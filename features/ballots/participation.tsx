import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { Viewer } from '@/lib/viewer'
import type { BallotWords } from './ballot-words'
import { hasOpened, mayStandAside } from './policy'
import type { Ballot } from './queries'

type Props = { words: BallotWords; ballot: Ballot; viewer: Viewer | null; here: string }

/** Where nobody votes: the delegations that announced that they don't participate, and the form for one's own. */
export async function Participation({ words, ballot, viewer, here }: Props) {
  const { t, locale, stamp } = words
  const { notParticipating } = ballot
  if (ballot.method === 'recorded_vote' || !hasOpened(ballot)) return null
  const byCode = new Map(notParticipating.map(({ code, at }) => [code, at]))
  const own = viewer?.delegation?.code
  const form = own !== undefined && mayStandAside(viewer, ballot)
  if (byCode.size === 0 && !form) return null
  return (
    <section className="block" id="participation">
      <h2>{t('participation.title', { count: byCode.size })}</h2>
      <p className="help">{t('participation.note')}</p>
      {byCode.size > 0 && (
        <ul className="log">
          {inAlphabeticalOrder(locale, [...byCode.keys()]).map((code) => (
            <li key={code}>
              <b>{stateName(locale, code)}</b>{' '}
              <span className="meta">{stamp(byCode.get(code) ?? ballot.now)}</span>
            </li>
          ))}
        </ul>
      )}
      {form && (
        <SendForm
          className="narrow"
          action="/api/participations"
          then="stay"
          words={await getSendWords(locale, here, t('participation.recorded'))}
        >
          <p className="help">{t('participation.help', { state: stateName(locale, own) })}</p>
          <input type="hidden" name="ballot" value={ballot.number} />
          <p className="submit">
            <button type="submit" name="participates" value={byCode.has(own) ? 'yes' : 'no'}>
              {t(byCode.has(own) ? 'participation.takeBack' : 'participation.announce', {
                state: stateName(locale, own),
              })}
            </button>
          </p>
        </SendForm>
      )}
    </section>
  )
}
