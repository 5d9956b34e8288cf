import { Legend } from '@/components/charts/legend'
import { StackedBar } from '@/components/charts/stacked-bar'
import { TableTwin } from '@/components/charts/table-twin'
import type { ShownComment } from './comment-queries'
import { minimumPersons } from './common-ground'
import type { Results } from './load-queries'
import { type PageWords, subjectPath } from './page-words'
import { given } from './results-head'
import { Saying } from './saying'
import { SectionHeading } from './section-heading'

type Props = { words: PageWords; results: Results }

/** What most persons agree with and what they part over, by persons alone. */
export function AgreedSection({ words, results }: Props) {
  const { locale, t } = words
  const { participation, sayings } = results
  const shown = (numbers: readonly number[]) => numbers.flatMap((number) => sayings.get(number) ?? [])
  const [agreed, divided] = [shown(participation.mostAgreed), shown(participation.mostDivided)]
  const [mostAgreed, mostDivided] = [agreed[0], divided[0]]
  return (
    <section className="block" id="comments">
      {mostAgreed ? (
        <>
          <SectionHeading words={words} id="comments">
            {t('comments.agreedHeading', {
              agree: mostAgreed.agree,
              given: given(mostAgreed),
              number: mostAgreed.number,
            })}
          </SectionHeading>
          <p className="help">{t('comments.agreedHelp', { minimum: minimumPersons })}</p>
          <OpinionBars words={words} slug={results.subject.slug} comments={agreed} />
        </>
      ) : (
        <>
          <SectionHeading words={words} id="comments">
            {t('comments.agreedHeadingEmpty')}
          </SectionHeading>
          <p className="help">{t('comments.agreedHelp', { minimum: minimumPersons })}</p>
          <p>
            {t('comments.empty')}{' '}
            <a href={`${subjectPath(locale, results)}#comments`}>{t('comments.link')}</a>
          </p>
        </>
      )}
      {mostDivided && (
        <section id="divided">
          <SectionHeading words={words} id="divided">
            {t('comments.dividedHeading', {
              agree: mostDivided.agree,
              disagree: mostDivided.disagree,
              number: mostDivided.number,
            })}
          </SectionHeading>
          <p className="help">{t('comments.dividedHelp', { minimum: minimumPersons })}</p>
          <OpinionBars words={words} slug={results.subject.slug} comments={divided} />
        </section>
      )}
      {mostAgreed && (
        <Twin
          words={words}
          comments={[...new Set([...agreed, ...divided])]}
          label={t('comments.agreedHelp', { minimum: minimumPersons })}
        />
      )}
    </section>
  )
}

function OpinionBars({
  words,
  slug,
  comments,
}: {
  words: PageWords
  slug: string
  comments: readonly ShownComment[]
}) {
  const { t, rtl, percent, mark } = words
  return (
    <figure>
      <Legend
        items={[
          { kind: 'yes', label: t('comments.agree') },
          { kind: 'no', label: t('comments.disagree') },
          { kind: 'abstain', label: t('comments.pass') },
        ]}
      />
      <ol className="grounds">
        {comments.map((comment) => {
          const { agree, disagree, pass, number } = comment
          return (
            <li key={number}>
              <Saying words={words} slug={slug} comment={comment} />
              <div className="reach">
                <StackedBar
                  counts={{ yes: agree, no: disagree, abstain: pass }}
                  label={t('labelled', {
                    name: t('comments.commentNo', { number: String(number) }),
                    value: t('comments.counts', { agree, disagree, pass }),
                  })}
                  rtl={rtl}
                  mark={mark}
                />
              </div>
              <p className="least-n">
                <b className="n">{percent(agree / given(comment))}</b>
                <span>{t('comments.counts', { agree, disagree, pass })}</span>
              </p>
            </li>
          )
        })}
      </ol>
    </figure>
  )
}

function Twin({
  words,
  comments,
  label,
}: {
  words: PageWords
  comments: readonly ShownComment[]
  label: string
}) {
  const { t, percent } = words
  return (
    <TableTwin
      summary={t('table')}
      label={label}
      columns={[
        t('comments.comment'),
        t('comments.agree'),
        t('comments.disagree'),
        t('comments.pass'),
        t('views.persons'),
        t('views.share'),
      ]}
      rows={comments.map((comment) => ({
        key: String(comment.number),
        name: comment.number,
        cells: [
          comment.agree,
          comment.disagree,
          comment.pass,
          given(comment),
          percent(comment.agree / given(comment)),
        ],
      }))}
    />
  )
}
