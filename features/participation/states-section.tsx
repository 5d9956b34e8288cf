import { MeasureBars } from '@/components/charts/measure-bars'
import { TableTwin } from '@/components/charts/table-twin'
import { minimumPersons, minimumStates } from '@/features/results/common-ground'
import { SectionHeading } from '@/features/results/section-heading'
import type { HubParts } from './hub-words'

/** Who takes part, by electoral group; figures of persons only as rule 6 allows. */
export function StatesSection({ words, hub }: HubParts) {
  const { t, states, results, rtl, mark } = words
  const heading = hub.states
    ? t('groups.heading', { states: hub.states, members: hub.members })
    : t('groups.headingEmpty')
  const nameOf = ({ electoralGroup }: (typeof hub.groups)[number]) => states(`group.${electoralGroup}`)
  const told = (group: (typeof hub.groups)[number]) =>
    group.states === null
      ? t('groups.kept')
      : t('groups.represented', { states: group.states, members: group.members })
  const none = '–'
  return (
    <section className="block" id="participation">
      <SectionHeading words={words} id="participation">
        {heading}
      </SectionHeading>
      <p className="help">{t('groups.help')}</p>
      <MeasureBars
        rows={hub.groups.map((group) => ({
          key: group.electoralGroup,
          name: nameOf(group),
          share: group.states === null || group.members === 0 ? null : group.states / group.members,
          value: told(group),
          label: results('labelled', { name: nameOf(group), value: told(group) }),
        }))}
        rtl={rtl}
        mark={mark}
      />
      <TableTwin
        summary={results('table')}
        label={heading}
        columns={[
          results('assembly.group'),
          t('groups.columns.members'),
          t('groups.columns.states'),
          t('groups.columns.persons'),
          t('groups.columns.declared'),
          t('groups.columns.comments'),
        ]}
        rows={[
          ...hub.groups.map((group) => ({
            key: group.electoralGroup,
            name: nameOf(group),
            cells: [
              group.members,
              group.states ?? none,
              group.persons ?? none,
              group.declared,
              group.comments,
            ],
          })),
          {
            key: 'all',
            name: t('groups.total'),
            cells: [
              hub.members,
              hub.states,
              hub.persons,
              hub.groups.reduce((sum, group) => sum + group.declared, 0),
              hub.groups.reduce((sum, group) => sum + group.comments, 0),
            ],
            total: true,
          },
        ]}
      />
      <p className="note">
        {t('groups.others', {
          told: hub.others === null ? 'no' : 'yes',
          others: hub.others ?? 0,
          minimum: minimumPersons,
        })}{' '}
        {t('groups.note', { persons: minimumPersons, states: minimumStates })}
      </p>
    </section>
  )
}
