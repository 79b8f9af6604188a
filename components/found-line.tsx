// Why a paper was found: the fields that have the words, and what stands around them.
import type { ComponentChildren } from 'preact';
import type { ShownPaper } from '../utils/db/queries';
import { isDismissed, tagsOf } from '../utils/domain/mark';
import { noteText } from '../utils/domain/note';
import { excerpt, type Excerpt } from '../utils/search/excerpt';
import type { FieldName } from '../utils/search/fields';
import { marksIn } from '../utils/search/marks-in';
import type { Query } from '../utils/search/query';
import type { Hit } from '../utils/search/search';
import { listed, t } from '../utils/text';

interface Props {
  row: ShownPaper;
  query: Query;
  /** Absent of what only the source found. */
  hit?: Hit | undefined;
}

export function FoundLine({ row: { paper, marks }, query, hit }: Props) {
  const terms = hit?.matched.map(({ term }) => term) ?? [];
  const marked = (text: string, field: FieldName) => marksIn(text, query, { field, terms });
  const cut = (text: string, field: FieldName) => excerpt(text, marked(text, field));
  const isIn = (field: FieldName) => (text: string) => marked(text, field).length > 0;
  const names = paper.authors.map(({ name }) => name).filter(isIn('authors'));
  const keywords = (paper.aiKeywords ?? []).filter(isIn('keywords'));
  const organization = paper.organization?.name ?? '';
  const note = noteText(marks?.note);
  // In what the reader wrote a word may stand that is no author's: any field will do.
  const tags = marks ? tagsOf(marks).filter((tag) => isIn('abstract')(tag) || isAsked(tag, query)) : [];
  const reasons: ComponentChildren[] = [
    isDismissed(marks) && t('is_dismissed'),
    isIn('title')(paper.title) && t('found_title'),
    names.length > 0 && t('found_authors', { names: listed(names.slice(0, 3)) }),
    isIn('organization')(organization) && t('found_organization', { name: organization }),
    keywords.length > 0 && t('found_keywords', { words: listed(keywords.slice(0, 3)) }),
    tags.length > 0 && t('found_tags', { tags: listed(tags.slice(0, 3)) }),
    note !== '' && isIn('abstract')(note) && <Quoted label={t('found_note')} {...cut(note, 'abstract')} />,
    isIn('abstract')(paper.abstract) && (
      <Quoted label={t('found_abstract')} {...cut(paper.abstract, 'abstract')} />
    ),
  ].filter(Boolean);
  if (reasons.length === 0) return null;
  return (
    <p class="why">
      {reasons.map((reason, i) => (
        <span key={i}>
          {i > 0 && ' · '}
          {reason}
        </span>
      ))}
    </p>
  );
}

/** Whether a query asks for a tag by its name. */
function isAsked(tag: string, { tags }: Query): boolean {
  return tags.some((asked) => (asked.open ? tag.startsWith(asked.tag) : tag === asked.tag));
}

function Quoted({ label, text, marked }: Excerpt & { label: string }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {label} <q dir="auto">{[...parts, text.slice(at)]}</q>
    </>
  );
}
