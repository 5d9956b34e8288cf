import type { LanguageLink } from './links'

/** The languages under their own names; the current one is no link. */
export function Languages({ languages, id }: { languages: readonly LanguageLink[]; id?: string }) {
  return (
    <ul className="langs" id={id}>
      {languages.map(({ code, name, href, current }) => (
        <li key={code}>
          {current ? (
            <b lang={code} aria-current="true">
              {name}
            </b>
          ) : (
            <a href={href} lang={code} hrefLang={code} rel="nofollow">
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
