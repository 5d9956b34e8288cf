import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { type CodebookSection, codebookSections } from './codebook-sections'

/** What every file and address gives, as a page. */
export async function Codebook({ locale }: { locale: Locale }) {
  const t = await getTranslator(locale, 'results')
  const sections = await codebookSections(locale)
  return (
    <>
      <header className="head">
        <h1>{t('codebook.title')}</h1>
        <p className="lede">{t('codebook.lede', { path: '/api/v1/' })}</p>
      </header>
      {sections.map((section) => (
        <Section key={section.heading} {...section} />
      ))}
    </>
  )
}

const Section = ({ heading, sentences, fields }: CodebookSection) => (
  <section className="block">
    <h2>{heading}</h2>
    {sentences ? (
      <div className="prose">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    ) : null}
    {fields ? (
      <dl className="measures">
        {fields.map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    ) : null}
  </section>
)
