import { Input, Select } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { SendForm } from '@/components/ui/send-form'
import { getSendWords } from '@/features/accounts/send-words'
import type { Multilingual } from '@/i18n/locales'
import { readDraft } from '@/lib/drafts'
import type { PollWords } from './poll-words'
import { TextFields } from './text-fields'

type Props = {
  words: PollWords
  proposals: readonly { slug: string; title: Multilingual }[]
  asked: string | undefined
  here: string
  error: string | null
}

/** The form to announce a poll: what it is about, the question and its answers, from when to when. */
export async function AnnounceForm({ words, proposals, asked, here, error }: Props) {
  const { t, locale } = words
  const draft = await readDraft('/api/polls')
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}/polls`}>{t('title')}</a>
        </p>
        <h1>{t('announce')}</h1>
        <p className="lede">{t('announcing.lede')}</p>
      </header>
      {error && (
        <Message id="message" kind="error">
          {error}
        </Message>
      )}
      <SendForm
        className="narrow"
        action="/api/polls"
        then="follow"
        words={await getSendWords(locale, here, t('announcing.recorded'))}
      >
        <label className="field">
          {t('announcing.proposal')}
          <Select name="proposal" defaultValue={draft?.proposal ?? asked ?? ''}>
            <option value="">{t('announcing.noProposal')}</option>
            {proposals.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title[locale]}
              </option>
            ))}
          </Select>
        </label>
        <TextFields words={words} draft={draft} />
        <div className="fields">
          <label>
            <span>
              {t('announcing.opens')} <span className="hint">{t('announcing.opensHelp')}</span>
            </span>
            <Input type="datetime-local" name="opensAt" defaultValue={draft?.opensAt ?? ''} />
          </label>
          <label>
            {t('announcing.closes')}
            <Input type="datetime-local" name="closesAt" required defaultValue={draft?.closesAt ?? ''} />
          </label>
        </div>
        <p className="submit">
          <button className="primary" type="submit">
            {t('announcing.send')}
          </button>
        </p>
      </SendForm>
    </>
  )
}
