import { pgEnum } from 'drizzle-orm/pg-core'
import * as enums from '@/db/enums'

export const collection = pgEnum('collection', enums.collections)
export const stage = pgEnum('stage', enums.stages)
export const audience = pgEnum('audience', enums.audiences)
export const electoralGroup = pgEnum('electoral_group', enums.electoralGroups)
export const delegationKind = pgEnum('delegation_kind', enums.delegationKinds)
export const accountKind = pgEnum('account_kind', enums.accountKinds)
export const role = pgEnum('role', enums.roles)
export const stance = pgEnum('stance', enums.stances)
export const capacity = pgEnum('capacity', enums.capacities)
export const opinionChoice = pgEnum('opinion_choice', enums.opinionChoices)
export const standing = pgEnum('standing', enums.standings)
export const textKind = pgEnum('text_kind', enums.textKinds)
export const subjectKind = pgEnum('subject_kind', enums.subjectKinds)
export const moderationAct = pgEnum('moderation_act', enums.moderationActs)
