import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ExportError } from './export-error'
import type { Membership } from './grouping'

export type GivenGroups = Membership & {
  /** The file's own name of each group. */
  names: string[]
  /** Participants of the file who never voted, so that they change nothing. */
  silent: number[]
}

/**
 * Groups from a CSV `participant,group` with a header; an empty group means none. Groups are numbered in the order of
 * their names, numbers by value.
 * @param personIds in the order of the matrix's rows
 */
export function readMembership(path: string, personIds: Int32Array): GivenGroups {
  const file = basename(path)
  const rows = parse(readFileSync(path), {
    bom: true,
    columns: true,
    trim: true,
    skip_empty_lines: true,
  }) as Record<string, string>[]
  const given = new Map<number, string>()
  for (const [at, { participant, group }] of rows.entries()) {
    if (!/^\d+$/.test(participant ?? '') || group === undefined) {
      throw new ExportError(
        file,
        at + 2,
        'expected participant,group with a whole number for the participant',
      )
    }
    const person = Number(participant)
    if (given.has(person)) throw new ExportError(file, at + 2, `participant ${person} stands here twice`)
    given.set(person, group)
  }
  return membershipOf(given, personIds)
}

/** @param given name of each person's group; empty for none */
export function membershipOf(given: ReadonlyMap<number, string>, personIds: Int32Array): GivenGroups {
  const voted = new Set(personIds)
  const members = [...given].filter(([person, group]) => group !== '' && voted.has(person))
  const names = [...new Set(members.map(([, group]) => group))].sort(byName)
  const place = new Map(names.map((name, at) => [name, at]))
  return {
    groups: personIds.map((person) => place.get(given.get(person) ?? '') ?? -1),
    count: names.length,
    names,
    silent: [...given.keys()].filter((person) => !voted.has(person)),
  }
}

const byName = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })
