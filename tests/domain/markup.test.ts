import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, markupText } from '../../utils/domain/markup';

describe('text in Markdown', () => {
  it.each([
    ['a](javascript:alert(1)) [b', 'a\\](javascript:alert(1)) \\[b'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['`code` *b* _i_ ~s~ $m$', '\\`code\\` \\*b\\* \\_i\\_ \\~s\\~ \\$m\\$'],
    ['<b> &lt; a|b', '\\<b\\> \\&lt; a\\|b'],
    ['https://a.example www.a.example', 'https\\://a.example www\\.a.example'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['12. no item', '12\\. no item'],
    ['1) no item', '1\\) no item'],
    ['a\\', 'a\\\\'],
    ['Plain (text), 2.5 - 3: “so” it’s', 'Plain (text), 2.5 - 3: “so” it’s'],
  ])('%s is %s', (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('is the text again without its backslashes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(markdownText(text).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
      }),
    );
  });
});

describe('text in HTML and XML', () => {
  it.each([
    ['<b a="1" c=\'2\'>', '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;'],
    ['&amp; ]]>', '&amp;amp; ]]&gt;'],
    ['a\0\u0001\u000B\uFFFE\uFFFFb', 'ab'],
    ['\uD83D a \uDE00 😀', ' a  😀'],
    ['a\t\n\r\u0085王', 'a\t\n\r\u0085王'],
  ])('%j is %j', (text, expected) => {
    expect(markupText(text)).toBe(expected);
  });
});
