import { Group, Input, TextArea } from '@/components/ui/field'
import { direction, type Locale, localeNames, locales } from '@/i18n/locales'
import { maxOptionLength, maxQuestionLength, optionField, places, questionField } from './input'
import type { PollWords } from './poll-words'

type Props = { words: PollWords; draft: Record<string, string> | null }

/** The question and its answers in the six languages, the reader's own first and unfolded. */
export function TextFields({ words, draft }: Props) {
  const { t, locale } = words
  const inOrder = [locale, ...locales.filter((each) => each !== locale)]
  const given = (each: Locale) => Boolean(draft?.[questionField(each)])
  return (
    <Group className="field" faults={['question', 'options']}>
      <legend>{t('announcing.texts')}</legend>
      <p className="hint">{t('announcing.textsHelp')}</p>
      {inOrder.map((each) => (
        <details key={each} className="poll-language" open={each === locale || given(each)}>
          <summary>
            <bdi lang={each}>{localeNames[each]}</bdi>
          </summary>
          <label className="field">
            {t('announcing.question')}
            <TextArea
              name={questionField(each)}
              rows={2}
              lang={each}
              dir={direction(each)}
              maxLength={maxQuestionLength}
              defaultValue={draft?.[questionField(each)] ?? ''}
            />
          </label>
          {places.map((place) => (
            <label key={place} className="field">
              {t('announcing.option', { number: place })}
              <Input
                type="text"
                name={optionField(each, place)}
                lang={each}
                dir={direction(each)}
                maxLength={maxOptionLength}
                defaultValue={draft?.[optionField(each, place)] ?? ''}
              />
            </label>
          ))}
        </details>
      ))}
    </Group>
  )
}
