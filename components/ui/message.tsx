type Props = { kind: 'error' | 'done'; id?: string; children: React.ReactNode }

/** What happened after a form was sent: refused (nothing lost, the next step) or recorded. */
export function Message({ kind, id, children }: Props) {
  return (
    <div
      id={id}
      className={kind}
      role={kind === 'error' ? 'alert' : 'status'}
      tabIndex={kind === 'error' ? -1 : undefined}
    >
      <p>{kind === 'error' ? <b>{children}</b> : children}</p>
    </div>
  )
}
