// The addresses of a paper, built from its id and from what the border let through.
import { isHandle, isHubId } from './handle';
import { paperPage, type Paper } from './paper';

const HUB = 'https://huggingface.co';

/** Where else a paper is. `host` is shown where the address is the feed's own. */
export interface Link {
  to:
    | 'hugging-face'
    | 'arxiv'
    | 'pdf'
    | 'html'
    | 'alphaxiv'
    | 'semantic-scholar'
    | 'google-scholar'
    | 'code'
    | 'project';
  url: string;
  host?: string;
}

/** Every link of a paper, in the order to show them. */
export function links(paper: Paper): Link[] {
  const { id, repository, projectPage } = paper;
  const all: Link[] = [
    { to: 'hugging-face', url: paperPage(id) },
    { to: 'arxiv', url: arxivPage(id) },
    { to: 'pdf', url: `https://arxiv.org/pdf/${id}` },
    { to: 'html', url: `https://arxiv.org/html/${id}` },
    { to: 'alphaxiv', url: `https://www.alphaxiv.org/abs/${id}` },
    // Both as arXiv's own pages link to them; the first leads on to the paper's page.
    { to: 'semantic-scholar', url: `https://api.semanticscholar.org/arXiv:${id}` },
    { to: 'google-scholar', url: `https://scholar.google.com/scholar_lookup?arxiv_id=${id}` },
  ];
  if (repository) all.push({ to: 'code', url: repositoryPage(repository) });
  if (projectPage) all.push({ to: 'project', url: projectPage, host: new URL(projectPage).host });
  return all;
}

/** The paper's own page: what a citation points to. */
export function arxivPage(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** The page of a repository by its name, `owner/name`. */
export function repositoryPage(name: string): string {
  return `https://github.com/${name}`;
}

/** The page of a user or an organization; none when the handle is none, as one in a backup may be. */
export function profilePage(handle: string): string | undefined {
  return isHandle(handle) ? `${HUB}/${handle}` : undefined;
}

/** The page of a model by its id, `owner/name`; none when it is none. */
export function modelPage(id: string): string | undefined {
  return isHubId(id) ? `${HUB}/${id}` : undefined;
}

/** The page of a dataset by its id, `owner/name`; none when it is none. */
export function datasetPage(id: string): string | undefined {
  return isHubId(id) ? `${HUB}/datasets/${id}` : undefined;
}

/** The page of a Space by its id, `owner/name`; none when it is none. */
export function spacePage(id: string): string | undefined {
  return isHubId(id) ? `${HUB}/spaces/${id}` : undefined;
}
