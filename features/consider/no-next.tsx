import { threadPath } from '@/features/comments/paths'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Situation } from './policy'
import type { Next } from './queries'

type Props = { locale: Locale; found: Next; situation: Exclude<Situation, 'next'> }

/** Why there is nothing to judge, and where to go on. */
export async function NoNext({ locale, found: { subject, total }, situation }: Props) {
  const t = await getTranslator(locale, 'consider')
  const proposal = threadPath(locale, subject.slug, 1)
  return (
    <section className="card" tabIndex={-1}>
      <p className="lede">{situation === 'done' ? t('done', { total }) : t(situation)}</p>
      {situation === 'done' && <p className="help">{t('doneText')}</p>}
      <p className="acts">
        {situation !== 'empty' && <a href={`${proposal}/results#opinion-groups`}>{t('results')}</a>}
        <a href={proposal}>{t('proposal')}</a>
      </p>
    </section>
  )
}
