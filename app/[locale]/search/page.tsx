import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { searchInput } from '@/features/search/input'
import { loadSearch } from '@/features/search/queries'
import { SearchForm } from '@/features/search/search-form'
import { CommentHits, TextHits } from '@/features/search/search-results'
import { isLocale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { getViewer } from '@/lib/viewer'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: (await getTranslator(locale, 'search'))('title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const asked = await searchParams
  const input = searchInput.parse(asked)
  const { hits, next, texts, proposals } = await loadSearch(await getViewer(), locale, input)
  const t = await getTranslator(locale, 'search')
  const query = new URLSearchParams(
    Object.entries({ ...input, after: next ?? undefined }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  )
  return (
    <>
      <header className="head">
        <h1>{input.q ? t('titleFor', { words: input.q }) : t('title')}</h1>
      </header>
      <SearchForm locale={locale} input={input} proposals={proposals} />
      {input.q && hits.length + texts.length === 0 && <p className="help">{t('nothing')}</p>}
      <TextHits locale={locale} texts={texts} />
      {hits.length > 0 && <CommentHits locale={locale} hits={hits} />}
      {next && (
        <p className="pager">
          <a href={`?${query}`}>{t('more')}</a>
        </p>
      )}
    </>
  )
}
