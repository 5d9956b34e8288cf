import type { Locale } from '@/i18n/locales'
import { Counting } from './counting'
import type { AboutPage } from './pages'
import { Privacy } from './privacy'
import { Rules } from './rules'
import { Speech } from './speech'

const articles = { counting: Counting, rules: Rules, privacy: Privacy, speech: Speech } as const

export function AboutArticle({ locale, page }: { locale: Locale; page: AboutPage }) {
  const Article = articles[page]
  return (
    <div className="article">
      <Article locale={locale} />
    </div>
  )
}
