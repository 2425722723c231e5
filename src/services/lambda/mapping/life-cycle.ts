/** States of mappings, and how one leads to the next. Pure. */
import type { Change } from '../../../catalog/entities.ts'
import { type Rejection, reject } from '../../../kernel/outcome.ts'
import { type MappingEntities, type MappingEntity, type MappingState, mappingKey } from '../mapping-entities.ts'
import * as messages from './messages.ts'

type Intent = NonNullable<MappingEntity['intent']>

/** The mapping on its way to a state, in the interim one that says so. */
export function onItsWay(mapping: MappingEntity, to: Intent['to'], dueAtMs: number): MappingEntity {
  return { ...mapping, state: interim(mapping.state, to), intent: { to, dueAtMs } }
}

function interim(from: MappingState, to: Intent['to']): MappingState {
  if (to === 'gone') return 'Deleting'
  if (from === 'Creating') return 'Creating'
  if (from === to) return 'Updating'
  return to === 'Enabled' ? 'Enabling' : 'Disabling'
}

/** It has arrived. */
export function arrived({ intent, ...mapping }: MappingEntity): MappingEntity {
  return intent === undefined || intent.to === 'gone' ? mapping : { ...mapping, state: intent.to }
}

export function busy({ state }: MappingEntity, message: string): Rejection<'ResourceInUseException'> | undefined {
  return state === 'Enabled' || state === 'Disabled' ? undefined : reject('ResourceInUseException', message)
}

export function noMapping(): Rejection<'ResourceNotFoundException'> {
  return reject('ResourceNotFoundException', messages.NO_MAPPING)
}

export function putMapping(value: MappingEntity): Change<MappingEntities> {
  return { put: 'lambda.mapping', id: mappingKey(value, value.uuid), value }
}
