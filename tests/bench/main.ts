// `npm run bench`: the shipped build in real Chromium against a blank extension, both measured in turn in the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { bench } from './figures.ts';
import { table } from './table.ts';

const RESULTS = path.resolve('.output/bench');

const quick = process.argv.includes('--quick');
const rows = await bench(quick);
mkdirSync(RESULTS, { recursive: true });
const file = path.join(RESULTS, 'results.json');
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
writeFileSync(
  file,
  `${JSON.stringify({ at: new Date().toISOString(), quick, machine, rows }, undefined, 2)}\n`,
);
console.log(table(rows));
console.log(file);
process.exit(rows.every(({ ok }) => ok) ? 0 : 1);
