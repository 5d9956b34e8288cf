'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

export type SendWords = {
  /** Refusal codes in the reader's language. */
  refusals: Record<string, string>
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

const storageKey = (draft: string) => `comity.draft.${draft}`

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null) {
  const data = new FormData(form, submitter)
  data.set('requestId', form.dataset.requestId ?? '')
  return Object.fromEntries([...data].filter(([, value]) => typeof value === 'string'))
}

function keep(form: HTMLFormElement, draft: string) {
  const text = form.querySelector('textarea')?.value ?? ''
  try {
    if (text.trim()) localStorage.setItem(storageKey(draft), text)
    else localStorage.removeItem(storageKey(draft))
  } catch {
    // Storage may be closed to us (private mode); the text is still in the form.
  }
}

function restore(form: HTMLFormElement, draft: string) {
  const area = form.querySelector('textarea')
  try {
    const kept = localStorage.getItem(storageKey(draft))
    if (area && kept && area.value === area.defaultValue) area.value = kept
    if (kept) form.closest('details')?.setAttribute('open', '')
  } catch {
    // As above.
  }
}

/** A plain form that, with JavaScript, is sent without leaving the page and loses nothing when refused. */
export function SendForm({ words, draft, then, children, ...form }: Props) {
  const router = useRouter()
  const element = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<{ kind: 'idle' | 'sending' | 'done' | 'refused'; refusal?: string }>({
    kind: 'idle',
  })

  useEffect(() => {
    if (!element.current) return
    element.current.dataset.requestId = crypto.randomUUID?.()
    if (draft) restore(element.current, draft)
  }, [draft])

  async function send(event: React.SubmitEvent<HTMLFormElement>) {
    const target = event.currentTarget
    const submitter = event.nativeEvent.submitter
    if (!target.dataset.requestId) return
    event.preventDefault()
    if (state.kind === 'sending') return
    setState({ kind: 'sending' })
    const body = JSON.stringify(fieldsOf(target, submitter))
    try {
      const reply = await fetch(target.action, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      })
      const outcome: { ok: boolean; refusal?: string; next?: string } = await reply.json()
      if (!outcome.ok) return setState({ kind: 'refused', refusal: outcome.refusal ?? 'offline' })
      target.dataset.requestId = crypto.randomUUID()
      if (draft) {
        localStorage.removeItem(storageKey(draft))
        target.reset()
      }
      setState({ kind: 'done' })
      if (then === 'follow' && outcome.next) router.push(outcome.next)
      router.refresh()
    } catch {
      setState({ kind: 'refused', refusal: 'offline' })
    }
  }

  const refusal = state.refusal === 'offline' ? words.offline : words.refusals[state.refusal ?? '']
  return (
    <form
      {...form}
      ref={element}
      method="post"
      onSubmit={send}
      onInput={draft ? (event) => keep(event.currentTarget, draft) : undefined}
      aria-busy={state.kind === 'sending'}
    >
      {children}
      {state.kind === 'refused' && (
        <p className="error" role="alert">
          <b>{refusal}</b> {state.refusal === 'signed_out' && <a href={words.signInHref}>{words.signIn}</a>}
        </p>
      )}
      {state.kind === 'done' && (
        <p className="done" role="status">
          {words.recorded}
        </p>
      )}
    </form>
  )
}
