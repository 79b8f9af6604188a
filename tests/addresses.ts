// Ids of papers for tests, and the ways in which people write them.
import fc from 'fast-check';

const month = fc.integer({ min: 1, max: 12 });
const digits = (length: number) => (value: number) => String(value).padStart(length, '0');

const oldId = fc
  .tuple(
    fc.constantFrom('hep-th', 'math', 'cs', 'cond-mat', 'astro-ph', 'quant-ph'),
    fc.integer({ min: 1992, max: 2006 }),
    month,
    fc.nat(999),
  )
  .map(([archive, y, m, n]) => `${archive}/${digits(2)(y % 100)}${digits(2)(m)}${digits(3)(n)}`);

const newId = fc
  .tuple(fc.integer({ min: 8, max: 99 }), month, fc.nat(9999))
  .map(([y, m, n]) => `${digits(2)(y)}${digits(2)(m)}.${digits(y < 15 ? 4 : 5)(n)}`);

/** Ids of arXiv, old and new, as we keep them. */
export const paperIds = fc.oneof(oldId, newId);

/** An id as an address, a DOI or a name, with a version or none. */
export function waysToWrite(id: string): fc.Arbitrary<string> {
  const classed = fc.constantFrom(id, id.replace('/', '.GT/'), id.toUpperCase());
  const versioned = fc
    .tuple(classed, fc.constantFrom('', 'v1', 'v2', 'v17'))
    .map(([text, version]) => text + version);
  const page = fc
    .record({
      scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', '//', ''),
      folder: fc.constantFrom(
        'arxiv.org/abs/', 'www.arxiv.org/pdf/', 'export.arxiv.org/html/', 'browse.arxiv.org/abs/', 'huggingface.co/papers/',
        'hf.co/papers/', 'alphaxiv.org/abs/', 'www.alphaxiv.org/overview/', 'doi.org/10.48550/arXiv.', 'dx.doi.org/10.48550%2Farxiv.',
      ),
      name: versioned.chain((text) => fc.constantFrom(text, text.replace('/', '%2F'))),
      end: fc.constantFrom('', '.pdf', '/', '?context=cs', '#S3', '.pdf#page=2', '/?a=b#c'),
    })
    .map(({ scheme, folder, name, end }) => scheme + folder + name + end); // prettier-ignore
  const named = fc
    .tuple(
      fc.constantFrom('', 'arXiv:', 'arxiv:', '10.48550/arXiv.', 'doi:10.48550/arXiv.', 'abs/'),
      versioned,
    )
    .map(([name, text]) => name + text);
  return fc.oneof(page, named);
}
