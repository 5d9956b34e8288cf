import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Viewer } from '@/lib/viewer'
import { mayJoin, mayLeave } from './policy'
import type { Sponsors } from './queries'

type Props = { locale: Locale; viewer: Viewer | null; found: Sponsors; here: string }

/** Joining the sponsors or leaving them, for who binds the State; one sentence for the rest of the delegation. */
export async function SponsorForm({ locale, viewer, found, here }: Props) {
  const t = await getTranslator(locale, 'sponsorships')
  if (!viewer?.delegation || viewer.delegation.kind === 'observer_organization') return null
  const state = stateName(locale, viewer.delegation.code)
  const join = mayJoin(viewer, found)
  const leave = mayLeave(viewer, found)
  const standing = found.own && <p>{t(found.own === 'main' ? 'ownMain' : 'ownCo', { state })}</p>
  if (!join && !leave)
    return (
      <>
        {standing}
        <p className="help">{t('whoMay')}</p>
      </>
    )
  return (
    <SendForm
      className="narrow"
      action="/api/sponsorships"
      then="stay"
      words={await getSendWords(locale, here, t('recorded'))}
    >
      <input type="hidden" name="proposal" value={found.slug} />
      <input type="hidden" name="back" value={here} />
      <h3>{t('forState', { state })}</h3>
      {standing}
      <p className="help">{t('audience')}</p>
      <p className="submit">
        {join && (
          <button className="primary" type="submit" name="act" value="join">
            {t('join', { state })}
          </button>
        )}
        {leave && (
          <button type="submit" name="act" value="leave">
            {t('leave', { state })}
          </button>
        )}
      </p>
    </SendForm>
  )
}
