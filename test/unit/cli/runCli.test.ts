import assert from 'node:assert/strict';
import { commands } from '../../../src/cli/commands.ts';
import { withCliFolder } from '../../support/cliFolder.ts';

const logbook = { 'logbook/logbook.yml': 'version: 1\n' };

suite('runCli', () => {
  for (const argv of [['--help'], ['help']]) {
    test(`lists every command and the exit codes for "${argv.join(' ')}"`, () =>
      withCliFolder({}, async (folder) => {
        const { exitCode, stdout, stderr } = await folder.run(argv);
        assert.equal(exitCode, 0);
        assert.equal(stderr, '');
        for (const { name, summary } of commands)
          assert.match(stdout, new RegExp(`^  ${name} +${summary}$`, 'm'));
        assert.match(
          stdout,
          /Exit codes:\n {2}0 {2}done\n {2}1 {2}problems were found, or the operation was refused\n {2}2 {2}the command line is wrong\n/,
        );
      }));
  }

  for (const { name, options, operands } of commands) {
    test(`says how ${name} is used, where there is no logbook too`, () =>
      withCliFolder({}, async (folder) => {
        const { exitCode, stdout, stderr } = await folder.run([name, '--help']);
        assert.equal(exitCode, 0);
        assert.equal(stderr, '');
        const usage = `Usage: research-logbook ${name} ${operands} [OPTIONS]`.replace('  ', ' ');
        assert.ok(stdout.startsWith(`${usage}\n`), stdout);
        for (const option of [...Object.keys(options), 'logbook', 'json', 'help']) {
          assert.match(stdout, new RegExp(`^  --${option}\\b`, 'm'));
        }
        assert.match(stdout, /Exit codes:/);
      }));
  }

  const wrong: readonly (readonly [readonly string[], string])[] = [
    [[], 'Name a command.'],
    [['--json'], 'Name a command before --json.'],
    [['lst'], 'There is no command "lst". Did you mean "list"?'],
    [['exp'], 'There is no command "exp". Did you mean "export"?'],
    [['delete'], 'There is no command "delete".'],
    [['constructor'], 'There is no command "constructor".'],
  ];
  for (const [argv, message] of wrong) {
    test(`explains the command line "${argv.join(' ')}"`, () =>
      withCliFolder(logbook, async (folder) => {
        assert.deepEqual(await folder.run(argv), {
          exitCode: 2,
          stdout: '',
          stderr: `${message}\nresearch-logbook --help lists the commands.\n`,
        });
      }));
  }

  const misused: readonly (readonly [readonly string[], string])[] = [
    [
      ['list', '--typ', 'goal'],
      'There is no option --typ. Did you mean "--type"? Put -- before words that start with a hyphen.',
    ],
    [['list', '-t'], 'There is no option -t. Put -- before words that start with a hyphen.'],
    [
      ['list', '--__proto__=1'],
      'There is no option --__proto__. Put -- before words that start with a hyphen.',
    ],
    [['list', '--from'], '--from needs a value: --from DATE.'],
    [['list', '--from', '--to', '2026-03-14'], '--from needs a value: --from DATE.'],
    [['list', '--from='], '--from needs a value: --from DATE.'],
    [['list', '--json=yes'], '--json takes no value.'],
    [['set', 'goals/a.md', 'due'], 'VALUE is missing.'],
    [['set'], 'FILE is missing.'],
    [['list', 'all'], '"all" is one word too many. Put quotes around text with blanks.'],
    [
      ['list', '--type', 'activty'],
      '"activty" is no record type. Did you mean "activity"? Use one of activity, challenge, question, opportunity, training, goal, program, contact, interaction, feedback, reflection, presence, application, achievement.',
    ],
    [
      ['list', '--from', '2026-02-30'],
      '"2026-02-30" is no existing date for --from. Write it as YYYY-MM-DD.',
    ],
    [['list', '--to', 'yesterday'], '"yesterday" is no existing date for --to. Write it as YYYY-MM-DD.'],
    [
      ['list', '--from', '2026-03-02', '--to', '2026-03-01'],
      '--from 2026-03-02 is after --to 2026-03-01. Exchange them.',
    ],
    [
      ['list', '--skill', 'recdap'],
      'No skill is called "recdap", and no record has it. Near ones are edc.redcap.',
    ],
    [['list', '--skill', 'juggling'], 'No skill is called "juggling", and no record has it.'],
    [
      ['stats', '--today', '31.12.2026'],
      '"31.12.2026" is no existing date for --today. Write it as YYYY-MM-DD.',
    ],
  ];
  for (const [argv, message] of misused) {
    test(`explains "${argv.join(' ')}"`, () =>
      withCliFolder(logbook, async (folder) => {
        assert.deepEqual(await folder.run(argv), {
          exitCode: 2,
          stdout: '',
          stderr: `${message}\nresearch-logbook ${argv[0]} --help says how it is used.\n`,
        });
      }));
  }
});
