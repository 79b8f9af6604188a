// What watches find, and which of them catch a paper.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counts } from '../../utils/domain/paper';
import { isLong, tidied, type Sought, type Watch, type WatchRule } from '../../utils/domain/watch';
import { matches } from '../../utils/search/matches';
import { parseQuery } from '../../utils/search/query';
import { candidate, faultIn, finderOf, watcher } from '../../utils/search/watching';
import { row } from '../papers';

const { paper } = row('2611.00001', 30, {
  title: 'State-Space Models for GPT-4 Agents',
  abstract: 'We study mixture of experts, fine-tuning and diffusion.',
  authors: [{ name: 'Mira Okafor' }, { name: 'José Núñez' }],
  organization: { handle: 'northlake-ai', name: 'Northlake AI' },
  aiKeywords: ['optimal transport'],
});
const asked = (counts: Counts = { upvotes: 30, stars: 5 }) => candidate(paper, counts, '2026-11-20');
const rule = (sought: Sought, more: Partial<WatchRule> = {}): WatchRule =>
  ({ name: '', excludes: false, ...sought, ...more }) as WatchRule;
const search = (text: string): Sought => ({ kind: 'search', text });
const words = (text: string): Sought => ({ kind: 'keyword', how: 'words', text });
const pattern = (text: string): Sought => ({ kind: 'keyword', how: 'pattern', text });
const watch = (id: string, sought: Sought, more: Partial<WatchRule> = {}): Watch => ({
  id,
  made: { value: rule(sought, more), stamp: 1 },
});

describe('a rule', () => {
  it.each<[Sought, boolean]>([
    [search('experts diffusion'), true],
    [search('expert'), true],
    [search('"mixture of experts" -transport'), false],
    // Nothing of it is still being typed.
    [search('"mixture of exp'), false],
    [search('author:okafor org:northlake'), true],
    [search('after:2026-11-20 before:2026-11-21'), true],
    [search('experts after:2026-11-21'), false],
    [search('experts before:2026-11-20'), false],
    // A slip is looked for by who types, and not by a watch.
    [search('diffusoin'), false],
    [search('-quantum'), true],
    [{ kind: 'author', text: 'okafor' }, true],
    [{ kind: 'author', text: 'Okafor, Mira' }, true],
    [{ kind: 'author', text: 'jose nunez' }, true],
    [{ kind: 'author', text: 'Mira Núñez' }, false],
    [{ kind: 'author', text: 'Oka' }, false],
    [{ kind: 'organization', text: 'northlake' }, true],
    [{ kind: 'organization', text: 'Northlake-AI' }, true],
    [{ kind: 'organization', text: 'okafor' }, false],
    [words('diffusion'), true],
    [words('diffus'), false],
    [words('experts mixture'), false],
    [words('Fine Tuning'), true],
    [words('gpt-4'), true],
    [words('optimal transport'), true],
    [words('okafor'), false],
    [pattern('state.space'), true],
    [pattern('^we study'), true],
    [pattern('transport$'), true],
    [pattern('okafor'), false],
    [{ kind: 'upvotes', least: 30 }, true],
    [{ kind: 'upvotes', least: 31 }, false],
    [{ kind: 'stars', least: 5 }, true],
    [{ kind: 'stars', least: 6 }, false],
  ])('%j finds it: %s', (sought, isFound) => {
    expect(faultIn(rule(sought))).toBeUndefined();
    expect(finderOf(rule(sought))(asked())).toBe(isFound);
  });

  it('finds no stars where none are told of', () => {
    expect(finderOf(rule({ kind: 'stars', least: 1 }))(asked({ upvotes: 3 }))).toBe(false);
  });

  it.each<[Sought, string]>([
    [search(''), 'empty'],
    [search('author: -'), 'empty'],
    [search('moe is:saved'), 'own-marks'],
    [search('moe -tag:later'), 'own-marks'],
    [search('moe is:good'), 'own-marks'],
    [search('moe after:soon'), 'day'],
    [search('before:2026-13-01'), 'day'],
    [{ kind: 'author', text: ' …' }, 'empty'],
    [{ kind: 'organization', text: '' }, 'empty'],
    [words('!?'), 'empty'],
    [words('a'.repeat(301)), 'long'],
    [pattern(' '), 'empty'],
    [pattern('('), 'pattern'],
    [pattern('(?=a)'), 'look'],
    [pattern('x(a+)+y'), 'runaway'],
    [{ kind: 'upvotes', least: 0 }, 'number'],
    [{ kind: 'stars', least: NaN }, 'number'],
    [{ kind: 'stars', least: 1.5 }, 'number'],
  ])('%j has the fault %s, and finds nothing', (sought, fault) => {
    expect(faultIn(rule(sought))).toBe(fault);
    expect(finderOf(rule(sought))(asked({ upvotes: 9999, stars: 9999 }))).toBe(false);
  });

  it('has a name of any kind but a long one', () => {
    expect(faultIn(rule(words('moe'), { name: '' }))).toBeUndefined();
    expect(faultIn(rule(words('moe'), { name: 'x'.repeat(81) }))).toBe('long');
  });

  it('finds what a search for its words finds, slips apart', () => {
    const word = fc.constantFrom('experts', 'gpt', '-gpt', '"fine tuning"', 'author:mira', 'nowhere', '-"of experts"');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (all) => {
        const text = all.join(' ');
        expect(finderOf(rule(search(text)))(asked())).toBe(matches(paper, parseQuery(`${text} `)));
      }),
    );
  }); // prettier-ignore

  it('is kept without what nobody sees; the spaces of a pattern stay', () => {
    expect(tidied(rule(words('  moe\u0000  models '), { name: ' MoE\n' }))).toEqual(
      rule(words('moe models'), { name: 'MoE' }),
    );
    expect(tidied(rule(pattern(' rl ')))).toEqual(rule(pattern(' rl ')));
    expect(isLong(rule({ kind: 'upvotes', least: 1 }))).toBe(false);
  });
});

describe('watches', () => {
  const both = [watch('a', words('diffusion')), watch('b', { kind: 'upvotes', least: 30 })];

  it('catch a paper that arrives, each that finds it', () => {
    expect(watcher(both)(asked())).toEqual(['a', 'b']);
    expect(watcher(both)(asked({ upvotes: 3 }))).toEqual(['a']);
  });

  it('catch none that another keeps out', () => {
    const out = watch('c', { kind: 'author', text: 'Okafor' }, { excludes: true });
    expect(watcher([...both, out])(asked())).toEqual([]);
    expect(watcher([out])(asked())).toEqual([]);
  });

  it('that were removed catch and keep out nothing', () => {
    const removed = { id: 'c', made: { stamp: 9 } };
    expect(watcher([...both, removed])(asked())).toEqual(['a', 'b']);
  });

  it('catch one that is listed already when its count comes to the number, and not again above', () => {
    const ask = watcher([...both, watch('s', { kind: 'stars', least: 5 })]);
    expect(ask(asked(), { upvotes: 29 })).toEqual(['b', 's']);
    expect(ask(asked(), { upvotes: 30, stars: 4 })).toEqual(['s']);
    expect(ask(asked({ upvotes: 31, stars: 6 }), { upvotes: 30, stars: 5 })).toEqual([]);
  });
});
