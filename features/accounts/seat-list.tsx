import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getSeatNames } from './seat'
import { groupSeats, type OpenSeat, typicalSeats } from './seat-groups'

type Props = { locale: Locale; seats: readonly OpenSeat[]; next: string; back: string }

/** One click seats you: a seat of each kind first, then every seat by electoral group. One plain form. */
export async function SeatList({ locale, seats, next, back }: Props) {
  const [t, states, nameOf] = await Promise.all([
    getTranslator(locale, 'accounts'),
    getTranslator(locale, 'states'),
    getSeatNames(locale),
  ])
  const { groups, others } = groupSeats(locale, seats)
  const isDelegate = (role: OpenSeat['role']) => role !== 'moderator' && role !== 'secretariat'
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{t('signIn.demonstration')}</h2>
      <p className="help">{t('signIn.demonstrationLede')}</p>
      <form method="post" action="/api/seats" className="seats">
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="back" value={back} />
        <ul className="typical-seats">
          {typicalSeats(seats).map((seat) => (
            <li key={seat.login}>
              <button type="submit" name="account" value={seat.login}>
                {nameOf(seat)}
              </button>
              <span className="hint">{seat.role !== 'acting_head' && t(`seatCan.${seat.role}`)}</span>
            </li>
          ))}
        </ul>
        <h3>{t('signIn.allSeats')}</h3>
        {groups.map(({ group, delegations }) => (
          <details key={group}>
            <summary>
              {states(`group.${group}`)} ({delegations.length})
            </summary>
            <ul className="team-seats">
              {delegations.map((delegation) => (
                <li key={delegation.code}>
                  <b>{stateName(locale, delegation.code)}</b>
                  {delegation.seats.map(({ login, role, ...seat }) => (
                    <button
                      key={login}
                      type="submit"
                      className="link"
                      name="account"
                      value={login}
                      aria-label={nameOf({ role, ...seat })}
                    >
                      {isDelegate(role) ? t(`seatShort.${role}`) : nameOf({ role, ...seat })}
                    </button>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        ))}
        <details>
          <summary>
            {t('signIn.officers')} ({others.length})
          </summary>
          <ul className="team-seats">
            {others.map((seat) => (
              <li key={seat.login}>
                <button type="submit" className="link" name="account" value={seat.login}>
                  {nameOf(seat)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      </form>
    </section>
  )
}
