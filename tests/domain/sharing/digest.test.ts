// @vitest-environment happy-dom
// A digest as Markdown, HTML, plain text and mail says what it was given, whatever that is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../utils/domain/one-line';
import {
  digestDraft,
  digestMail,
  digestMarkdown,
  digestMarkup,
  digestPlain,
  type DigestText,
} from '../../../utils/domain/sharing/digest';
import { hostilePapers, inMarkup } from '../hostile-papers';

const TEXT: DigestText = {
  heading: 'Digest, Friday 20 November',
  intro: 'The list of Friday 20 November.',
  language: 'en',
  sections: [
    {
      heading: 'Most upvoted',
      items: [
        { id: '2611.00001', title: 'A *bold* <claim>', facts: '42 upvotes', summary: 'AI summary: Routes.' },
        { id: '2611.00002', title: 'Second', facts: '7 upvotes' },
      ],
    },
  ],
};

const hostile: fc.Arbitrary<DigestText> = hostilePapers.map((papers) => ({
  heading: papers[0]?.title ?? '',
  intro: papers[0]?.abstract ?? '',
  language: 'en',
  sections: papers.map(({ id, title, abstract }) => ({
    heading: title,
    items: [{ id, title, facts: abstract, summary: abstract }],
  })),
}));

/** A mail as its reader has it: its headers, and the text of each part. */
function opened(file: string) {
  const [head = '', ...rest] = file.split('\r\n\r\n');
  const lines = head.replaceAll('\r\n ', ' ').split('\r\n');
  const headers = new Map(lines.map((line) => line.split(/: (.*)/s) as [string, string]));
  const words = (value: string) =>
    value.startsWith('=?')
      ? value
          .split(' ')
          .map((word) => decoded(/^=\?utf-8\?B\?(.*)\?=$/.exec(word)![1]!))
          .join('')
      : value;
  const boundary = /boundary="(.*)"/.exec(headers.get('Content-Type')!)![1]!;
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1);
  return {
    headers,
    subject: words(headers.get('Subject')!),
    types: file.match(/Content-Type: text\/\w+; charset=utf-8/g),
    parts: parts.map((part) =>
      decoded(part.split('\r\n\r\n')[1]!.replaceAll('\r\n', '')).replaceAll('\r\n', '\n'),
    ),
  };
}

function decoded(base64: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
  );
}

const mail = (text: DigestText) =>
  digestMail(text, { name: 'digest-2026-11-20', at: Date.UTC(2026, 10, 5, 13, 4) });

describe('a digest', () => {
  it('as Markdown has its headings and papers', () => {
    expect(digestMarkdown(TEXT)).toBe(`# Digest, Friday 20 November

The list of Friday 20 November.

## Most upvoted

- [A \\*bold\\* \\<claim\\>](https://huggingface.co/papers/2611.00001) — 42 upvotes

  AI summary: Routes.
- [Second](https://huggingface.co/papers/2611.00002) — 7 upvotes
`);
  });

  it('as plain text has the same', () => {
    expect(digestPlain(TEXT)).toBe(`Digest, Friday 20 November

The list of Friday 20 November.

— Most upvoted —

A *bold* <claim>
42 upvotes
AI summary: Routes.
https://huggingface.co/papers/2611.00001

Second
7 upvotes
https://huggingface.co/papers/2611.00002
`);
  });

  it('as HTML says what it was given, and nothing of it is markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { body } = new DOMParser().parseFromString(digestMarkup(text), 'text/html');
        const ours = new Set('BODY H1 P H2 UL LI H3 A'.split(' '));
        expect([...body.querySelectorAll('*')].filter(({ tagName }) => !ours.has(tagName))).toEqual([]);
        expect([...body.querySelectorAll('h3')].map((title) => title.textContent)).toEqual(
          text.sections.map(({ items: [item] }) => inMarkup(oneLine(item!.title) || `arXiv:${item!.id}`)),
        );
        expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(
          text.sections.map(({ items: [item] }) => `https://huggingface.co/papers/${item!.id}`),
        );
      }),
    );
  });

  it('as Markdown has one heading and one link for each that it was given, whatever they are', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = digestMarkdown(text).split('\n');
        expect(lines.filter((line) => /^#+ /.test(line))).toHaveLength(1 + text.sections.length);
        expect(lines.filter((line) => line.startsWith('- ['))).toHaveLength(text.sections.length);
      }),
    );
  });
});

describe('a mail', () => {
  it('has the headers that it must have', () => {
    const { headers, subject } = opened(mail(TEXT));
    expect(Object.fromEntries(headers)).toMatchObject({
      From: 'Broadsheet <digest@broadsheet.example>',
      Date: 'Thu, 05 Nov 2026 13:04:00 +0000',
      'Message-ID': '<digest-2026-11-20@broadsheet.example>',
      'MIME-Version': '1.0',
    });
    expect(subject).toBe('Digest, Friday 20 November');
  });

  it('is ASCII in short lines, and read back says what it was given in both parts', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const file = mail(text);
        expect(file).toMatch(/^[\r\n -~]*$/);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
        const { subject, parts, types } = opened(file);
        expect(subject).toBe(oneLine(text.heading));
        expect(types).toEqual([
          'Content-Type: text/plain; charset=utf-8',
          'Content-Type: text/html; charset=utf-8',
        ]);
        expect(parts).toEqual([digestPlain(text), expect.stringContaining(digestMarkup(text))]);
      }),
    );
  });

  it('has a subject of any language and length, in pieces of whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (heading) => {
        expect(opened(mail({ ...TEXT, heading })).subject).toBe(oneLine(heading));
      }),
    );
  });
});

describe('a draft', () => {
  const rest = (count: number) => `and ${String(count)} more`;
  const read = (address: string) => {
    const [, subject, body] = /^mailto:\?subject=([^&]*)&body=([^&]*)$/.exec(address)!;
    return { subject: decodeURIComponent(subject!), body: decodeURIComponent(body!) };
  };

  it('has all papers where there is room', () => {
    expect(read(digestDraft(TEXT, rest))).toEqual({
      subject: 'Digest, Friday 20 November',
      body: [
        '— Most upvoted —\n\nA *bold* <claim>\nhttps://huggingface.co/papers/2611.00001',
        'Second\nhttps://huggingface.co/papers/2611.00002',
      ]
        .join('\n\n')
        .replaceAll('\n', '\r\n'),
    });
  });

  it('is no longer than mail programs take, and says how many papers it leaves out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom('A title', '一个标题'), (count, word) => {
        const items = Array.from({ length: count }, (_, i) => ({
          id: `2611.${String(10_000 + i)}`,
          title: `${word} ${String(i)}`,
          facts: '',
        }));
        const address = digestDraft({ ...TEXT, sections: [{ heading: 'All', items }] }, rest);
        expect(address.length).toBeLessThanOrEqual(1_900);
        const { body } = read(address);
        const there = items.filter(({ id }) => body.includes(id)).length;
        expect(body.includes(rest(count - there))).toBe(there < count);
      }),
    );
  });
});
