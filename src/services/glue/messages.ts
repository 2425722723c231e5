/** Texts of AWS Glue, literally where they are known. */
import { PATTERN_REPETITIONS_MAX, TABLE_VERSIONS_MAX, TAGS_MAX } from './limits.ts'

export const DATABASE_EXISTS = 'Database already exists.'
export const TABLE_EXISTS = 'Table already exists.'
export const PARTITION_EXISTS = 'Partition already exists.'
/** All that GetTable says of a table that is not there. */
export const ENTITY_NOT_FOUND = 'Entity Not Found'
export const NO_PARTITION = 'Cannot find partition.'
export const NO_VERSION = 'Version not found.'
export const TABLE_CHANGED = 'Update table failed due to concurrent modifications.'
export const NO_RENAMING = 'A database cannot be renamed.'
export const NO_TABLE_INPUT = 'TableInput is required.'
export const TOO_MANY_VERSIONS = `Number of VERSION resources exceeds the account limit ${TABLE_VERSIONS_MAX}`
export const VALUE_COUNT = 'The number of partition keys do not match the number of partition values'
export const BAD_TOKEN = 'Invalid NextToken.'
export const TOO_MANY_TAGS = `A resource has ${TAGS_MAX} tags at most.`
export const OTHER_CATALOG = 'Cross-account access is not available: leave CatalogId out, or name your own account.'
export const NO_EXPRESSION =
  'Unsupported expression: only comparisons of partition keys with values, joined by AND, are read (=, !=, <>, <, <=, >, >=).'
export const BAD_PATTERN = `Unsupported expression: a pattern without groups and with at most ${PATTERN_REPETITIONS_MAX} repetitions is read.`
export const NO_RESOURCE = 'Entity not found'

export function noDatabase(name: string): string {
  return `Database ${name} not found.`
}

export function noTable(name: string): string {
  return `Table ${name} not found.`
}
