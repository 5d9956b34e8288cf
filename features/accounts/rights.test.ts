import { describe, expect, test } from 'vitest'
import { type Role, roles } from '@/db/enums'
import { type Action, type Actor, actions, may } from './rights'

const state = { code: 'KE', kind: 'member_state' } as const
const observerState = { code: 'VA', kind: 'observer_state' } as const
const organization = { code: 'EU', kind: 'observer_organization' } as const

/** yes, no, or only if the head has authorised the seat */
const table: Record<Action, Record<Role, 'yes' | 'no' | 'authorised'>> = {
  comment: {
    observer: 'yes',
    expert: 'yes',
    delegate: 'yes',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'yes',
    secretariat: 'yes',
  },
  speak_for_state: {
    observer: 'no',
    expert: 'no',
    delegate: 'authorised',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  speak_for_group: {
    observer: 'no',
    expert: 'no',
    delegate: 'no',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  open_thread: {
    observer: 'no',
    expert: 'yes',
    delegate: 'yes',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'yes',
    secretariat: 'yes',
  },
  give_opinion: {
    observer: 'yes',
    expert: 'yes',
    delegate: 'yes',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  give_view: {
    observer: 'yes',
    expert: 'yes',
    delegate: 'yes',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  declare_position: {
    observer: 'no',
    expert: 'no',
    delegate: 'authorised',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  cast_vote: {
    observer: 'no',
    expert: 'no',
    delegate: 'authorised',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  open_ballot: {
    observer: 'no',
    expert: 'no',
    delegate: 'no',
    acting_head: 'no',
    head: 'no',
    moderator: 'yes',
    secretariat: 'yes',
  },
  open_poll: {
    observer: 'no',
    expert: 'no',
    delegate: 'no',
    acting_head: 'no',
    head: 'no',
    moderator: 'yes',
    secretariat: 'yes',
  },
  answer_poll: {
    observer: 'yes',
    expert: 'yes',
    delegate: 'yes',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  submit_text: {
    observer: 'no',
    expert: 'no',
    delegate: 'authorised',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'no',
    secretariat: 'no',
  },
  set_stage: {
    observer: 'no',
    expert: 'no',
    delegate: 'no',
    acting_head: 'no',
    head: 'no',
    moderator: 'yes',
    secretariat: 'yes',
  },
  announce_rows: {
    observer: 'no',
    expert: 'no',
    delegate: 'no',
    acting_head: 'no',
    head: 'no',
    moderator: 'no',
    secretariat: 'yes',
  },
  read_delegates_threads: {
    observer: 'no',
    expert: 'yes',
    delegate: 'yes',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'yes',
    secretariat: 'yes',
  },
  flag: {
    observer: 'yes',
    expert: 'yes',
    delegate: 'yes',
    acting_head: 'yes',
    head: 'yes',
    moderator: 'yes',
    secretariat: 'yes',
  },
  moderate: {
    observer: 'no',
    expert: 'no',
    delegate: 'no',
    acting_head: 'no',
    head: 'no',
    moderator: 'yes',
    secretariat: 'no',
  },
  administer: {
    observer: 'no',
    expert: 'no',
    delegate: 'no',
    acting_head: 'no',
    head: 'no',
    moderator: 'no',
    secretariat: 'yes',
  },
}

const officers: readonly Role[] = ['moderator', 'secretariat']
const bindsAState: readonly Action[] = [
  'speak_for_state',
  'speak_for_group',
  'declare_position',
  'cast_vote',
  'submit_text',
]

const actor = (role: Role, delegation: Actor['delegation'], authorised: boolean): Actor => ({
  role,
  authorised,
  delegation: officers.includes(role) ? null : delegation,
})

const everyPair = actions.flatMap((action) => roles.map((role): [Action, Role] => [action, role]))

test('the table has every action', () => {
  expect(Object.keys(table).sort()).toEqual([...actions].sort())
})

describe.each(everyPair)('%s by %s', (action, role) => {
  const rule = table[action][role]

  test.each([state, observerState])('of a State ($kind)', (delegation) => {
    // Observers speak and declare where they stand; only Member States vote.
    const barred = action === 'cast_vote' && delegation === observerState
    expect(may(actor(role, delegation, true), action)).toBe(rule !== 'no' && !barred)
    expect(may(actor(role, delegation, false), action)).toBe(rule === 'yes' && !barred)
  })

  test('of an organisation that observes: binds no State, whatever the seat says', () => {
    const expected = !bindsAState.includes(action) && rule === 'yes'
    expect(may(actor(role, organization, true), action)).toBe(expected)
    expect(may(actor(role, organization, false), action)).toBe(expected)
  })

  test('without a delegation', () => {
    const expected = !bindsAState.includes(action) && rule === 'yes'
    expect(may(actor(role, null, true), action)).toBe(expected)
  })
})

test.each(actions)('%s: nobody without a session', (action) => {
  expect(may(null, action)).toBe(false)
})
