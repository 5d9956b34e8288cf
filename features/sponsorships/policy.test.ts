import { describe, expect, test } from 'vitest'
import { stages } from '@/db/enums'
import { stagesAfter } from './policy'

describe('stagesAfter', () => {
  test('adopted and not adopted only after the States have so decided', () => {
    for (const stage of stages) {
      expect(stagesAfter(stage, null)).not.toContain('adopted')
      expect(stagesAfter(stage, null)).not.toContain('not_adopted')
      expect(stagesAfter(stage, 'not_adopted')).not.toContain('adopted')
    }
    expect(stagesAfter('decision', 'adopted')).toEqual(['discussion', 'negotiation', 'adopted', 'closed'])
    expect(stagesAfter('decision', 'not_adopted')).toContain('not_adopted')
  })

  test('never to where it is, and never back to a draft', () => {
    for (const stage of stages) {
      expect(stagesAfter(stage, 'adopted')).not.toContain(stage)
      expect(stagesAfter(stage, 'adopted')).not.toContain('draft')
    }
  })

  test('what was closed can be opened again', () => {
    expect(stagesAfter('closed', null)).toEqual(['discussion', 'negotiation', 'decision'])
    expect(stagesAfter('draft', null)).toEqual([])
  })
})
