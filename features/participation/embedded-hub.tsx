import { formatDate, formatTime } from '@/i18n/dates'
import { comma, type Locale } from '@/i18n/locales'
import { DaysSection } from './days-section'
import { getHubWords } from './hub-words'
import type { Hub } from './queries'
import { StatesSection } from './states-section'

/** Who takes part and when, for the frame of another site, as of when, and the way to everything else. */
export async function EmbeddedHub({ locale, hub }: { locale: Locale; hub: Hub }) {
  const words = await getHubWords(locale, hub)
  const { t, data, mark } = words
  const { persons, states, members } = hub
  const { now } = hub.back
  const date = `${formatDate(locale, now)}${comma(locale)}${formatTime(locale, now)} UTC`
  return (
    <>
      <header className="head">
        <h1>{t('embed.title')}</h1>
        <p className="lede">{persons ? t('lede', { persons, states, members }) : t('ledeEmpty')}</p>
      </header>
      <StatesSection words={words} hub={hub} />
      <DaysSection words={words} hub={hub} />
      <footer>
        {mark && <p className="note">{mark}</p>}
        <p className="note">{data('embed.asOf', { date })}</p>
        <p className="acts">
          <a href={`/${locale}/results`} rel="noopener">
            {data('embed.all')}
          </a>
        </p>
      </footer>
    </>
  )
}
