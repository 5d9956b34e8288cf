import { getSeatNames } from '@/features/accounts/seat'
import { formatStamp } from '@/i18n/dates'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import type { Note } from './queries'

export async function NoteList({ locale, notes }: { locale: Locale; notes: readonly Note[] }) {
  const [t, seat] = await Promise.all([getTranslator(locale, 'moderation'), getSeatNames(locale)])
  return (
    <>
      <header className="head">
        <h1>{t('notes')}</h1>
        <p className="lede">{t('notesLede')}</p>
      </header>
      {notes.length === 0 && <p className="help">{t('notesEmpty')}</p>}
      <ol className="log">
        {notes.map((note) => (
          <li key={note.id}>
            <p>
              <b>
                <a href={`/c/${note.slug}/${note.number}`}>{t('noteOn', { number: String(note.number) })}</a>
              </b>
            </p>
            <p dir="auto">{note.lapse ? t('lapseNote') : note.body}</p>
            <p className="meta">
              <bdi>
                {t('by', {
                  seat: note.lapse
                    ? t('byRule')
                    : seat({ role: 'moderator', delegationCode: null, electoralGroup: note.electoralGroup }),
                  date: formatStamp(locale, note.at).replace(/ UTC$/, ''),
                })}
              </bdi>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
