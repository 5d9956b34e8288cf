import { expect, test } from 'vitest'
import { placeUnder } from './place'

test('replies step in three levels and then stay flat', () => {
  expect(placeUnder(null, 4)).toEqual([4])
  expect(placeUnder([4], 7)).toEqual([4, 7])
  expect(placeUnder([4, 7, 9], 12)).toEqual([4, 7, 9, 12])
  expect(placeUnder([4, 7, 9, 12], 15)).toEqual([4, 7, 9, 15])
})
