import { JsonNumber } from '../../../../kernel/json-number.ts'

/** A record does not fit its table. The message is what an error document says: AWS shows what its Java libraries threw. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch'

  constructor(message: string) {
    super(message)
  }
}

export function mismatch(detail: string): Mismatch {
  return new Mismatch(`Data does not match the schema. ${detail}`)
}

/** As Java says that a text is no number. */
export function badInput(text: string): Mismatch {
  return mismatch(`For input string: "${text}"`)
}

/** What the OpenX library would have in its hands. */
export function javaClass(value: unknown): string {
  if (typeof value === 'string') return 'java.lang.String'
  if (typeof value === 'boolean') return 'java.lang.Boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'java.lang.Long' : 'java.lang.Double'
  if (value instanceof JsonNumber) return /[.eE]/.test(value.source) ? 'java.lang.Double' : 'java.lang.Long'
  return `org.openx.data.jsonserde.json.${Array.isArray(value) ? 'JSONArray' : 'JSONObject'}`
}

/** What the Jackson parser of the Hive library would stand at. */
export function jacksonToken(value: unknown): string {
  if (typeof value === 'string') return 'VALUE_STRING'
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE'
  if (typeof value === 'number') return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT'
  if (value instanceof JsonNumber) return /[.eE]/.test(value.source) ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT'
  return Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT'
}
