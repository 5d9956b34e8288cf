import { Select, TextArea } from '@/components/ui/field'
import { SendForm } from '@/components/ui/send-form'
import { may } from '@/features/accounts/rights'
import { getSendWords } from '@/features/accounts/send-words'
import { threadPath } from '@/features/comments/paths'
import type { ThreadPage } from '@/features/proposals/queries'
import { languageName, languages } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import type { Viewer } from '@/lib/viewer'
import { maxSummaryLength } from './input'
import type { Summary } from './queries'
import { SummarySection } from './summary-section'

type Props = { locale: Locale; viewer: Viewer | null; head: ThreadPage; summaries: readonly Summary[] }

/** Every version of the chair's summary; for moderators, the form for the next. */
export async function SummaryPage({ locale, viewer, head, summaries }: Props) {
  const [t, threads] = await Promise.all([
    getTranslator(locale, 'moderation'),
    getTranslator(locale, 'threads'),
  ])
  const { proposal, thread } = head
  const here = `/${locale}/proposals/${proposal.slug}/threads/${thread.number}/summary`
  const draft = await readDraft('/api/summaries')
  const name = thread.title ?? `${proposal.title[locale]}: ${threads('general')}`
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={threadPath(locale, proposal.slug, thread.number)}>{name}</a>
        </p>
        <h1>{t('summaryTitle', { thread: name })}</h1>
      </header>
      {may(viewer, 'moderate') && (
        <SendForm
          className="narrow"
          action="/api/summaries"
          then="follow"
          words={await getSendWords(locale, here, t('summarySaved'))}
        >
          <input type="hidden" name="proposal" value={proposal.slug} />
          <input type="hidden" name="thread" value={thread.number} />
          <label className="field">
            {t('summaryBody')}
            <TextArea
              name="body"
              rows={8}
              dir="auto"
              required
              maxLength={maxSummaryLength}
              defaultValue={draft?.body ?? summaries[0]?.source ?? ''}
            />
          </label>
          <div className="fields">
            <label>
              {threads('lang')}
              <Select name="lang" defaultValue={draft?.lang ?? summaries[0]?.lang ?? locale}>
                {languages.map((language) => (
                  <option key={language} value={language} lang={language}>
                    {languageName(language)}
                  </option>
                ))}
              </Select>
            </label>
          </div>
          <p className="submit">
            <button className="primary" type="submit">
              {t('summarySave')}
            </button>
          </p>
        </SendForm>
      )}
      {summaries.map((summary) => (
        <SummarySection
          key={summary.version}
          locale={locale}
          slug={proposal.slug}
          thread={thread.number}
          summary={{ ...summary }}
        />
      ))}
    </>
  )
}
