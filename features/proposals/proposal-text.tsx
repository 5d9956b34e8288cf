import { formatDate } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { ThreadPage } from './queries'

type Props = {
  locale: Locale
  proposal: ThreadPage['proposal']
  /** Comments by paragraph number; 0 is the whole text. */
  comments: ReadonlyMap<number, number>
  mayComment: boolean
}

export async function ProposalText({ locale, proposal, comments, mayComment }: Props) {
  const t = await getTranslator(locale, 'proposals')
  const { version, source } = proposal
  return (
    <section id="text" className="block">
      <h2>{t('text')}</h2>
      <ol className="text">
        {proposal.paragraphs.map(({ number, body, citation }) => (
          <li key={number} className="para" id={`p${number}`}>
            <div className="para-text">
              <p>{body[locale]}</p>
              <p className="acts">
                <a href={`?paragraph=${number}#comments`}>
                  {t('paragraphComments', { count: comments.get(number) ?? 0 })}
                </a>
                {mayComment && <a href={`?about=${number}#write`}>{t('commentOn')}</a>}
              </p>
            </div>
            {citation && (
              <aside className="side">
                <p>{citation[locale]}</p>
              </aside>
            )}
          </li>
        ))}
      </ol>
      {version && source && (
        <p className="source">
          {t('version', {
            label: version.label,
            date: formatDate(locale, version.publishedAt),
            source: source[locale],
          })}
        </p>
      )}
      <Figures locale={locale} proposal={proposal} />
      <Since locale={locale} proposal={proposal} />
    </section>
  )
}

async function Figures({ locale, proposal }: Pick<Props, 'locale' | 'proposal'>) {
  if (proposal.figures.length === 0) return null
  const t = await getTranslator(locale, 'proposals')
  return (
    <section className="beside">
      <h3>{t('figures')}</h3>
      <ul>
        {proposal.figures.map((figure) => (
          <li key={figure.body.en}>{figure.body[locale]}</li>
        ))}
      </ul>
    </section>
  )
}

async function Since({ locale, proposal }: Pick<Props, 'locale' | 'proposal'>) {
  if (proposal.context.length === 0) return null
  const t = await getTranslator(locale, 'proposals')
  return (
    <section className="beside">
      <h3>{t('sinceHeading')}</h3>
      <dl>
        {proposal.context.map((item) => (
          <div key={item.body.en}>
            <dt>
              <time dateTime={item.date}>
                {item.date.length === 10 ? formatDate(locale, new Date(item.date)) : item.date}
              </time>
            </dt>
            <dd>{item.body[locale]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
