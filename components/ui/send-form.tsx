'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { RefusalContext } from './faults'
import { forgetWords, keepWords, restoreWords } from './kept-words'
import { refusedBefore, refusedOffline, type Sent, send } from './send'

export type SendWords = {
  /** Refusal codes in the reader's language. */
  refusals: Record<string, string>
  /** What may be wrong with a field, in the reader's language. */
  faults: Record<string, string>
  offline: string
  recorded: string
  signIn: string
  /** Where to sign in and come back. */
  signInHref: string
}

type Props = React.ComponentProps<'form'> & {
  action: string
  words: SendWords
  /** Keeps what is typed on this device under this name until it is sent. */
  draft?: string
  /** `stay` renders the page again in place; `follow` goes where the reply says. */
  then: 'stay' | 'follow'
}

/**
 * A plain form that, with JavaScript, is sent without leaving the page and loses nothing when refused. Either way the
 * refusal stands on top of it and the fields at fault say what is wrong with them (`field.tsx`). Several forms with the
 * same action on a page are told apart by their `id`.
 */
export function SendForm({ words, draft, then, children, ...form }: Props) {
  const router = useRouter()
  const name = form.id ?? form.action
  const before = refusedBefore(useSearchParams(), name)
  const element = useRef<HTMLFormElement>(null)
  const message = useRef<HTMLParagraphElement>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const state = sent ?? before

  useEffect(() => {
    if (!element.current) return
    element.current.dataset.requestId = crypto.randomUUID?.()
    if (draft) restoreWords(element.current, draft)
  }, [draft])

  useEffect(() => {
    if (sent?.kind === 'refused') message.current?.focus()
  }, [sent])

  async function submit(event: React.SubmitEvent<HTMLFormElement>) {
    const target = event.currentTarget
    const submitter = event.nativeEvent.submitter
    if (!target.dataset.requestId) return
    event.preventDefault()
    if (state.kind === 'sending') return
    setSent({ kind: 'sending' })
    try {
      const outcome = await send(target, submitter)
      if (!outcome.ok)
        return setSent({
          kind: 'refused',
          refusal: outcome.refusal ?? 'offline',
          fields: outcome.fields ?? {},
        })
      target.dataset.requestId = crypto.randomUUID()
      if (draft) {
        forgetWords(draft)
        target.reset()
      }
      setSent({ kind: 'done' })
      if (then === 'follow' && outcome.next) router.push(outcome.next)
      router.refresh()
    } catch {
      setSent(refusedOffline)
    }
  }

  const refused = state.kind === 'refused' ? state : null
  const fields = Object.entries(refused?.fields ?? {}).flatMap(([field, fault]) =>
    words.faults[fault] ? [[field, words.faults[fault]]] : [],
  )
  const text = refused?.refusal === 'offline' ? words.offline : words.refusals[refused?.refusal ?? '']
  return (
    <form
      {...form}
      ref={element}
      method="post"
      onSubmit={submit}
      onInput={draft ? (event) => keepWords(event.currentTarget, draft) : undefined}
      aria-busy={state.kind === 'sending'}
    >
      <input type="hidden" name="form" value={name} />
      {refused && text && (
        <p ref={message} id="refused" className="error" role="alert" tabIndex={-1}>
          <b>{text}</b>{' '}
          {refused.refusal.startsWith('signed_out') && <a href={words.signInHref}>{words.signIn}</a>}
        </p>
      )}
      <RefusalContext value={{ fields: Object.fromEntries(fields) }}>{children}</RefusalContext>
      {state.kind === 'done' && (
        <p className="done" role="status">
          {words.recorded}
        </p>
      )}
    </form>
  )
}
