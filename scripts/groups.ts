import { parseArgs } from 'node:util'
import { readPolisFolder } from '@/features/opinion-groups/export-folder'
import { groupsReport } from '@/features/opinion-groups/groups-report'
import { readMembership } from '@/features/opinion-groups/membership-file'
import { command, PlainError } from './process/lifecycle.mjs'

const usage = 'Usage: npm run groups -- DIR [--groups FILE] [--flip]'

await command(async () => {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { groups: { type: 'string' }, flip: { type: 'boolean', default: false } },
    })
    const [dir, ...rest] = positionals
    if (!dir || rest.length > 0) throw new Error(usage)
    const { matrix, warnings } = readPolisFolder(dir, { flip: values.flip })
    for (const warning of warnings) console.error(warning)
    const given = values.groups === undefined ? undefined : readMembership(values.groups, matrix.personIds)
    if (given && given.silent.length > 0) {
      console.error(`${values.groups}: ${given.silent.length} participants without votes are left out`)
    }
    const line = JSON.stringify(groupsReport(matrix, given))
    // The command ends the process, which would cut a long line short in a pipe.
    await new Promise((written) => process.stdout.write(`${line}\n`, written))
  } catch (error) {
    throw error instanceof Error ? new PlainError(error.message) : error
  }
})
