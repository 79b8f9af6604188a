// What Mozilla's linter, the one that judges an upload, says of the Firefox build: nothing but what we know.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const BUILD = '.output/firefox-mv3';

interface Finding {
  code: string;
  message: string;
  file: string;
  line: number;
  column: number;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

/** The linter's report, by its command line: its modules have no types and are not meant for others. */
function reportOn(build: string): Report {
  const program = fileURLToPath(import.meta.resolve('addons-linter/bin/addons-linter'));
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--output', 'json', build], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

const uses = (file: string) => readFileSync(file, 'utf8').match(/dangerouslySetInnerHTML/g)?.length;

describe("Mozilla's linter", () => {
  let report: Report;
  beforeAll(() => {
    report = reportOn(BUILD);
  });

  it('finds no error and nothing to remark', () => {
    expect(report.errors).toEqual([]);
    expect(report.notices).toEqual([]);
  });

  it('warns of one place alone: where Preact would carry out a `dangerouslySetInnerHTML`, which we never use', () => {
    expect(report.warnings).toEqual([
      expect.objectContaining({
        code: 'UNSAFE_VAR_ASSIGNMENT',
        message: 'Unsafe assignment to innerHTML',
        file: expect.stringMatching(/^chunks\/shared-[\w-]+\.js$/),
      }),
    ]);
    const { file, line, column } = report.warnings[0]!;
    const built = path.join(BUILD, file);
    const code = readFileSync(built, 'utf8').split('\n')[line - 1]!;
    expect(code.slice(column - 1, column + 60)).toMatch(/^[\w$]+\.innerHTML=[\w$]+\.__html\b/);
    expect(uses(built)).toBe(uses(fileURLToPath(import.meta.resolve('preact'))));
  });
});
