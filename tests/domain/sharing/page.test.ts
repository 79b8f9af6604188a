// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byline, reference } from '../../../utils/domain/citations/reference';
import { oneLine } from '../../../utils/domain/one-line';
import type { Paper } from '../../../utils/domain/paper';
import { page } from '../../../utils/domain/sharing/page';
import { hostilePapers, inMarkup } from '../hostile-papers';
import { RECORDINGS, recordedPapers } from '../recorded-papers';

function read(html: string) {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Each text and address of a page, and any element that we do not write. */
function said(papers: Paper[], heading: string) {
  const document = read(page(papers, { heading, language: 'en' }));
  const ours = new Set('HTML HEAD META TITLE STYLE BODY MAIN H1 UL LI H2 A P'.split(' '));
  return {
    titles: [document.title, document.querySelector('h1')?.textContent],
    items: [...document.querySelectorAll('li')].map((item) =>
      [...item.children].map((part) => part.textContent),
    ),
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    others: [...document.querySelectorAll('*')].filter((element) => !ours.has(element.tagName)),
  };
}

function meant(papers: Paper[], heading: string): ReturnType<typeof said> {
  return {
    titles: [inMarkup(oneLine(heading)), inMarkup(oneLine(heading))],
    items: papers
      .map(reference)
      .map((one) =>
        [one.title, byline(one), `${one.year} · arXiv:${one.eprint}`, one.abstract]
          .map(inMarkup)
          .filter(Boolean),
      ),
    links: papers.flatMap(({ id }) => [`https://huggingface.co/papers/${id}`, `https://arxiv.org/abs/${id}`]),
    others: [],
  };
}

describe('a page to share', () => {
  it('stands alone: no script, and nothing to fetch', () => {
    const html = page([], { heading: 'To read', language: 'de' });
    const document = read(html);
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">\n<head>\n<meta charset="utf-8">/);
    expect(document.querySelectorAll('script, link, img, [src], [onload]')).toHaveLength(0);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/url\(|@import/);
    expect(html).toContain('color-scheme: light dark');
  });

  it('takes no language that would be more than one', () => {
    const html = page([], { heading: '', language: '"><script>' });
    expect(html).toContain('<html lang="&quot;&gt;&lt;script&gt;">');
  });

  it('says each hostile paper in its own words', () => {
    fc.assert(
      fc.property(hostilePapers, fc.string({ unit: 'binary' }), (papers, heading) => {
        expect(said(papers, heading)).toEqual(meant(papers, heading));
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
