import { getSeatNames } from '@/features/accounts/seat'
import { threadPath } from '@/features/comments/paths'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Hit, TextHit } from './queries'
import { markHits } from './snippet'

export async function TextHits({ locale, texts }: { locale: Locale; texts: readonly TextHit[] }) {
  if (texts.length === 0) return null
  const [t, p] = await Promise.all([getTranslator(locale, 'search'), getTranslator(locale, 'proposals')])
  return (
    <section className="block">
      <h2>{t('texts')}</h2>
      <ul className="hits">
        {texts.map((hit) => (
          <li key={`${hit.slug} ${hit.thread} ${hit.paragraph}`}>
            <p className="meta">
              <a
                href={
                  hit.thread
                    ? threadPath(locale, hit.slug, hit.thread)
                    : `${threadPath(locale, hit.slug, 1)}#p${hit.paragraph}`
                }
              >
                {hit.title[locale]}
                {hit.paragraph && `, ${p('paragraph', { number: hit.paragraph })}`}
              </a>
            </p>
            <p className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: markHits(hit.snippet) }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export async function CommentHits({ locale, hits }: { locale: Locale; hits: readonly Hit[] }) {
  const [c, seat] = await Promise.all([getTranslator(locale, 'comments'), getSeatNames(locale)])
  return (
    <section className="block">
      <h2>{c('title')}</h2>
      <ol className="hits">
        {hits.map((hit) => (
          <li key={`${hit.slug} ${hit.number}`}>
            <p className="meta">
              <a href={`/c/${hit.slug}/${hit.number}`}>
                {hit.title[locale]}, {c('no', { number: String(hit.number) })}
              </a>
              <span>{seat({ role: hit.role, delegationCode: hit.delegation_code })}</span>
              <bdi>{formatStamp(locale, hit.at)}</bdi>
            </p>
            <p
              className="prose"
              lang={hit.lang}
              dir="auto"
              dangerouslySetInnerHTML={{ __html: markHits(hit.snippet) }}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
