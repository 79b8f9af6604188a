// Addresses of papers as people write them: which hosts show arXiv papers, and which paper an address or an id means.
import { isPaperId } from './paper';

/** Hosts with the folders their papers are in; a host's subdomains (www, export, dx) are its owner's too. */
const SITES = [
  { host: 'arxiv.org', folders: ['abs', 'pdf', 'html'] },
  { host: 'huggingface.co', folders: ['papers'] },
  { host: 'hf.co', folders: ['papers'] },
  { host: 'alphaxiv.org', folders: ['abs', 'pdf', 'html', 'overview'] },
  // The prefix of every DOI that arXiv gives: https://info.arxiv.org/help/doi.html
  { host: 'doi.org', folders: ['10.48550'] },
];

/** The match patterns of addresses that can be papers; `*.` stands for the host itself as well. */
export function paperPatterns(): string[] {
  return SITES.flatMap(({ host, folders }) => folders.map((folder) => `*://*.${host}/${folder}/*`));
}

/**
 * The id of the paper that an address, a DOI or an id means: without version, an old one without subject class
 * (`math.GT/0309136v1` is `math/0309136`); none when it means no paper. The time is linear in the length.
 */
export function paperIdOf(address: string): string | undefined {
  const text = address.trim();
  const inSite = placeInSite(text);
  return idAt(inSite ?? text.replace(/^(?:(?:doi:\s*)?10\.48550|abs)\//i, ''));
}

/** What stands behind the folder of a site; none when the text is no address in it. */
function placeInSite(text: string): string | undefined {
  // Every word of a long text would be parsed otherwise.
  if (!text.includes('/')) return undefined;
  // The browser's own parser: what another one takes for the host may not be where a link leads.
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || url.username || url.password || url.port) return undefined;
  const site = SITES.find(({ host }) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  const [, folder = '', place] = /^\/([^/]+)\/(.+)$/.exec(url.pathname.replaceAll(/%2f/gi, '/')) ?? [];
  return site?.folders.includes(folder) ? place : undefined;
}

/** An id with what people leave around it: its name, version, ending, a page below it, its class in brackets. */
const ID =
  /^(?:arxiv[.:]\s*)?(?:([a-z-]+)(?:\.[a-z-]+)?\/(\d+)|(\d+\.\d+))(?:v\d+)?(?:\.pdf)?(?:\/.*|\s*\[.*)?$/i;

function idAt(text: string): string | undefined {
  const [, archive, old, current] = ID.exec(text) ?? [];
  const id = current ?? `${archive?.toLowerCase()}/${old}`;
  return isPaperId(id) && isDated(id) ? id : undefined;
}

/**
 * Whether arXiv gave such ids in the month that an id begins with: old ones from July 1991, new ones from April 2007
 * with four digits and from 2015 with five (https://info.arxiv.org/help/arxiv_identifier.html). Numbers are not ids.
 */
function isDated(id: string): boolean {
  const number = id.slice(id.indexOf('/') + 1);
  const yearAndMonth = number.slice(0, 4);
  if (!/^(?:0[1-9]|1[0-2])$/.test(number.slice(2, 4))) return false;
  if (number !== id) return yearAndMonth >= '9107' || yearAndMonth <= '0703';
  return yearAndMonth >= '0704' && number.length === (yearAndMonth <= '1412' ? 9 : 10);
}
