import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { ArticleHead, Bullets, Links, Prose, Section, Terms } from './article'
import { reportTitle, speechQuotations, speechTitle } from './speech-words'

const proposals = ['first', 'second', 'third'] as const
const figures = ['requests', 'relations', 'memoranda', 'websites', 'servers', 'users'] as const

/** The national position behind the first three proposals: who, where, what, and how far the texts here follow it. */
export async function Speech({ locale }: { locale: Locale }) {
  const t = await getTranslator(locale, 'about')
  return (
    <>
      <ArticleHead title={t('speech.title')} lede={t('speech.lede')} />
      <Section title={t('speech.occasion.title')}>
        <Terms
          rows={[
            [t('speech.occasion.who'), t('speech.occasion.whoText')],
            [t('speech.occasion.where'), t('speech.occasion.whereText')],
            [t('speech.occasion.event'), t('speech.occasion.eventText')],
            [t('speech.occasion.name'), <English key="name" words={speechTitle} />],
            [t('speech.occasion.audience'), t('speech.occasion.audienceText')],
          ]}
        />
      </Section>
      <Section title={t('speech.proposals.title')}>
        <div className="prose">
          <ol>
            {proposals.map((key) => (
              <li key={key}>
                {t(`speech.proposals.${key}`)}
                <blockquote lang="en" dir="ltr">
                  “{speechQuotations[key]}”
                </blockquote>
              </li>
            ))}
          </ol>
        </div>
        <Links to={[[`/${locale}`, t('speech.texts.link')]]} />
      </Section>
      <Section title={t('speech.position.title')}>
        <Prose of={[t('speech.position.text')]} />
      </Section>
      <Section title={t('speech.texts.title')}>
        <Prose of={(['own', 'since', 'amended'] as const).map((key) => t(`speech.texts.${key}`))} />
      </Section>
      <Section title={t('speech.figures.title')}>
        <Bullets of={figures.map((key) => t(`speech.figures.${key}`))} />
        <p className="note">{t('speech.figures.note')}</p>
      </Section>
      <Section title={t('speech.sources.title')}>
        <div className="prose">
          <ul>
            <li>{t('speech.sources.speech')}</li>
            <li>
              <English words={reportTitle} /> <bdi>{t('speech.sources.report')}</bdi>
            </li>
          </ul>
        </div>
      </Section>
    </>
  )
}

// Marks written out: those of `q` would be the page's, around English words.
const English = ({ words }: { words: string }) => <bdi lang="en">“{words}”</bdi>
