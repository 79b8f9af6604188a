// What an open row says of its paper: AI summary or abstract, keywords, dates, links.
import type { ShownPaper } from '../utils/db/queries';
import { links, type Link } from '../utils/domain/link';
import { t, type TextKey } from '../utils/text';
import { utcDate } from './units';

const LINK_LABELS: Record<Link['to'], TextKey> = {
  'hugging-face': 'link_hugging_face',
  arxiv: 'link_arxiv',
  pdf: 'link_pdf',
  html: 'link_html',
  alphaxiv: 'link_alphaxiv',
  'semantic-scholar': 'link_semantic_scholar',
  'google-scholar': 'link_google_scholar',
  code: 'link_code',
  project: 'link_project',
};

export function PaperDetails({ row: { paper, submitter } }: { row: ShownPaper }) {
  const { abstract, aiSummary, aiKeywords, publishedAt } = paper;
  const facts = [
    publishedAt !== undefined && t('published', { date: utcDate(publishedAt) }),
    submitter && t('submitted_by', { name: submitter }),
  ].filter(Boolean);
  return (
    <>
      {aiSummary ? (
        <>
          <p class="summary">
            <small>{t('ai_summary')}</small>
            {aiSummary}
          </p>
          {abstract && (
            <details class="abstract">
              <summary>{t('abstract')}</summary>
              <p class="summary serif">{abstract}</p>
            </details>
          )}
        </>
      ) : (
        <p class="summary serif">
          <small>{t('abstract')}</small>
          {abstract || t(paper.title ? 'no_abstract' : 'details_wanted')}
        </p>
      )}
      {aiKeywords && (
        <p class="keywords">
          <small>{t('ai_keywords')}</small>
          {aiKeywords.join(' · ')}
        </p>
      )}
      {facts.length > 0 && <p class="facts">{facts.join(' · ')}</p>}
      <ul class="links" aria-label={t('links')}>
        {links(paper).map(({ to, url, host }) => (
          <li key={to}>
            <a href={url} target="_blank" rel="noreferrer">
              {[t(LINK_LABELS[to]), host].filter(Boolean).join(' · ')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
