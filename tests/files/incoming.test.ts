// What a reader may bring: a backup, a bibliography, links in any text, or nothing of use.
import { describe, expect, it } from 'vitest';
import { backupFile } from '../../utils/domain/backup';
import { keptById } from '../../utils/domain/kept';
import { readIncoming } from '../../utils/files/incoming';
import { row } from '../papers';

const NOW = 100;
const added = (id: string, facts: object = {}) => {
  const kept = keptById(id, NOW);
  return {
    marks: { id, saved: { value: NOW, stamp: NOW } },
    kept: { ...kept, paper: { ...kept.paper, ...facts } },
  };
};
const adding = (papers: object[], refused: object[] = []) => ({
  bringing: 'add',
  papers,
  looks: [],
  watches: [],
  known: [],
  refused,
});
const mira = [{ name: 'Mira Okafor' }];

describe('what is brought', () => {
  it('is a backup, also with white space before it', () => {
    const marks = { id: '2611.00001', saved: { value: 5, stamp: 5 } };
    const kept = row('2611.00001');
    const { text } = backupFile(
      { schema: 2, marks: [marks], kept: [kept], looks: [], undo: [], watches: [], known: [] },
      NOW,
    );
    const backup = {
      bringing: 'import',
      papers: [{ marks, kept }],
      looks: [],
      watches: [],
      known: [],
      refused: [],
    };
    expect(readIncoming(text, NOW)).toEqual(backup);
    expect(readIncoming(`\n  ${text}`, NOW)).toEqual(backup);
    expect(readIncoming(text.slice(0, -9), NOW)).toEqual({ wrong: 'broken' });
  });

  it('is BibTeX: each paper once, with its title and authors until its facts come', () => {
    const text = `
@misc{one, title={Of Small Things}, author={Okafor, Mira}, eprint={2611.00001}, archivePrefix={arXiv}}
@article{two, doi={10.48550/arXiv.2611.00002}}
@article{three, title={Elsewhere}, doi={10.1038/1}}
@misc{again, title={Of Small Things}, author={Okafor, Mira}, url={https://arxiv.org/abs/2611.00001v2}}`;
    expect(readIncoming(text, NOW)).toEqual(
      adding(
        [added('2611.00001', { title: 'Of Small Things', authors: mira }), added('2611.00002')],
        [{ reason: 'no-id', what: 'Elsewhere' }],
      ),
    );
  });

  it('is RIS', () => {
    const text = [
      'TY  - UNPB', 'TI  - Of small things', 'AU  - Okafor, Mira', 'UR  - https://arxiv.org/abs/2611.00001', 'ER  - ',
      'TY  - JOUR', 'TI  - Elsewhere', 'ER  - ',
    ]; // prettier-ignore
    expect(readIncoming(text.join('\r\n'), NOW)).toEqual(
      adding(
        [added('2611.00001', { title: 'Of small things', authors: mira })],
        [{ reason: 'no-id', what: 'Elsewhere' }],
      ),
    );
  });

  it('is links and ids in any text', () => {
    const text = 'See https://hf.co/papers/2611.00001, hep-th/9901001v1, and https://example.org/a.';
    expect(readIncoming(text, NOW)).toEqual(
      adding(
        [added('2611.00001'), added('hep-th/9901001')],
        [{ reason: 'no-id', what: 'https://example.org/a' }],
      ),
    );
  });

  it('is links in braces, which are no backup', () => {
    expect(readIncoming('{2611.00001}', NOW)).toEqual(adding([added('2611.00001')]));
    expect(readIncoming(' {2611.00001, hep-th/9901001', NOW)).toEqual(
      adding([added('2611.00001'), added('hep-th/9901001')]),
    );
    const half = '{ "format": "broadsheet-backup", "marks": [{ "id": "2611.00001"';
    expect(readIncoming(half, NOW)).toEqual({ wrong: 'broken' });
    expect(readIncoming('{ "name": "other", "list": [', NOW)).toEqual({ wrong: 'foreign' });
  });

  it('is links beside something that only begins like BibTeX', () => {
    expect(readIncoming('@home{now\nhttps://arxiv.org/abs/2611.00001', NOW)).toEqual(
      adding([added('2611.00001')]),
    );
  });

  it.each(['', ' \n', 'Dear Mira, read on.', '\0\u0001\uFFFD', '<!doctype html><p>Not found', '@misc{a, title={{{', '[{"a":1}]'])(
    '%j is nothing of use',
    (text) => {
      expect(readIncoming(text, NOW)).toEqual({ wrong: 'foreign' });
    },
  ); // prettier-ignore
});
