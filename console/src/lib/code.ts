/** One operation as other tools would do it: AWS CLI, boto3, `leat`. What is shown here is meant to be pasted, so everything is quoted. */

import type { Api } from './api.ts'
import { textOf, toBase64 } from './bytes.ts'
import { shortName } from './hash-range.ts'

export interface Where {
  readonly endpoint: string
  readonly region: string
}

/** Blobs are bytes, everything else as in the API's JSON. */
export type Input = Readonly<Record<string, unknown>>

export interface Snippet {
  readonly tool: 'AWS CLI' | 'boto3' | 'leat' | 'curl'
  readonly code: string
}

/** Larger blobs are named as a file, not spelled out. */
export const SPELLED_BYTES_MAX = 16 * 1024
const FILE = 'record.bin'
/** What a function answers. */
const ANSWER = 'answer.json'

/** Stands in an input for the content of a file of the person's own. */
export interface LocalFile {
  readonly localFile: string
  /** boto3 wants its bytes, not the open file. */
  readonly read?: true
}

/** The code of a function. */
export const CODE_ZIP: LocalFile = { localFile: 'function.zip', read: true }

/** What the AWS CLI calls the low-level commands of a service; boto3 has one name for all. */
const CLI_NAMES: Partial<Readonly<Record<Api, string>>> = { s3: 's3api' }
/** `lambda` is a word of Python. */
const PYTHON_NAMES: Partial<Readonly<Record<Api, string>>> = { lambda: 'lambda_client' }

export interface Step {
  readonly api: Api
  readonly operation: string
  readonly input: Input
}

/** How an operation looks in every tool that has it. */
export function snippetsOf(api: Api, operation: string, input: Input, where: Where): readonly Snippet[] {
  const own = api === 'kinesis' ? leatCommand(operation, input, where) : firehoseCommand(api, operation, input, where)
  return [
    { tool: 'AWS CLI', code: awsCli(api, operation, input, where) },
    { tool: 'boto3', code: boto3(api, operation, input, where) },
    ...(own === undefined ? [] : [{ tool: 'leat' as const, code: own }]),
  ]
}

/** Several operations, one after the other. */
export function snippetsOfSteps(steps: readonly Step[], where: Where): readonly Snippet[] {
  const python = steps.map(({ api, operation, input }) => boto3Parts(api, operation, input, where))
  const clients = [...new Set(python.map(({ client }) => client))]
  return [
    { tool: 'AWS CLI', code: steps.map(({ api, operation, input }) => awsCli(api, operation, input, where)).join('\n\n') },
    { tool: 'boto3', code: ['import boto3', '', ...clients, ...python.map(({ call }) => call)].join('\n') },
  ]
}

export function awsCli(api: Api, operation: string, input: Input, where: Where): string {
  const lines = [`aws ${CLI_NAMES[api] ?? api} ${spaced(operation, '-')}`]
  let before = ''
  for (const [member, value] of Object.entries(input)) {
    if (value === undefined) continue
    const flag = `--${spaced(member, '-')}`
    const blob = blobIn(value)
    if (codeIn(value) !== undefined) lines.push(`--zip-file fileb://${shellWord(codeIn(value) ?? '')}`)
    else if (isLocalFile(value)) lines.push(`${flag} ${shellWord(value.localFile)}`)
    else if (blob !== undefined) {
      const isSmall = blob.data.length <= SPELLED_BYTES_MAX
      if (isSmall) before = `${printf(blob.data)} |\n`
      lines.push(`${flag} ${blob.member}fileb://${isSmall ? '/dev/stdin' : FILE}`)
    } else if (typeof value === 'boolean') lines.push(value ? flag : `--no-${flag.slice(2)}`)
    else if (isTexts(value)) lines.push(`${flag} ${value.map(shellWord).join(' ')}`)
    else if (typeof value === 'object') lines.push(`${flag} ${shellWord(JSON.stringify(value))}`)
    // What begins with a dash would be taken for the next option.
    else lines.push(`${flag}${String(value).startsWith('-') ? '=' : ' '}${shellWord(String(value))}`)
  }
  // The two operations whose answer is a file of its own.
  if (api === 's3' && operation === 'GetObject') lines.push(shellWord(lastPart(input['Key'])))
  const isInvoke = api === 'lambda' && operation === 'Invoke'
  if (isInvoke) lines.push(ANSWER)
  lines.push(`--endpoint-url ${shellWord(where.endpoint)} --region ${shellWord(where.region)}`)
  return before + lines.join(' \\\n  ') + (isInvoke ? ` &&\n  cat ${ANSWER}` : '')
}

/** A blob, or a structure of which a blob is all there is (`Record` of Firehose), which the CLI reads from a file by `Data@=`. */
function blobIn(value: unknown): { readonly member: string; readonly data: Uint8Array } | undefined {
  if (value instanceof Uint8Array) return { member: '', data: value }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const [only, ...others] = Object.entries(value)
  return only !== undefined && others.length === 0 && only[1] instanceof Uint8Array
    ? { member: `${only[0]}@=`, data: only[1] }
    : undefined
}

export function boto3(api: Api, operation: string, input: Input, where: Where): string {
  const { client, call } = boto3Parts(api, operation, input, where)
  return ['import boto3', '', client, call].join('\n')
}

function boto3Parts(api: Api, operation: string, input: Input, where: Where) {
  const name = PYTHON_NAMES[api] ?? api
  const members = Object.entries(input).filter(([, value]) => value !== undefined)
  const args = members.map(([member, value]) => `    ${member}=${pythonLiteral(value)},\n`).join('')
  const called = `${name}.${spaced(operation, '_')}(${args === '' ? '' : `\n${args}`})`
  const read = READ_ANSWERS[`${api}.${operation}`]
  const at = `endpoint_url=${pythonLiteral(where.endpoint)}, region_name=${pythonLiteral(where.region)}`
  return { client: `${name} = boto3.client("${api}", ${at})`, call: read === undefined ? called : read(called) }
}

/** Answers that are streams. */
const READ_ANSWERS: Readonly<Record<string, (called: string) => string>> = {
  's3.GetObject': (called) => `body = ${called}["Body"].read()`,
  'lambda.Invoke': (called) => `answer = ${called}\nprint(answer["Payload"].read().decode())`,
}

/** The file of a function's code, wherever an operation has it. */
function codeIn(value: unknown): string | undefined {
  if (isLocalFile(value)) return value.read === true ? value.localFile : undefined
  const inside = typeof value === 'object' && value !== null && 'ZipFile' in value ? value.ZipFile : undefined
  return isLocalFile(inside) ? inside.localFile : undefined
}

function lastPart(key: unknown): string {
  return (
    String(key)
      .split('/')
      .findLast((part) => part !== '') ?? 'object'
  )
}

/** What `leat firehose` has a command for. */
function firehoseCommand(api: Api, operation: string, input: Input, { endpoint, region }: Where): string | undefined {
  if (api !== 'firehose' || typeof input['DeliveryStreamName'] !== 'string') return undefined
  const name = shellWord(input['DeliveryStreamName'])
  const at = `--endpoint ${shellWord(endpoint)} --region ${shellWord(region)}`
  if (operation === 'DescribeDeliveryStream') return `leat firehose describe ${name} ${at}`
  if (operation === 'DeleteDeliveryStream') return `leat firehose rm ${name} --yes ${at}`
  const blob = operation === 'PutRecord' ? blobIn(input['Record']) : undefined
  if (blob === undefined || blob.data.length > SPELLED_BYTES_MAX || !isLine(blob.data)) return undefined
  return `${printf(blob.data)} |\n  leat firehose put ${name} --no-newline ${at}`
}

/** What `leat` has a command for; everything else it leaves to AWS's. */
function leatCommand(operation: string, input: Input, { endpoint, region }: Where): string | undefined {
  const stream = typeof input['StreamName'] === 'string' ? shellWord(input['StreamName']) : undefined
  if (stream === undefined) return undefined
  const at = `--endpoint ${shellWord(endpoint)} --region ${shellWord(region)}`
  const text = (member: string): string => String(input[member] ?? '')
  switch (operation) {
    case 'PutRecord': {
      const data = input['Data']
      // `put` writes lines, under the key's own hash.
      if (
        !(data instanceof Uint8Array) ||
        input['ExplicitHashKey'] !== undefined ||
        data.length > SPELLED_BYTES_MAX ||
        !isLine(data)
      )
        return undefined
      return `${printf(data)} |\n  leat put ${stream} --key ${shellWord(text('PartitionKey'))} ${at}`
    }
    case 'GetShardIterator':
      return `leat tail ${stream}${tailFrom(input)} ${at}`
    case 'ListShards':
      return `leat shards ${stream} ${at}`
    case 'SplitShard':
      return `leat reshard ${stream} split ${shardWord(text('ShardToSplit'))} --at ${shellWord(text('NewStartingHashKey'))} ${at}`
    case 'MergeShards':
      return `leat reshard ${stream} merge ${shardWord(text('ShardToMerge'))} ${shardWord(text('AdjacentShardToMerge'))} ${at}`
    case 'UpdateShardCount':
      return `leat reshard ${stream} --to ${shellWord(text('TargetShardCount'))} ${at}`
    default:
      return undefined
  }
}

function tailFrom(input: Input): string {
  switch (input['ShardIteratorType']) {
    case 'TRIM_HORIZON':
      return ' --from oldest'
    case 'AT_TIMESTAMP':
      return ` --since ${shellWord(new Date(Number(input['Timestamp']) * 1000).toISOString())}`
    case 'AT_SEQUENCE_NUMBER':
      return ` --from ${shellWord(String(input['StartingSequenceNumber']))}`
    default:
      return ''
  }
}

function shardWord(shardId: string): string {
  return shellWord(shortName(shardId))
}

/** `StreamARN` → `stream-arn`: as botocore spells its flags and methods. */
export function spaced(name: string, separator: '-' | '_'): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, `$1${separator}$2`)
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, `$1${separator}$2`)
    .toLowerCase()
}

/** What a terminal would obey, and what makes text look other than it is. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** One word of a POSIX shell, or of zsh; with characters that are not seen one of bash, so that nothing else is pasted than what is shown. */
export function shellWord(text: string): string {
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(text)) return text
  if (text.search(UNSEEN) === -1) return `'${text.replaceAll("'", "'\\''")}'`
  const escaped = text.replaceAll(/[\\']/g, '\\$&').replaceAll(UNSEEN, (each) => {
    if (each === '\n') return '\\n'
    if (each === '\t') return '\\t'
    return `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `$'${escaped}'`
}

function printf(data: Uint8Array): string {
  const text = textOf(data)
  return text !== undefined && !text.includes('\0') ? `printf %s ${shellWord(text)}` : `printf %s ${toBase64(data)} | base64 -d`
}

function isLine(data: Uint8Array): boolean {
  const text = textOf(data)
  return text !== undefined && text !== '' && !/[\r\n\0]/.test(text)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
}

function isLocalFile(value: unknown): value is LocalFile {
  return typeof value === 'object' && value !== null && 'localFile' in value && typeof value.localFile === 'string'
}

export function pythonLiteral(value: unknown): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return textLiteral(value)
  if (value instanceof Uint8Array) return bytesLiteral(value)
  if (isLocalFile(value)) return `open(${textLiteral(value.localFile)}, "rb")${value.read === true ? '.read()' : ''}`
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, each]) => each !== undefined)
    return `{${members.map(([name, each]) => `${textLiteral(name)}: ${pythonLiteral(each)}`).join(', ')}}`
  }
  return String(value)
}

/** Escapes of JSON are Python's, too. */
function textLiteral(text: string): string {
  return JSON.stringify(text).replaceAll(UNSEEN, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function bytesLiteral(bytes: Uint8Array): string {
  if (bytes.length > SPELLED_BYTES_MAX) return `open("${FILE}", "rb").read()`
  const text = textOf(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text with controls in it is rather bytes
  if (text !== undefined && /[^\x00-\x7f]/.test(text) && !/[\x00-\x08\x0b-\x1f\x7f]/.test(text))
    return `${textLiteral(text)}.encode()`
  let out = ''
  for (const byte of bytes) {
    if (byte === 0x22 || byte === 0x5c) out += `\\${String.fromCharCode(byte)}`
    else if (byte === 0x0a) out += '\\n'
    else out += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`
  }
  return `b"${out}"`
}

/** A management action, which AWS's tools know nothing of: the command of `leat` that does the same, if there is one, and the call itself. */
export function manageSnippets(
  action: string,
  input: Input,
  command: string | undefined,
  { endpoint }: Where,
): readonly Snippet[] {
  const url = shellWord(`${endpoint}/_leat/api/${action}`)
  const call = `curl -X POST ${url} \\\n  -H 'Content-Type: application/json' -d ${shellWord(JSON.stringify(input))}`
  return [...(command === undefined ? [] : [{ tool: 'leat' as const, code: command }]), { tool: 'curl', code: call }]
}
