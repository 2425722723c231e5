/** What functions logged and threw, without what stands around it: their runtimes' prefixes, and frames that are none of theirs. */
import { visible } from '../text.ts'

const PLATFORM = /^(START|END|REPORT) RequestId: |^INIT_START /
/** Of Node: time, request, level. */
const NODE_LINE = /^\d{4}-\d\d-\d\dT[\d:.]+Z\t[\w-]*\t([A-Z]+)\t(.*)$/
/** Of Python's `logging`: level, time, request. */
const PYTHON_LINE = /^\[([A-Z]+)\]\t\d{4}-\d\d-\d\dT[\d:.]+Z\t[\w-]*\t(.*)$/
/** What it threw, which is told by itself. */
const THROWN = /^(Invoke|Uncaught|Unhandled)[\w ]*Error\s*\t?\{/

/** Lines of a log, as the function meant them; what is worse than information says so. */
export function ownLogLines(log: string): readonly string[] {
  return log.split('\n').flatMap((line) => {
    if (line.trim() === '' || PLATFORM.test(line)) return []
    const [, level = '', text] = NODE_LINE.exec(line) ?? PYTHON_LINE.exec(line) ?? []
    if (text === undefined) return [visible(line)]
    if (THROWN.test(text)) return []
    return [visible(level === 'INFO' || level === '' ? text : `${level} ${text}`)]
  })
}

/** Frames of the function's own code; all, if none is. Its folder is left out, as nobody has it. */
export function ownFrames(stack: readonly string[]): readonly string[] {
  const frames = stack.flatMap((frame) => frame.split('\n')).filter((line) => line.trim() !== '')
  const own = frames.filter((line) => line.includes('/var/task/'))
  // Python shows the line of code below its place.
  const withCode = frames.filter(
    (line, at) => own.includes(line) || (own.includes(frames[at - 1] ?? '') && !/^\s*(at|File) /.test(line)),
  )
  return (own.length > 0 ? withCode : frames).map((line) => visible(line.trim().replaceAll(/(file:\/\/)?\/var\/task\//g, '')))
}
