import { opinionChoices } from '@/db/enums'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { keys } from './keys'
import type { Card, Next } from './queries'

type Props = { locale: Locale; slug: string; here: string }

/** Agree, disagree or pass; a plain form, after which comes the next comment. */
export async function JudgeForm({ locale, slug, here, card }: Props & { card: Card }) {
  const o = await getTranslator(locale, 'opinions')
  return (
    <form
      className="judge"
      method="post"
      action={`/api/opinions/${slug}/${card.number}`}
      aria-label={o('label', { number: String(card.number) })}
    >
      <input type="hidden" name="back" value={here} />
      {opinionChoices.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="choice"
          value={choice}
          data-act={choice}
          aria-keyshortcuts={keys[choice]}
          aria-pressed={card.choice ? card.choice === choice : undefined}
        >
          {o(choice)} <kbd aria-hidden>{keys[choice]}</kbd>
        </button>
      ))}
    </form>
  )
}

/** What the reader answered last, and how to take it back or change it. */
export async function LastLine({ locale, slug, here, last }: Props & { last: NonNullable<Next['last']> }) {
  const t = await getTranslator(locale, 'consider')
  const again = `${here}?comment=${last.number}`
  return (
    <form
      className="last"
      id={`c${last.number}`}
      method="post"
      action={`/api/opinions/${slug}/${last.number}`}
    >
      <input type="hidden" name="back" value={again} />
      <p>{t(`last.${last.choice}`, { number: String(last.number) })}</p>
      <button
        type="submit"
        className="link"
        name="choice"
        value="withdraw"
        data-act="undo"
        aria-keyshortcuts={keys.undo}
      >
        {t('undo')}
      </button>
      <a href={`${again}#c${last.number}`}>{t('change')}</a>
    </form>
  )
}
