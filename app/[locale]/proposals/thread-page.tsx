import { notFound } from 'next/navigation'
import { Message } from '@/components/ui/message'
import { may } from '@/features/accounts/rights'
import { CommentFacets, CommentTools } from '@/features/comments/comment-tools'
import { listInput } from '@/features/comments/input'
import { threadPath } from '@/features/comments/paths'
import { ThreadComments } from '@/features/comments/thread-comments'
import { LiveLine } from '@/features/live/live-line'
import { SummarySection } from '@/features/moderation/summary-section'
import { ThreadTools } from '@/features/moderation/thread-tools'
import { StandingSection } from '@/features/positions/standing-section'
import { ProposalHead } from '@/features/proposals/proposal-head'
import { ProposalText } from '@/features/proposals/proposal-text'
import { RowsNotice } from '@/features/row-announcements/rows-notice'
import { loadThread } from '@/features/threads/page-queries'
import { pageTerms } from '@/features/threads/page-terms'
import { ThreadHead } from '@/features/threads/thread-head'
import { ThreadList } from '@/features/threads/thread-list'
import type { Locale } from '@/i18n/locales'
import { getTranslator } from '@/i18n/translator'
import { refusals } from '@/lib/refusal'
import { getViewer } from '@/lib/viewer'

export type Search = Record<string, string | string[] | undefined>

const single = (search: Search) =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )

/**
 * A proposal with its general thread, or one of its other threads. It shows nothing but what is in `viewer` and
 * `loaded`, since pages are kept for as long as both say the same (scripts/web/thread-pages.mjs).
 */
export async function ThreadPage({
  locale,
  slug,
  number,
  search,
}: {
  locale: Locale
  slug: string
  number: number
  search: Search
}) {
  const query = single(search)
  const list = listInput.parse(query)
  const viewer = await getViewer()
  const loaded = await loadThread(viewer, slug, number, list)
  if (!loaded) notFound()
  const { proposal, thread, page, facets, standings, threads, summary } = loaded
  const errors = await getTranslator(locale, 'errors')
  const error = Object.keys(refusals).find((code) => code === query.error) as
    | keyof typeof refusals
    | undefined
  const { closed, open, mayOpine } = pageTerms(viewer, loaded)
  const here = threadPath(locale, slug, number)
  const paragraphs = proposal.paragraphs.map((paragraph) => paragraph.number)
  return (
    <>
      {thread.isGeneral ? (
        <ProposalHead
          locale={locale}
          viewer={viewer}
          proposal={proposal}
          comments={facets.total}
          standings={standings}
        />
      ) : (
        <ThreadHead locale={locale} proposal={proposal} thread={thread} />
      )}
      {error && (
        <Message id="message" kind="error">
          {errors(error)}
        </Message>
      )}
      {thread.isGeneral && paragraphs.length > 0 && (
        <ProposalText
          locale={locale}
          proposal={proposal}
          comments={facets.paragraph}
          mayComment={may(viewer, 'comment') && open}
        />
      )}
      {proposal.collection === 'agenda' && (
        <StandingSection
          locale={locale}
          viewer={viewer}
          here={here}
          subject={thread.isGeneral ? { proposal: slug } : { proposal: slug, thread: number }}
          standings={standings}
          open={closed !== 'closed'}
          demonstration={proposal.demonstration}
        />
      )}
      {summary && <SummarySection locale={locale} slug={slug} thread={number} summary={summary} />}
      {may(viewer, 'moderate') && <ThreadTools locale={locale} here={here} slug={slug} thread={thread} />}
      <ThreadList
        locale={locale}
        slug={slug}
        current={number}
        threads={threads}
        mayOpen={may(viewer, 'open_thread') && closed !== 'closed'}
      />
      <ThreadComments
        locale={locale}
        viewer={viewer}
        here={here}
        slug={slug}
        thread={thread}
        paragraphs={paragraphs}
        page={page}
        list={list}
        query={query}
        open={open}
        mayOpine={mayOpine}
        total={facets.total}
        live={
          proposal.collection === 'agenda' && (
            <LiveLine
              locale={locale}
              slug={slug}
              thread={number}
              here={here}
              newest={thread.newest}
              now={thread.now.getTime()}
            />
          )
        }
        tools={
          <>
            <RowsNotice locale={locale} announcedAt={proposal.rowsAnnouncedAt} />
            <CommentTools
              locale={locale}
              list={list}
              paragraphs={proposal.collection === 'agenda' ? paragraphs : []}
              facets={facets}
            />
          </>
        }
        facets={<CommentFacets locale={locale} list={list} facets={facets} shown={page.comments.length} />}
      />
    </>
  )
}
