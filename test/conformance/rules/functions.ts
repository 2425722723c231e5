import { by, type RuleSection } from './rule.ts'

const files = {
  api: 'src/functions/runtime-api.test.ts',
  pool: 'src/functions/pool.test.ts',
  logs: 'src/functions/log-shipping.test.ts',
  contract: 'test/functions/contract.ts',
  environments: 'test/functions/environments.test.ts',
  node: 'test/functions/node.test.ts',
  python: 'test/functions/python.test.ts',
  server: 'test/functions/server.test.ts',
} as const

/** How the code of functions is run: what no single answer shows. */
export const functionRules: readonly RuleSection[] = [
  {
    title: 'Environments',
    rules: [
      {
        id: 'functions.one-event',
        source: 'documented',
        rule: 'An environment has one event at a time and is reused while it is warm; a new one is started when all are busy, and none goes on with other code or configuration.',
        provenBy: [
          by(files.pool, 'reuses what is idle, the warmest first, and only for the very same version'),
          by(files.python, 'keep their globals while they are warm'),
          by(files.contract, 'lets what is under way end when the function is retired'),
        ],
        differs:
          'All functions together have at most 100 environments; beyond that events are throttled as beyond the account’s concurrency.',
      },
      {
        id: 'functions.variables',
        source: 'observed',
        rule: 'The variables are those of AWS’s environment and the function’s own; the credentials are of a session of the role, named after the function.',
        provenBy: [
          by(files.environments, 'has the variables of AWS’s and the function’s own, and none of ours'),
          by(files.server, 'reach it with AWS’s clients, as a session of their role'),
        ],
        differs: '`LAMBDA_TASK_ROOT` is the folder where the code is on this machine; stack traces say /var/task.',
      },
      {
        id: 'functions.tmp',
        source: 'documented',
        rule: 'Each environment has a /tmp of its own, which stays as long as it is warm.',
        provenBy: [
          by(files.environments, 'has a folder for temporary files that lasts as long as it does'),
          by(files.environments, 'has a /tmp of its own and does not see what is hidden, where the system lets it'),
        ],
        differs: 'Where the system lets its users make no namespaces, that folder is at `TMPDIR`, and /tmp is the machine’s.',
      },
      {
        id: 'functions.limits',
        source: 'observed',
        rule: 'A function that takes too long, exits, or has more memory than it may ends with its environment, in AWS’s words; the next event finds a new one.',
        provenBy: [
          by(files.contract, 'ends a function that takes longer than it may'),
          by(files.python, 'may end their process, which the next event does not notice'),
          by(files.environments, 'takes its children with it when it is ended', 'is killed beyond its memory'),
        ],
      },
      {
        id: 'functions.init',
        source: 'documented',
        rule: 'Loading may take 10 seconds. What fails or takes longer is tried again with the event, in the function’s own time.',
        provenBy: [
          by(files.environments, 'begins anew with the event when loading takes too long'),
          by(files.python, 'are tried to load twice, and tell what is wrong with their code'),
        ],
      },
      {
        id: 'functions.runtime-api',
        source: 'documented',
        rule: 'A runtime asks for events and answers each once over the Runtime API; what it posts as an error is the payload, as it is.',
        provenBy: [
          by(
            files.api,
            'refuses answers to what was not asked, and second ones',
            'takes an error of the initialisation once, and gives no event after it',
          ),
          by(files.environments, 'runs an executable that speaks to the Runtime API itself'),
        ],
        differs:
          '`AWS_LAMBDA_RUNTIME_API` has a path behind host and port, so that no function takes another one’s events. There is no Extensions API.',
      },
    ],
  },
  {
    title: 'Runtimes',
    rules: [
      {
        id: 'functions.errors',
        source: 'observed',
        rule: 'Errors have the type, message and stack of the function’s runtime; those of the runtime itself begin with Runtime.',
        provenBy: [
          by(
            files.python,
            'tell of an exception with where it came from, in the answer and in the log',
            'say what cannot be made into JSON',
          ),
          by(
            files.node,
            'tell what was thrown, whatever it is',
            'tell what is wrong with their code',
            'end with what nobody handles',
          ),
        ],
      },
      {
        id: 'functions.handlers',
        source: 'documented',
        rule: 'Node functions are modules of either kind; they answer by a promise or, before Node 24, by callback, which waits for what is left to do unless told otherwise.',
        provenBy: [
          by(
            files.node,
            'are modules of either kind, and their handler is anywhere in them',
            'answer by callback, with all that is left to do done before',
            'do not answer by callback from Node 24 on',
          ),
        ],
      },
      {
        id: 'functions.log',
        source: 'observed',
        rule: 'What a function prints, and INIT_START, START, END and REPORT, go to its log group under its role, a print of several lines as one event; a role that may not write logs leaves none.',
        provenBy: [
          by(files.python, 'log in lines that belong together', 'log as JSON if they want to'),
          by(files.node, 'log by the console with time, request and level', 'log as JSON if they want to'),
          by(
            files.logs,
            'go in batches, under the role, into a stream and a group that are made if they are not there',
            'are left out for a role that may not write them, which is told once',
          ),
        ],
        differs:
          'INIT_START names the version that this machine runs, whichever was asked for. The level of the service’s own lines cannot be set.',
      },
    ],
  },
]
