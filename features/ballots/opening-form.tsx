import { Group, Input, Select } from '@/components/ui/field'
import { Message } from '@/components/ui/message'
import { SendForm } from '@/components/ui/send-form'
import { states } from '@/data/states'
import { ballotMethods } from '@/db/enums'
import { getSendWords } from '@/features/accounts/send-words'
import { inAlphabeticalOrder, stateName } from '@/features/delegations/names'
import type { Multilingual } from '@/i18n/locales'
import { readDraft } from '@/lib/drafts'
import type { BallotWords } from './ballot-words'
import { VoteTermsFields } from './vote-terms-fields'

type Props = {
  words: BallotWords
  proposals: readonly { slug: string; title: Multilingual }[]
  asked: string | undefined
  here: string
  error: string | null
}

/** The chair's form: what is decided, how, by which rule, from when to when. */
export async function OpeningForm({ words, proposals, asked, here, error }: Props) {
  const { t, locale } = words
  const draft = await readDraft('/api/ballots')
  const codes = states.filter((state) => state.kind === 'member_state').map((state) => state.code)
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={`/${locale}/ballots`}>{t('title')}</a>
        </p>
        <h1>{t('opening.title')}</h1>
        <p className="lede">{t('opening.lede')}</p>
      </header>
      {error && (
        <Message id="message" kind="error">
          {error}
        </Message>
      )}
      <SendForm
        className="narrow"
        action="/api/ballots"
        then="follow"
        words={await getSendWords(locale, here, t('opening.recorded'))}
      >
        <label className="field">
          {t('opening.proposal')}
          <Select name="proposal" defaultValue={draft?.proposal ?? asked}>
            {proposals.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title[locale]}
              </option>
            ))}
          </Select>
        </label>
        <label className="field">
          <span>
            {t('opening.paragraph')} <span className="hint">{t('opening.paragraphHelp')}</span>
          </span>
          <Input type="number" name="paragraph" min={1} max={999} defaultValue={draft?.paragraph ?? ''} />
        </label>
        <Group className="field" role="radiogroup" faults={['method']}>
          <legend>{t('opening.method')}</legend>
          {[...ballotMethods].reverse().map((method) => (
            <label key={method} className="check">
              <input
                type="radio"
                name="method"
                value={method}
                defaultChecked={(draft?.method ?? 'consensus') === method}
              />
              <span>
                {t(`opening.methodName.${method}`)}{' '}
                <span className="hint">{t(`opening.methodHelp.${method}`)}</span>
              </span>
            </label>
          ))}
        </Group>
        <VoteTermsFields words={words} draft={draft} closesRequired={false} />
        <label className="field check">
          <input type="checkbox" name="decides" defaultChecked={draft ? 'decides' in draft : false} />
          <span>
            {t('opening.decides')} <span className="hint">{t('opening.decidesHelp')}</span>
          </span>
        </label>
        <label className="field">
          <span>
            {t('opening.proposer')} <span className="hint">{t('opening.proposerHelp')}</span>
          </span>
          <Select name="proposer" defaultValue={draft?.proposer ?? ''}>
            <option value="">{t('opening.noProposer')}</option>
            {inAlphabeticalOrder(locale, codes).map((code) => (
              <option key={code} value={code}>
                {stateName(locale, code)}
              </option>
            ))}
          </Select>
        </label>
        <p className="submit">
          <button className="primary" type="submit">
            {t('opening.send')}
          </button>
        </p>
      </SendForm>
    </>
  )
}
