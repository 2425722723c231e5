import { capacityAndMore } from './capacity.ts'
import { checks } from './checks.ts'
import { control } from './control.ts'
import { encryption } from './encryption.ts'
import { records } from './records.ts'
import { resources } from './resources.ts'
import type { RuleSection } from './rule.ts'
import { shards } from './shards.ts'
import { transport } from './transport.ts'

/** Everything that is known of how the service behaves, in the order of the page. */
export const ruleSections: readonly RuleSection[] = [
  transport,
  checks,
  resources,
  shards,
  control,
  records,
  encryption,
  capacityAndMore,
]
