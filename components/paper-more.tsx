// What a paper's source tells beyond its row: how its upvotes went, what is linked to it, what people wrote about it.
import type { ShownPaper } from '../utils/db/queries';
import type { Linked, PaperComment } from '../utils/domain/details';
import { datasetPage, modelPage, spacePage } from '../utils/domain/link';
import { sparkline } from '../utils/domain/sparkline';
import { ago, brief, exactTime, number, t, type TextKey } from '../utils/text';
import { utcDate } from './units';
import { askedSentence } from './failure-notice';
import { useDetails } from './use-details';
import { useNow } from './use-now';
import './paper-more.css';

/** The size (px) of the chart. */
const [WIDTH, HEIGHT] = [120, 28];

const LINKED = [
  { kind: 'models', label: 'linked_models', pageOf: modelPage },
  { kind: 'datasets', label: 'linked_datasets', pageOf: datasetPage },
  { kind: 'spaces', label: 'linked_spaces', pageOf: spacePage },
] as const;

export function PaperMore({ row: { paper, counts, submitter } }: { row: ShownPaper }) {
  const { view, isAsking, failure } = useDetails(paper.id);
  const now = useNow(60_000);
  const { details, history = [], submittedAt } = view ?? {};
  const facts = [
    paper.withdrawnAt !== undefined && t('withdrawn'),
    counts.stars !== undefined && t('stars', { value: brief(counts.stars) }),
    counts.comments !== undefined && t('comments', { count: counts.comments }),
    submittedAt !== undefined && t('submitted', { date: utcDate(submittedAt) }),
    // The row tells it already, as a rule.
    !submitter && details?.submitter && t('submitted_by', { name: details.submitter }),
  ].filter(Boolean);
  const told = details?.counts && { ...details.counts, at: details.at };
  const points = [...history, ...(told && history.length > 0 ? [told] : [])];
  const [seen, last] = [points[0], points.at(-1)];
  // A line that never moved says nothing.
  const isMoving = points.some(({ upvotes }) => upvotes !== seen?.upvotes);
  const path = sparkline(
    points.map(({ at, upvotes }) => ({ at, value: upvotes })),
    WIDTH,
    HEIGHT,
  );
  return (
    <div class="more">
      {isMoving && path && seen && last && (
        <p class="history">
          <svg viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.5" />
          </svg>{' '}
          {t('upvotes_since', {
            first: seen.upvotes,
            date: utcDate(seen.at),
            last: last.upvotes,
            until: utcDate(last.at),
          })}
        </p>
      )}
      {facts.length > 0 && <p class="facts">{facts.join(' · ')}</p>}
      {LINKED.map(({ kind, label, pageOf }) => (
        <LinkedItems key={kind} label={label} items={details?.[kind]} pageOf={pageOf} />
      ))}
      <Comments comments={details?.comments} now={now} />
      <p class="facts">
        {isAsking && t('details_asking')}
        {!isAsking && details && t('details_at', { ago: ago(details.at, Math.max(now, details.at)) })}
        {!isAsking && failure && ` ${askedSentence(failure)}`}
      </p>
    </div>
  );
}

interface LinkedProps {
  label: TextKey;
  items: Linked | undefined;
  pageOf: (id: string) => string | undefined;
}

function LinkedItems({ label, items, pageOf }: LinkedProps) {
  if (!items || items.total === 0) return null;
  return (
    <section>
      <h3>
        {t(label)} <i>{number(items.total)}</i>
      </h3>
      <ul class="links">
        {items.linked.map(({ id, likes }) => {
          const page = pageOf(id);
          const name = likes ? `${id} ${t('likes', { value: brief(likes) })}` : id;
          return (
            <li key={id}>
              {page ? (
                <a href={page} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Comments({ comments, now }: { comments: PaperComment[] | undefined; now: number }) {
  if (!comments || comments.length === 0) return null;
  return (
    <section>
      <h3>
        {t('comments_title')} <i>{number(comments.length)}</i>
      </h3>
      <ol class="comments">
        {comments.map(({ by, at, text }, i) => (
          <li key={i}>
            <small>
              {by ?? t('somebody')}
              {at !== undefined && (
                <>
                  {' · '}
                  <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
                    {ago(at, now)}
                  </time>
                </>
              )}
            </small>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
