import { direction } from '@/i18n/locales'
import { writeLetter } from './letter'
import type { Invitation } from './queries'

/** A letter as it is sent: to be read, copied, or followed. */
export async function LetterText({ invitation }: { invitation: Invitation }) {
  const { subject, body, link } = await writeLetter(invitation)
  const [before, after] = body.split(link)
  return (
    <blockquote className="letter" lang={invitation.lang} dir={direction(invitation.lang)}>
      <p>
        <b>{subject}</b>
      </p>
      <p>{before?.trim()}</p>
      <p>
        <a href={new URL(link).pathname} dir="ltr">
          {link}
        </a>
      </p>
      <p>{after?.trim()}</p>
    </blockquote>
  )
}
