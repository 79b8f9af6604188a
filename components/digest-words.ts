// What a digest is called and what it says, for its page and for what is handed out of it.
import type { Day } from '../utils/domain/day';
import type { Digest, DigestRow, SectionName } from '../utils/domain/digest';
import type { DigestText } from '../utils/domain/sharing/digest';
import { digestName } from '../utils/digest-name';
import { dayName, exactTime, locale, t, titleOf, type TextKey } from '../utils/text';
import { sentences } from './sentences';

const HEADINGS: Record<SectionName, TextKey> = {
  top: 'digest_top',
  watches: 'digest_watches',
  risers: 'digest_risers',
  saved: 'digest_saved',
};

/** What a section is called. */
export function sectionName(name: SectionName): string {
  return t(HEADINGS[name]);
}

/** Which lists it tells of, and when it was made. */
export function digestIntro({ lists, at }: Digest, now: number): string {
  return sentences(listsOf(lists, now), t('digest_made', { when: exactTime(at) }));
}

function listsOf(days: readonly Day[], now: number): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return t('digest_no_list');
  if (days.length === 1) return t('digest_list', { day: dayName(first, now) });
  return t('digest_lists', { count: days.length, first: dayName(first, now), last: dayName(last, now) });
}

/** What there is to say of a paper beside its title. */
export function digestFacts({ upvotes, rise, day }: DigestRow, now: number): string {
  const facts = [
    t('votes_count', { count: upvotes }),
    rise !== undefined && t('digest_rise', { count: rise }),
    day && dayName(day, now),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** All of it in words. */
export function digestText(digest: Digest, now: number): DigestText {
  return {
    heading: digestName(digest, now),
    intro: digestIntro(digest, now),
    language: locale(),
    sections: digest.sections.map(({ name, rows }) => ({
      heading: sectionName(name),
      items: rows.map((row) => ({
        id: row.id,
        title: titleOf(row),
        facts: digestFacts(row, now),
        ...(row.aiSummary && { summary: t('digest_ai_summary', { text: row.aiSummary }) }),
      })),
    })),
  };
}
