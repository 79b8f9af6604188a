// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../utils/domain/citations/reference';
import { oneLine } from '../../../utils/domain/one-line';
import type { Paper } from '../../../utils/domain/paper';
import { atom } from '../../../utils/domain/sharing/atom';
import { row } from '../../papers';
import { hostilePapers, inMarkup } from '../hostile-papers';
import { RECORDINGS, recordedPapers } from '../recorded-papers';

const AT = Date.UTC(2026, 10, 20, 8, 30);

function write(papers: Paper[], heading = 'To read') {
  return atom(papers, { heading, language: 'en', at: AT });
}

/** Each text and address of a feed. */
function said(papers: Paper[], heading: string) {
  const document = new DOMParser().parseFromString(write(papers, heading), 'application/xml');
  const texts = (of: Element, name: string) =>
    [...of.children].filter((child) => child.tagName === name).map((child) => child.textContent);
  return {
    faults: document.querySelectorAll('parsererror').length,
    title: texts(document.documentElement, 'title'),
    entries: [...document.querySelectorAll('entry')].map((entry) => ({
      id: texts(entry, 'id'),
      title: texts(entry, 'title'),
      links: [...entry.querySelectorAll('link')].map((link) => link.getAttribute('href')),
      authors: texts(entry, 'author'),
      summary: texts(entry, 'summary'),
    })),
  };
}

function meant(papers: Paper[], heading: string): ReturnType<typeof said> {
  return {
    faults: 0,
    title: [inMarkup(oneLine(heading))],
    entries: papers.map(reference).map((one) => ({
      id: [`https://arxiv.org/abs/${one.id}`],
      title: [inMarkup(one.title)],
      links: [`https://huggingface.co/papers/${one.id}`],
      authors: one.authors.map(inMarkup),
      summary: [one.abstract].filter(Boolean).map(inMarkup),
    })),
  };
}

describe('an Atom file to share', () => {
  it('has all that a feed must have', () => {
    const facts = { title: 'A & B', abstract: 'It <i>is</i>.', publishedAt: Date.UTC(2026, 10, 19, 7) };
    expect(write([row('2611.01234', 1, facts).paper])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:broadsheet.example,2026:To%20read</id>
<title>To read</title>
<updated>2026-11-20T08:30:00.000Z</updated>
<author><name>Broadsheet</name></author>
<generator>Broadsheet</generator>
<entry>
<id>https://arxiv.org/abs/2611.01234</id>
<title>A &amp; B</title>
<link rel="alternate" type="text/html" href="https://huggingface.co/papers/2611.01234"/>
<updated>2026-11-19T00:00:00.000Z</updated>
<author><name>Mira Okafor</name></author>
<summary>It &lt;i&gt;is&lt;/i&gt;.</summary>
</entry>
</feed>
`);
  });

  it.each([
    ['2611.01234', '2026-11-01T00:00:00.000Z'],
    ['2699.01234', '2026-01-01T00:00:00.000Z'],
  ])('dates %s by its id where no date is known', (id, updated) => {
    expect(write([row(id).paper])).toContain(`<updated>${updated}</updated>`);
  });

  it('has the same id for the same heading, and another for another', () => {
    const id = (heading: string) => /<id>(.*?)<\/id>/.exec(write([], heading))?.[1];
    expect(id('a')).toBe(id(' a\n'));
    expect(id('a')).not.toBe(id('b'));
    expect(id("it's \uD83D <é>")).toBe('tag:broadsheet.example,2026:it&#39;s%20%EF%BF%BD%20%3C%C3%A9%3E');
  });

  it('says each hostile paper in its own words', () => {
    fc.assert(
      fc.property(hostilePapers, fc.string({ unit: 'binary' }), (papers, heading) => {
        expect(said(papers, heading)).toEqual(meant(papers, heading));
        const file = write(papers, heading);
        expect(file.isWellFormed()).toBe(true);
        // No character of XML 1.0.
        expect(/(?!\n)[\p{Cc}\uFFFE\uFFFF]/u.exec(file)).toBeNull();
      }),
    );
  });

  describe.skipIf(recordedPapers.length === 0)(
    `of recorded papers (skipped where ${RECORDINGS} is absent)`,
    () => {
      it('says each in its own words', { timeout: 60_000 }, () => {
        expect(said(recordedPapers, 'To read')).toEqual(meant(recordedPapers, 'To read'));
      });
    },
  );
});
