import { type Rejection, reject } from '../../kernel/outcome.ts'

/** The error of nearly everything that is wrong with a configuration. */
export type Invalid = Rejection<'InvalidArgumentException'>

export function invalid(message: string): Invalid {
  return reject('InvalidArgumentException', message)
}
