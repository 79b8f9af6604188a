// A backup that comes back: whole where it is ours, one by one where it is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFile } from '../../utils/domain/backup';
import type { MarkedPaper } from '../../utils/domain/import';
import type { Incoming } from '../../utils/domain/incoming';
import { setField } from '../../utils/domain/field';
import { keptById } from '../../utils/domain/kept';
import type { Marks } from '../../utils/domain/mark';
import { mergeMarks } from '../../utils/domain/merge';
import type { Watch } from '../../utils/domain/watch';
import { noteText, type Note } from '../../utils/domain/note';
import { writeNote } from '../../utils/domain/note-writing';
import { readBackup } from '../../utils/files/backup';
import { twoFiles } from '../copies';
import { hostileName, rubbish } from '../fuzz/rubbish';
import { row } from '../papers';

const NOW = 1_795_000_000_000;
/** The last time that a date can be. */
const END = 8_640_000_000_000_000;
const exported = (papers: MarkedPaper[], looks: unknown[] = [], watches: unknown[] = [], known: unknown[] = []) =>
  backupFile(
    { schema: 2, marks: papers.map(({ marks }) => marks), kept: papers.map(({ kept }) => kept), looks, undo: [], watches, known },
    NOW,
  ).text; // prettier-ignore

const paper = (id: string, fields: object = {}): MarkedPaper => ({
  marks: { id, saved: { value: 5, stamp: 5 }, ...fields },
  kept: row(id, 3),
});
const a = paper('2611.00001');
const b = paper('math/0309136');

/** What an odd record between two good ones leads to. */
function withOdd(marks: unknown, kept: unknown = row('2611.00003')): Incoming {
  const text = JSON.stringify({
    format: 'broadsheet-backup',
    version: 1,
    marks: [a.marks, marks, b.marks],
    kept: [a.kept, kept, b.kept],
    looks: [],
  });
  return readBackup(text, NOW) as Incoming;
}

describe('a backup', () => {
  it('that was exported says the same when it is read: every mark, stamp, note and fact', () => {
    const look = fc.record({ name: fc.constant('badgeUntil'), value: fc.nat(), stamp: fc.nat() });
    fc.assert(
      fc.property(twoFiles, fc.array(look, { maxLength: 1 }), ([papers], looks) => {
        const text = exported(papers, looks);
        expect(readBackup(text, NOW)).toEqual({
          bringing: 'import',
          papers,
          looks,
          watches: [],
          known: [],
          refused: [],
        });
      }),
    );
  });

  it('leaves the line of its inbox behind: what lies before it was seen in that browser alone', () => {
    const looks = [
      { name: 'inboxUntil', value: 9, stamp: 9 },
      { name: 'badgeUntil', value: 5, stamp: 5 },
    ];
    expect(readBackup(exported([a], looks), NOW)).toMatchObject({ papers: [a], looks: [looks[1]] });
  });

  it('brings what its reader knows, and of that only what there is to know', () => {
    const known = ['save', 'library', 'news:0.2.0'].map((name) => ({ name, stamp: 7 }));
    const odd = [{ name: 'more', stamp: 7 }, { name: 'news:<b>', stamp: 7 }, { name: 'keys' }, undefined, 3];
    const read = readBackup(exported([a], [], [], [...known, ...odd]), NOW);
    expect(read).toMatchObject({ known, refused: [] });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'broken'],
    ['half of one', exported([a, b]).slice(0, -40), 'broken'],
    ['all but its last character', exported([a]).trimEnd().slice(0, -1), 'broken'],
    ['other JSON', '{"name":"broadsheet","version":1,"marks":[],"kept":[]}', 'foreign'],
    ['a list', '[1,2]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['the form without its marks', '{"format":"broadsheet-backup","version":1,"kept":[]}', 'foreign'],
    ['marks that are no list', '{"format":"broadsheet-backup","version":1,"kept":[],"marks":{"length":3}}', 'foreign'],
    ['a newer version', exported([a]).replace('"version": 1', '"version": 2'), 'newer'],
    ['a newer version in a form of its own', '{"format":"broadsheet-backup","version":2,"papers":{}}', 'newer'],
  ])('of %s is refused as a whole', (_, text, wrong) => {
    expect(readBackup(text, NOW)).toEqual({ wrong });
  }); // prettier-ignore

  it('cut anywhere says that it is broken, and never brings a part of itself', () => {
    const text = exported([a, b]);
    for (let end = 0; end < text.trimEnd().length; end += 7)
      expect(readBackup(text.slice(0, end), NOW)).toEqual({ wrong: 'broken' });
  });

  it('from before the lines and the undo were exported is read too', () => {
    const text = JSON.stringify({
      format: 'broadsheet-backup',
      version: 1,
      marks: [a.marks],
      kept: [a.kept],
    });
    expect(readBackup(text, NOW)).toEqual({
      bringing: 'import',
      papers: [a],
      looks: [],
      watches: [],
      known: [],
      refused: [],
    });
  });

  it('brings its watches, those that were removed and those whose pattern cannot be run too', () => {
    const made = { name: 'Mine', excludes: false };
    const watches: Watch[] = [
      { id: 'a', made: { value: { kind: 'search', text: 'moe -vision', ...made }, stamp: 5 } },
      { id: 'b', made: { value: { kind: 'author', text: 'Mira', ...made, excludes: true }, stamp: 5 } },
      { id: 'c', made: { value: { kind: 'organization', text: 'Northlake', ...made }, stamp: 5 } },
      { id: 'd', made: { value: { kind: 'keyword', how: 'words', text: 'moe', ...made }, stamp: 5 } },
      { id: 'e', made: { value: { kind: 'keyword', how: 'pattern', text: ' x(a+)+y', ...made }, stamp: 5 } },
      { id: 'f', made: { value: { kind: 'stars', least: 9, ...made }, stamp: 5 } },
      { id: 'g', made: { stamp: 5 } },
    ];
    expect(readBackup(exported([], [], watches), NOW)).toMatchObject({ watches, refused: [] });
  });

  it.each([
    null,
    'moe',
    { id: '', made: { stamp: 5 } },
    { id: 'w' },
    { id: 'w', made: { value: { kind: 'author', text: 7, name: '', excludes: false }, stamp: 5 } },
    {
      id: 'w',
      made: { value: { kind: 'author', text: 'a'.repeat(301), name: '', excludes: false }, stamp: 5 },
    },
    { id: 'w', made: { value: { kind: 'keyword', text: 'moe', name: '', excludes: false }, stamp: 5 } },
    { id: 'w', made: { value: { kind: 'place', text: 'moe', name: '', excludes: false }, stamp: 5 } },
    { id: 'w', made: { value: { kind: 'stars', least: '9', name: '', excludes: false }, stamp: 5 } },
  ])('refuses the watch %j and no other', (odd) => {
    const good = { id: 'g', made: { stamp: 5 } };
    const { watches, papers, refused } = readBackup(exported([a], [], [odd, good]), NOW) as Incoming;
    expect({ watches, papers }).toEqual({ watches: [good], papers: [a] });
    expect(refused).toMatchObject([{ reason: 'odd-watch' }]);
  });

  it('that names a watch twice brings what was made of it last', () => {
    const [old, last] = [1, 2].map((stamp) => ({ id: 'w', made: { stamp } }));
    expect(readBackup(exported([], [], [last, old]), NOW)).toMatchObject({ watches: [last] });
  });

  it('with facts of a paper that nobody marked brings no paper for them', () => {
    const { papers, refused } = withOdd(paper('2611.00003').marks, row('2611.00004'));
    expect(papers.map(({ marks }) => marks.id)).toEqual([a.marks.id, '2611.00003', b.marks.id]);
    expect(papers[1]!.kept).toEqual(keptById('2611.00003', NOW));
    expect(refused).toEqual([]);
  });

  it('brings a note of any length: nothing limits what is written', () => {
    const long = { ...a.marks, note: writeNote(undefined, 'a'.repeat(200_000), 'a page', 5) };
    const text = exported([{ ...a, marks: long }, b]);
    expect(readBackup(text, NOW)).toMatchObject({ papers: [{ marks: long }, b], refused: [] });
  });

  it('comes back however far a clock ran ahead, and so does what was written after it', () => {
    const stamps = fc.constantFrom(5, END - 1, END, END + 1, END + 2, Number.MAX_SAFE_INTEGER);
    fc.assert(
      fc.property(stamps, stamps, stamps, (saved, one, other) => {
        const note: Note = {
          stamp: Math.max(one, other),
          texts: [{ text: 'See §3.', by: 'a', stamp: one }, { text: 'Wrong?', by: 'b', stamp: other }],
          known: { a: one, b: other },
        };
        const far = paper('2611.00001', { saved: { value: 5, stamp: saved }, 'tag:moe': { value: true, stamp: other }, note });
        const once = (readBackup(exported([far], [{ name: 'badgeUntil', value: one, stamp: other }]), NOW) as Incoming);
        expect(once).toMatchObject({ papers: [{ marks: { id: far.marks.id } }], looks: [{ name: 'badgeUntil' }], refused: [] });
        const { marks } = once.papers[0]!;
        const later: Marks = {
          ...marks,
          saved: setField<number>(marks.saved, undefined, NOW),
          'tag:moe': setField<true>(marks['tag:moe'], undefined, NOW),
          note: writeNote(marks.note, 'No.', 'c', NOW),
        };
        const twice = readBackup(exported([{ ...far, marks: later }]), NOW) as Incoming;
        expect(twice.refused).toEqual([]);
        const after = mergeMarks(twice.papers[0]!.marks, twice.papers[0]!.marks);
        expect(after.saved).not.toHaveProperty('value');
        expect(after['tag:moe']).not.toHaveProperty('value');
        expect(noteText(after.note)).toBe('No.');
        const both = [once.papers[0]!.marks, twice.papers[0]!.marks] as const;
        expect(mergeMarks(...both)).toEqual(mergeMarks(both[1], both[0]));
        for (const its of both) expect(mergeMarks(mergeMarks(...both), its)).toEqual(mergeMarks(...both));
      }),
    );
  }); // prettier-ignore

  it('that names a paper twice brings it once, with the marks of both', () => {
    const again = { id: a.marks.id, read: { value: 9, stamp: 9 } };
    expect(withOdd(again).papers).toEqual([{ ...a, marks: { ...a.marks, ...again } }, b]);
  });
});

describe('a record that', () => {
  const id = '2611.00003';
  const saved = { value: 5, stamp: 5 };

  it.each<[string, unknown]>([
    ['is nothing', null],
    ['is a number', 7],
    ['is a list', [id]],
    ['is empty', {}],
    ['has no id', { saved }],
    ['has an id that is a number', { id: 2611.00003, saved }],
    ['has an id that is no paper', { id: '../../etc/passwd', saved }],
    ['has an id with a version', { id: '2611.00003v2', saved }],
    ['has an address for an id', { id: 'https://arxiv.org/abs/2611.00003', saved }],
  ])('%s names no paper', (_, record) => {
    const { papers, refused } = withOdd(record);
    expect(papers).toEqual([a, b]);
    expect(refused).toEqual([{ reason: 'no-id', what: JSON.stringify(record).slice(0, 60) }]);
  });

  it.each<[string, object]>([
    ['has a field we do not know', { saved, colour: { value: 'red', stamp: 1 } }],
    ['has a field without a stamp', { saved: { value: 5 } }],
    ['has a stamp that is a text', { saved: { value: 5, stamp: '5' } }],
    ['has a stamp that is no whole number', { saved: { value: 5, stamp: 5.5 } }],
    ['has a time after the end of time', { saved: { value: END + 1, stamp: 5 } }],
    ['has a time that is a text', { saved: { value: 'yesterday', stamp: 5 } }],
    ['has a state nobody knows', { state: { value: 'lost', stamp: 5 } }],
    ['has a rating nobody knows', { rating: { value: 'sideways', stamp: 5 } }],
    ['has a tag that is not true', { 'tag:a': { value: 'yes', stamp: 5 } }],
    ['has an empty tag', { 'tag:': { value: true, stamp: 5 } }],
    ['has a tag that could not be typed', { 'tag:a\u202Eb': { value: true, stamp: 5 } }],
    ['has a tag that is too long', { [`tag:${'a'.repeat(61)}`]: { value: true, stamp: 5 } }],
    ['has a note that is a text', { note: 'Hm.' }],
    ['has a note without texts', { note: { stamp: 5, known: {} } }],
    ['has a note of five thousand and one texts', { note: { stamp: 5, known: {}, texts: Array.from({ length: 5_001 }, () => ({ text: '', by: 'a', stamp: 5 })) } }],
    ['has a note by somebody it does not know', { note: { stamp: 5, known: { b: 5 }, texts: [{ text: '', by: 'a', stamp: 5 }] } }],
    ['has a note by an heir', { note: { stamp: 5, known: {}, texts: [{ text: '', by: 'toString', stamp: 5 }] } }],
    ['has a field with the name of a prototype', { toString: saved }],
  ])('%s has marks of a form we do not know', (_, fields) => {
    const { papers, refused } = withOdd({ id, ...fields });
    expect(papers).toEqual([a, b]);
    expect(refused).toEqual([{ reason: 'odd-marks', what: id }]);
  }); // prettier-ignore

  it('reaches for a prototype finds none', () => {
    const marks = JSON.parse(`{"id":"${id}","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`) as unknown;
    const { papers } = withOdd(marks);
    expect(papers).toEqual(expect.arrayContaining([a, b]));
    for (const { marks: its } of papers) expect(its).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  }); // prettier-ignore

  it.each<[string, object, object?]>([
    ['a page that is a script', { projectPage: 'javascript:alert(1)' }],
    ['a page that is not encrypted', { projectPage: 'http://northlake.example/' }],
    ['a page with a password', { projectPage: 'https://a:b@evil.example/' }],
    ['a repository that leads elsewhere', { repository: '../../evil' }],
    ['a date after the end of time', { publishedAt: END + 1 }],
    ['a summary that is a number', { aiSummary: 7 }],
    ['keywords that are a text', { aiKeywords: 'moe' }],
    ['an organization without a name', { organization: { handle: 'northlake' } }],
    ['an author whose handle is a number', { authors: [{ name: 'Mira Okafor', user: 7 }] }],
    ['a count that is a text', {}, { counts: { upvotes: 3, comments: '1', stars: -1 } }],
    ['a rise that is a text', {}, { rise: 'steep' }],
    ['a submitter that is none', {}, { submitter: null }],
  ])('has %s among its facts is brought without it', (_, facts, others) => {
    const kept = { ...row(id, 3), ...others };
    const { papers, refused } = withOdd({ id, saved }, { ...kept, paper: { ...kept.paper, ...facts } });
    const { title, abstract, authors } = kept.paper;
    expect(papers[1]).toEqual({
      marks: { id, saved },
      kept: {
        paper: { id, title, abstract, authors },
        counts: others && 'counts' in others ? { upvotes: 3 } : kept.counts,
      },
    });
    for (const part of [papers[1]!.kept, papers[1]!.kept.paper, papers[1]!.kept.counts])
      expect(Object.values(part)).not.toContain(undefined);
    expect(refused).toEqual([]);
  });

  it.each<[string, object, object?]>([
    ['a title that is a number', { title: 7 }],
    ['an abstract that is none', { abstract: null }],
    ['an author that is a text', { authors: ['Mira Okafor'] }],
    ['five thousand and one authors', { authors: Array.from({ length: 5_001 }, () => ({ name: 'A' })) }],
    ['upvotes that are a text', {}, { counts: { upvotes: 'many' } }],
    ['no counts', {}, { counts: undefined }],
    ['a time to ask for them that is a text', {}, { wantedAt: 'soon' }],
  ])('has %s among its facts is saved by its id alone, and that is told', (_, facts, others) => {
    const kept = { ...row(id), ...others };
    const { papers, refused } = withOdd({ id, saved }, { ...kept, paper: { ...kept.paper, ...facts } });
    expect(papers).toEqual([a, { marks: { id, saved }, kept: keptById(id, NOW) }, b]);
    expect(refused).toEqual([{ reason: 'odd-facts', what: id }]);
  });

  it('has facts that name no paper is told with their beginning, and those of no paper here are not', () => {
    const of = (facts: unknown) => withOdd({ id, saved }, facts);
    expect(of({ paper: { title: 'Lost' } }).refused).toEqual([
      { reason: 'odd-facts', what: '{"paper":{"title":"Lost"}}' },
    ]);
    expect(of(null).refused).toEqual([{ reason: 'odd-facts', what: 'null' }]);
    expect(of({ paper: { id: '2611.00009', title: 7 } }).refused).toEqual([]);
    expect(of({ paper: { id: a.marks.id, title: 7 } }).refused).toEqual([]);
    expect(of({ paper: { id: a.marks.id, title: 7 } }).papers[0]).toEqual(a);
  });

  it('is odd in any way harms no other and breaks nothing', () => {
    const odd = fc.oneof(
      rubbish,
      fc.record({
        id: fc.oneof(fc.constant<unknown>(id), rubbish),
        saved: fc.oneof(fc.constant<unknown>(saved), rubbish),
        note: rubbish,
      }, { requiredKeys: [] }),
      fc.tuple(hostileName, rubbish).map(([name, value]) => JSON.parse(`{"id":"${id}",${JSON.stringify(name)}:${JSON.stringify(value) ?? '0'}}`) as unknown),
    );
    fc.assert(
      fc.property(odd, rubbish, (marks, kept) => {
        const { papers, refused } = withOdd(marks, kept);
        expect(papers).toEqual(expect.arrayContaining([a, b]));
        expect(papers.length + refused.filter(({ reason }) => reason !== 'odd-facts').length).toBe(3);
      }),
    );
  }); // prettier-ignore
});
