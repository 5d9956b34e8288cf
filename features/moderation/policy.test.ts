import { describe, expect, test } from 'vitest'
import type { ElectoralGroup } from '@/db/enums'
import type { Viewer } from '@/lib/viewer'
import { actOfHiding, type CommentState, whyNotRestore } from './policy'

const moderator = (accountId: number, electoralGroup: ElectoralGroup): Viewer => ({
  accountId,
  role: 'moderator',
  authorised: false,
  demonstration: false,
  electoralGroup,
  delegation: null,
  session: { idHash: Buffer.alloc(32), assurance: 1 },
})
const comment = (extra: Partial<CommentState> = {}): CommentState => ({
  capacity: 'national',
  accountId: 9,
  hidden: false,
  withdrawn: false,
  pending: null,
  ...extra,
})
const first = { act: 'propose_hiding' as const, accountId: 1, electoralGroup: 'GRULAC' as const }

describe('hiding', () => {
  test('a personal comment is hidden by one moderator', () => {
    expect(actOfHiding(moderator(1, 'GRULAC'), comment({ capacity: 'personal' }), false)).toBe('hide')
  })

  test.each(['national', 'group'] as const)(
    'a comment in %s capacity takes two, of different groups',
    (capacity) => {
      expect(actOfHiding(moderator(1, 'GRULAC'), comment({ capacity }), false)).toBe('propose_hiding')
      expect(actOfHiding(moderator(2, 'EEG'), comment({ capacity, pending: first }), false)).toBe(
        'confirm_hiding',
      )
      expect(actOfHiding(moderator(2, 'GRULAC'), comment({ capacity, pending: first }), false)).toBe(
        'not_allowed',
      )
      expect(actOfHiding(moderator(1, 'EEG'), comment({ capacity, pending: first }), false)).toBe(
        'not_allowed',
      )
    },
  )

  test('personal data and malware go at once, and another group reviews', () => {
    expect(actOfHiding(moderator(1, 'GRULAC'), comment(), true)).toBe('hide_at_once')
    const gone = comment({ hidden: true, pending: { ...first, act: 'hide_at_once' } })
    expect(actOfHiding(moderator(1, 'GRULAC'), gone, true)).toBe('not_allowed')
    expect(actOfHiding(moderator(2, 'EEG'), gone, true)).toBe('confirm_hiding')
  })

  test('only moderators, and nothing that is gone already', () => {
    const head: Viewer = {
      ...moderator(1, 'EEG'),
      role: 'head',
      delegation: { code: 'EE', kind: 'member_state' },
    }
    expect(actOfHiding(head, comment(), false)).toBe('not_allowed')
    expect(actOfHiding({ ...head, role: 'secretariat', delegation: null }, comment(), false)).toBe(
      'not_allowed',
    )
    expect(actOfHiding(moderator(1, 'EEG'), comment({ withdrawn: true }), false)).toBe('closed')
    expect(actOfHiding(moderator(1, 'EEG'), comment({ capacity: 'personal', hidden: true }), false)).toBe(
      'closed',
    )
  })
})

describe('restoring', () => {
  const hidden = comment({ hidden: true, pending: { ...first, act: 'hide' } })
  test('is open to any moderator, an appeal only to one of another group', () => {
    expect(whyNotRestore(moderator(1, 'GRULAC'), hidden, false)).toBeNull()
    expect(whyNotRestore(moderator(1, 'GRULAC'), hidden, true)).toBe('not_allowed')
    expect(whyNotRestore(moderator(3, 'GRULAC'), hidden, true)).toBe('not_allowed')
    expect(whyNotRestore(moderator(2, 'WEOG'), hidden, true)).toBeNull()
    expect(whyNotRestore(moderator(2, 'WEOG'), comment(), false)).toBe('closed')
  })
})
