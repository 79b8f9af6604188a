import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperIdOf, paperPatterns } from '../../utils/domain/address';
import { isPaperId } from '../../utils/domain/paper';
import { paperIds, waysToWrite } from '../addresses';

describe('the paper of an address', () => {
  it.each([
    ['https://arxiv.org/abs/2611.01234', '2611.01234'],
    ['http://www.arxiv.org/abs/2611.01234v3', '2611.01234'],
    ['arxiv.org/pdf/2611.01234v2.pdf', '2611.01234'],
    ['//export.arxiv.org/pdf/2611.01234', '2611.01234'],
    ['HTTPS://ArXiv.org/html/2611.01234v1/#S3.F2', '2611.01234'],
    ['https://arxiv.org/html/2611.01234v1/x1.png', '2611.01234'],
    ['https://browse.arxiv.org/abs/2611.01234/?context=cs.LG#a', '2611.01234'],
    ['  https://arxiv.org/abs/2611.01234?a=https://evil.example/abs/2611.99999\n', '2611.01234'],
    ['https://arxiv.org/abs/hep-th/9901001v2', 'hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ['https://arxiv.org/pdf/math.GT%2f0309136v1.pdf', 'math/0309136'],
    ['https://arxiv.org/abs/cond-mat.mes-hall/0309136/', 'cond-mat/0309136'],
    ['https://huggingface.co/papers/2611.01234', '2611.01234'],
    ['hf.co/papers/2611.01234?utm_source=a', '2611.01234'],
    ['https://huggingface.co/papers/hep-th/9901001', 'hep-th/9901001'],
    ['https://www.alphaxiv.org/overview/2611.01234v1', '2611.01234'],
    ['alphaxiv.org/abs/2611.01234', '2611.01234'],
    ['https://alphaxiv.org/html/2611.01234v1/S3', '2611.01234'],
    ['https://doi.org/10.48550/arXiv.2611.01234', '2611.01234'],
    ['http://dx.doi.org/10.48550/ARXIV.HEP-TH/9901001', 'hep-th/9901001'],
    ['https://doi.org/10.48550%2FarXiv.2611.01234', '2611.01234'],
    ['10.48550/arXiv.2611.01234', '2611.01234'],
    ['doi: 10.48550/arxiv.2611.01234', '2611.01234'],
    ['arXiv:2611.01234v2 [cs.LG]', '2611.01234'],
    ['arXiv:0706.0001v1 [q-bio.CB] 1 Jun 2007', '0706.0001'],
    ['arxiv: 2611.01234', '2611.01234'],
    ['arXiv:math.GT/0309136v1', 'math/0309136'],
    ['abs/2611.01234', '2611.01234'],
    ['2611.01234', '2611.01234'],
    ['2611.01234v12.pdf', '2611.01234'],
    ['HEP-TH/9901001', 'hep-th/9901001'],
  ])('%s is %s', (address, id) => {
    expect(paperIdOf(address)).toBe(id);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'paper'],
    ['a sentence with an address', 'see arxiv.org/abs/2611.01234 there'],
    ['a host that ends alike', 'https://notarxiv.org/abs/2611.01234'],
    ['a host that begins alike', 'https://arxiv.org.evil.example/abs/2611.01234'],
    ['a host in the path', 'https://evil.example/arxiv.org/abs/2611.01234'],
    ['a host in the query', 'https://evil.example/?https://arxiv.org/abs/2611.01234'],
    ['a host as user', 'https://arxiv.org@evil.example/abs/2611.01234'],
    ['a host as user with a password', 'https://arxiv.org:a@evil.example/abs/2611.01234'],
    ['a host behind a backslash', 'https://evil.example\\@arxiv.org/abs/2611.01234'],
    ['a user', 'https://someone@arxiv.org/abs/2611.01234'],
    ['an empty name with a password', 'https://:a@arxiv.org/abs/2611.01234'],
    ['a user without a scheme', 'someone@arxiv.org/abs/2611.01234'],
    ['another port', 'https://arxiv.org:8080/abs/2611.01234'],
    ['a Cyrillic host', 'https://\u0430rxiv.org/abs/2611.01234'],
    ['another scheme', 'ftp://arxiv.org/abs/2611.01234'],
    ['a script', 'javascript://arxiv.org/abs/2611.01234'],
    ['a broken address', 'https://[arxiv.org/abs/2611.01234'],
    ['another folder', 'https://arxiv.org/list/2611.01234'],
    ['a day of Hugging Face', 'https://huggingface.co/papers/date/2026-11-20'],
    ['a model of the same name', 'https://huggingface.co/models/2611.01234'],
    ['a folder that leads out again', 'https://arxiv.org/abs/../list/2611.01234'],
    ['no id behind the folder', 'https://arxiv.org/abs/'],
    ["another publisher's DOI", 'https://doi.org/10.1000/2611.01234'],
    ["another publisher's DOI without its site", '10.1000/arXiv.2611.01234'],
    ['a digit too many', '2611.012345'],
    ['a digit too few', 'hep-th/990100'],
    ['a version of nothing', '2611.01234v'],
    ['more behind the version', '2611.01234v2x'],
    ['no thirteenth month', '2613.01234'],
    ['no month zero', '2600.01234'],
    ['an old id of no month', 'hep-th/9913001'],
    ['an old id before arXiv', 'hep-th/9106001'],
    ['an old id after the old scheme', 'hep-th/0704001'],
    ['a new id before the new scheme', '0703.0001'],
    ['five digits before 2015', '1412.00001'],
    ['four digits since 2015', '1501.0001'],
    ['no digits of another script', '２６１１.０１２３４'],
  ])('%s is no paper: %s', (_, address) => {
    expect(paperIdOf(address)).toBeUndefined();
  });

  it.each(['0704.0001', '1412.9999', '1501.00001', 'hep-th/9107001', 'hep-th/0001001', 'hep-th/0703999'])(
    '%s is at an edge of the schemes, and inside',
    (id) => {
      expect(paperIdOf(id)).toBe(id);
    },
  );

  it('is the same, however it is written', () => {
    fc.assert(
      fc.property(
        paperIds.chain((id) => fc.tuple(fc.constant(id), waysToWrite(id))),
        ([id, way]) => {
          expect(paperIdOf(way), way).toBe(id);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is a paper id or none, whatever the text', () => {
    const piece = fc.constantFrom(
      'https://', 'http:', '//', 'arxiv.org', 'hf.co', 'doi.org', '/abs/', '/papers/', '10.48550/', 'arXiv:', 'arXiv.',
      '2611.01234', 'hep-th/', '9901001', 'v2', '.pdf', '%2F', '%', '@', ':', '#', '?', ' ', '[', '\\', '\uD83D', '.', '..',
    ); // prettier-ignore
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (address) => {
        const id = paperIdOf(address);
        expect(id === undefined || (isPaperId(id) && paperIdOf(id) === id)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['a', 'a.', '-', '1', ' ', '/', '%2F', 'v1', '[', 'arxiv:', 'https://', '2611.', '@', 'a/1'])(
    'is looked for in a megabyte of %j without running away',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      for (const start of ['', 'a', 'arXiv:', '2611.01234', 'https://arxiv.org/abs/']) {
        expect(paperIdOf(`${start}${text}!`) ?? '2611.01234').toBe('2611.01234');
      }
    },
  );
});

describe('the patterns of addresses', () => {
  it('are closed, and name hosts and the folders of papers', () => {
    expect(paperPatterns()).toEqual([
      '*://*.arxiv.org/abs/*',
      '*://*.arxiv.org/pdf/*',
      '*://*.arxiv.org/html/*',
      '*://*.huggingface.co/papers/*',
      '*://*.hf.co/papers/*',
      '*://*.alphaxiv.org/abs/*',
      '*://*.alphaxiv.org/pdf/*',
      '*://*.alphaxiv.org/html/*',
      '*://*.alphaxiv.org/overview/*',
      '*://*.doi.org/10.48550/*',
    ]);
  });

  it('lead to papers: an id behind each is one', () => {
    for (const pattern of paperPatterns()) {
      const address = pattern.replace('*:', 'https:').replace('*.', '').replace('*', 'arXiv.2611.01234');
      expect(paperIdOf(address), address).toBe('2611.01234');
    }
  });
});
