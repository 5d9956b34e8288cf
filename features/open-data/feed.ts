import { type BallotWords, getBallotWords } from '@/features/ballots/ballot-words'
import type { Ballot } from '@/features/ballots/queries'
import { outcomeOf } from '@/features/ballots/result'
import { arithmeticOf, findingOf, nameOf, questionOf } from '@/features/ballots/sentences'
import { type Locale, locales } from '@/i18n/locales'
import { getTranslator, type Translator } from '@/i18n/translator'
import { type AtomEntry, atomText } from './atom'
import type { FeedNews, FeedProposal, FeedThread } from './feed-queries'

type Words = {
  locale: Locale
  at: string
  t: Translator<'data'>
  ballots: BallotWords
  notice: string
  stage: (stage: FeedProposal['stage']) => string
}

const marked = ({ notice }: Words, demonstration: boolean) => (demonstration ? [notice] : [])

function proposalEntry(words: Words, proposal: FeedProposal): AtomEntry {
  const { slug, title, summary, stage, createdAt, stageSince, demonstration } = proposal
  const { locale, t } = words
  return {
    path: `proposals/${slug}`,
    title: t('feed.proposal', { title: title[locale] }),
    published: createdAt,
    updated: stageSince,
    href: `${words.at}/proposals/${slug}`,
    paragraphs: [
      summary[locale],
      t('feed.stage', { stage: words.stage(stage) }),
      ...marked(words, demonstration),
    ],
  }
}

/** What a ballot was announced with; never changes, whatever becomes of it. */
function announcedEntry(words: Words, ballot: Ballot): AtomEntry {
  const { t, ballots } = words
  const opens = ballots.stamp(ballot.opensAt)
  return {
    path: `ballots/${ballot.number}/announced`,
    title: t('feed.announced', { question: questionOf(ballots, ballot) }),
    published: ballot.announcedAt,
    updated: ballot.announcedAt,
    href: `${words.at}/ballots/${ballot.number}`,
    paragraphs: [
      nameOf(ballots.t, ballot),
      ballot.closesAt
        ? t('feed.times', { opens, closes: ballots.stamp(ballot.closesAt) })
        : t('feed.opens', { opens }),
      ...marked(words, ballot.demonstration),
    ],
  }
}

/** When it was over: at the close, or with the objection that stopped it. */
function decidedAt(ballot: Ballot) {
  const stopped = outcomeOf(ballot) === 'stopped' ? ballot.objections[0]?.at : null
  return ballot.cancelled?.at ?? stopped ?? ballot.closesAt ?? ballot.opensAt
}

function decidedEntry(words: Words, ballot: Ballot): AtomEntry {
  const { ballots, t } = words
  const at = decidedAt(ballot)
  return {
    path: `ballots/${ballot.number}/decided`,
    title: t(ballot.cancelled ? 'feed.cancelled' : 'feed.decided', { question: questionOf(ballots, ballot) }),
    published: at,
    updated: at,
    href: `${words.at}/ballots/${ballot.number}`,
    paragraphs: [
      nameOf(ballots.t, ballot),
      findingOf(ballots, ballot),
      ...arithmeticOf(ballots, ballot),
      ...marked(words, ballot.demonstration),
    ],
  }
}

function threadEntry(words: Words, slug: string, demonstration: boolean, thread: FeedThread): AtomEntry {
  return {
    path: `proposals/${slug}/threads/${thread.number}`,
    title: words.t('feed.thread', { title: thread.title }),
    published: thread.openedAt,
    updated: thread.openedAt,
    href: `${words.at}/proposals/${slug}/threads/${thread.number}`,
    paragraphs: [words.t('feed.threadText'), ...marked(words, demonstration)],
  }
}

async function getWords(locale: Locale, origin: string): Promise<Words> {
  const [t, ballots, proposals] = await Promise.all([
    getTranslator(locale, 'data'),
    getBallotWords(locale),
    getTranslator(locale, 'proposals'),
  ])
  return {
    locale,
    at: `${origin}/${locale}`,
    t,
    ballots,
    notice: proposals('demonstration'),
    stage: (stage) => proposals(`stage.${stage}`),
  }
}

/**
 * News as an Atom feed: decisions announced and taken, and proposals; of one proposal its threads, too.
 * @param slug the proposal, or null for all of the agenda
 * @param origin where the pages are, without a path
 */
export async function feedText(news: FeedNews, slug: string | null, locale: Locale, origin: string) {
  const words = await getWords(locale, origin)
  const { t } = words
  const [only] = news.proposals
  const path = slug === null ? 'feed.atom' : `proposals/${slug}/feed.atom`
  const over = news.ballots.filter((ballot) => outcomeOf(ballot) !== 'pending')
  return atomText({
    origin,
    lang: locale,
    path,
    title: slug && only ? t('feed.titleOf', { title: only.title[locale] }) : t('feed.title'),
    subtitle: slug ? t('feed.subtitleOf') : t('feed.subtitle'),
    author: 'Comity',
    href: slug ? `${words.at}/proposals/${slug}` : words.at,
    others: locales
      .filter((other) => other !== locale)
      .map((other) => ({ lang: other, href: `${origin}/${other}/${path}` })),
    entries: [
      ...news.proposals.map((proposal) => proposalEntry(words, proposal)),
      ...news.ballots.map((ballot) => announcedEntry(words, ballot)),
      ...over.map((ballot) => decidedEntry(words, ballot)),
      ...(slug && only
        ? news.threads.map((thread) => threadEntry(words, slug, only.demonstration, thread))
        : []),
    ],
  })
}
