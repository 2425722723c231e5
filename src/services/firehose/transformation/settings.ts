/** What a processor of the type Lambda says (developer guide, "Transform source data"). */
import { type FormatConfiguration, parameterOf, processorsOfType } from '../formats/configuration.ts'

export interface TransformationSettings {
  readonly functionArn: string
  /** After the first try. */
  readonly retries: number
  /** An invocation has so much of data, and no more. */
  readonly bufferBytes: number
  /** Less is waited for so long, counted from the arrival of the first record. */
  readonly bufferMs: number
}

const MIB = 1024 * 1024
export const RETRIES_DEFAULT = 3
export const RETRIES_MAX = 300
export const BUFFER_MB_DEFAULT = 1
export const BUFFER_MB_MIN = 0.2
export const BUFFER_MB_MAX = 3
export const BUFFER_SECONDS_DEFAULT = 60
export const BUFFER_SECONDS_MAX = 900

/** `undefined`: records are not transformed. */
export function transformationOf(format: FormatConfiguration): TransformationSettings | undefined {
  const [processor] = processorsOfType(format, 'Lambda')
  const functionArn = processor && parameterOf(processor, 'LambdaArn')
  if (processor === undefined || functionArn === undefined) return undefined
  const number = (name: string, otherwise: number): number => Number(parameterOf(processor, name) ?? otherwise)
  return {
    functionArn,
    retries: number('NumberOfRetries', RETRIES_DEFAULT),
    bufferBytes: Math.floor(number('BufferSizeInMBs', BUFFER_MB_DEFAULT) * MIB),
    bufferMs: number('BufferIntervalInSeconds', BUFFER_SECONDS_DEFAULT) * 1_000,
  }
}
