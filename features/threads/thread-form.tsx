import { Group, Input, Select } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import { threadPath } from '@/features/comments/paths'
import type { ThreadPage } from '@/features/proposals/queries'
import { languageName, languages } from '@/i18n/languages'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { readDraft } from '@/lib/drafts'
import { refusals } from '@/lib/refusal'
import type { Viewer } from '@/lib/viewer'
import { maxTitleLength } from './input'

type Props = {
  locale: Locale
  viewer: Viewer
  proposal: ThreadPage['proposal']
  here: string
  error?: string
}

export async function ThreadForm({ locale, viewer, proposal, here, error }: Props) {
  const [t, p, e] = await Promise.all([
    getTranslator(locale, 'threads'),
    getTranslator(locale, 'proposals'),
    getTranslator(locale, 'errors'),
  ])
  const draft = await readDraft('/api/threads')
  const code = Object.keys(refusals).find((known) => known === error) as keyof typeof refusals | undefined
  const audiences = viewer.delegation
    ? (['public', 'delegates', 'delegation'] as const)
    : (['public', 'delegates'] as const)
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}`}>{p('agenda.title')}</a>
          <a href={threadPath(locale, proposal.slug, 1)}>{proposal.title[locale]}</a>
        </p>
        <h1>{t('openTitle', { proposal: proposal.title[locale] })}</h1>
        <p className="lede">{t('openHelp')}</p>
      </header>
      {code && (
        <Message id="message" kind="error">
          {e(code)}
        </Message>
      )}
      <SendForm
        className="narrow"
        action="/api/threads"
        then="follow"
        words={await getSendWords(locale, here, t('opened'))}
      >
        <input type="hidden" name="proposal" value={proposal.slug} />
        <label className="field">
          <span>
            {t('name')} <span className="hint">{t('nameHelp')}</span>
          </span>
          <Input
            type="text"
            name="title"
            dir="auto"
            required
            maxLength={maxTitleLength}
            defaultValue={draft?.title ?? ''}
          />
        </label>
        <label className="field">
          {t('lang')}
          <Select name="lang" defaultValue={draft?.lang ?? locale}>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageName(language)}
              </option>
            ))}
          </Select>
        </label>
        <Group className="inline field" role="radiogroup" faults={['audience']}>
          <legend>{t('audience')}</legend>
          {audiences.map((audience) => (
            <label key={audience}>
              <input
                type="radio"
                name="audience"
                value={audience}
                defaultChecked={(draft?.audience ?? 'public') === audience}
              />{' '}
              {t(`audienceChoice.${audience}`)}
            </label>
          ))}
        </Group>
        <p className="submit">
          <button className="primary" type="submit">
            {t('submit')}
          </button>
        </p>
      </SendForm>
    </>
  )
}
