// The addresses of a paper, built from its id and from what the border let through.
import { paperPage, type Paper } from './paper';

/** Where else a paper is. `host` is shown where the address is the feed's own. */
export interface Link {
  to: 'hugging-face' | 'arxiv' | 'pdf' | 'code' | 'project';
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
  ];
  if (repository) all.push({ to: 'code', url: `https://github.com/${repository}` });
  if (projectPage) all.push({ to: 'project', url: projectPage, host: new URL(projectPage).host });
  return all;
}

/** The paper's own page: what a citation points to. */
export function arxivPage(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}
