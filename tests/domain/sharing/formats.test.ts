import { describe, expect, it } from 'vitest';
import { sharingFormats } from '../../../utils/domain/sharing';
import { row } from '../../papers';

describe('the files to share', () => {
  it('are three, each with an id and a file ending of its own', () => {
    expect(sharingFormats.map(({ id, extension, mediaType }) => [id, extension, mediaType])).toEqual([
      ['list', 'md', 'text/markdown'],
      ['page', 'html', 'text/html'],
      ['atom', 'atom', 'application/atom+xml'],
    ]);
  });

  it.each(sharingFormats.map((format) => [format.id, format] as const))('name the paper: %s', (_, format) => {
    const file = format.write([row('2611.01234').paper], { heading: 'To read', language: 'en', at: 0 });
    expect(file).toContain('Title of 2611.01234');
    expect(file).toContain('To read');
  });
});
