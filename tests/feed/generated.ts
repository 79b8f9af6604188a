// Invented papers: varied and plausible, the same for the same seed, on any date; lists fill during the day.
import { opensAt, utcMidnight, addDays, type Day } from '../../utils/domain/day.ts';
import type { Entry, Papers } from './api.ts';
import { inventBeyond } from './beyond.ts';

const HOUR = 3_600_000;

const METHODS = [
  'Sparse Routing', 'Residual Gating', 'Latent Rehearsal', 'Token Recycling', 'Curvature Probing', 'Entropic Matching',
  'Delayed Distillation', 'Patchwise Attention', 'Contrastive Replay', 'Speculative Planning', 'Low-Rank Steering',
  'Causal Masking', 'Adaptive Windowing', 'Reward Shaping by Disagreement', 'Cross-Modal Anchoring', 'Gradient Folding',
  'Hierarchical Retrieval', 'Stochastic Rounding', 'Self-Checked Decoding', 'Memory Tying', 'Prefix Sharing',
  'Diffusion Scheduling', 'Implicit Layers', 'Verifier-Guided Search',
]; // prettier-ignore
const GOALS = [
  'Long-Context Language Models', 'Web Agents', 'Video Generation', 'Robot Manipulation', 'Protein Design',
  'Code Repair', 'Speech Translation', 'Medical Imaging', 'Mathematical Reasoning', '3D Scene Reconstruction',
  'Document Understanding', 'Tabular Prediction', 'Weather Forecasting', 'Theorem Proving', 'Image Editing',
  'Small Language Models', 'Mixture-of-Experts Training', 'Multilingual Retrieval', 'Tool Use', 'Music Modelling',
  'Preference Optimization', 'On-Device Inference', 'Federated Fine-Tuning', 'Point Clouds',
]; // prettier-ignore
const CLAIMS = [
  'Without Collapse', 'at One Tenth of the Cost', 'That Survives Fine-Tuning', 'in the Wild', 'from Scratch',
  'with Provable Guarantees', 'Beyond the Training Horizon', 'under Distribution Shift', 'in a Single Pass',
  'with Human Feedback', 'for Free', 'in Low-Resource Settings', 'Revisited', 'by Construction',
]; // prettier-ignore
const NAMES = [
  'Atlas', 'Birch', 'Comet', 'Dovetail', 'Ember', 'Fathom', 'Gannet', 'Heron', 'Inkwell', 'Juniper', 'Kestrel', 'Lumen',
  'Marlin', 'Nimbus', 'Osprey', 'Plover', 'Quill', 'Rowan', 'Sextant', 'Tern', 'Umbra', 'Vesper', 'Willow', 'Yarrow',
]; // prettier-ignore
const FIRST = [
  'Mira', 'Jun', 'Lena', 'Priya', 'Tomás', 'Aiko', 'Samuel', 'Wei', 'Ruth', 'Karl', 'Nadia', 'Oluwaseun', 'Ingrid',
  'Rafael', 'Yuki', 'Fatima', 'Henrik', 'Chiara', 'Dmitri', 'Amara', 'Björn', 'Leila', 'Marek', 'Sofía', 'Kofi',
]; // prettier-ignore
const LAST = [
  'Okafor', 'Takeda', 'Fischer', 'Nair', 'Herrera', 'Brandt', 'Osei', 'Zhang', 'Adeyemi', 'Lindqvist', 'Haddad',
  'Kowalski', 'Moreau', 'Castellanos', 'Sato', 'Rahman', 'Vestergaard', 'Bianchi', 'Volkov', 'Mensah', 'Ekström',
  'Farahani', 'Novák', 'Iglesias', 'Boateng',
]; // prettier-ignore
const ORGANIZATIONS = [
  ['northlake-ai', 'Northlake AI'], ['institute-for-open-models', 'Institute for Open Models'],
  ['tidewater', 'Tidewater Research'], ['uni-halden', 'University of Halden'], ['cobalt-labs', 'Cobalt Labs'],
  ['meridian', 'Meridian Robotics'], ['saffron', undefined], ['eastgate-ml', 'Eastgate Machine Learning Group'],
] as const; // prettier-ignore
const OPENINGS = [
  'Scaling has made models capable and also hard to steer.',
  'Most progress on this problem rests on data that few can collect.',
  'We study a failure that benchmarks rarely show.',
  'Current systems treat every input alike, which wastes most of the compute.',
  'It is widely assumed that the bottleneck is memory; we find that it is not.',
];
const MIDDLES = [
  'The method needs no auxiliary loss and adds 1.3\\% compute.',
  'It treats the choice as an optimal transport problem, solved in three steps.',
  'A small verifier reads each draft and returns only what it can check.',
  'We derive the update in closed form and show that it converges in O(n^2) steps.',
  'Training takes under $2k on eight rented accelerators.',
  'The key is to condition on what was left out, marked by a literal <think> token.',
  'States are shared across layers, so the cache shrinks by \\textbf{a factor of six}.',
  'Earlier work either retrains the whole model or gives up on one of the two objectives.',
  'We pair it with a sampler that spends more steps where the draft disagrees with itself.',
  'The same recipe applies to text, images and sensor streams without a change of loss.',
  'A theoretical account explains why the effect grows with depth and vanishes without noise.',
  'To measure it fairly we collect a test set of 4,100 cases, each checked by three annotators.',
  'Unlike prior approaches, it neither needs labels for the intermediate steps nor a second model.',
  'An analysis of what the hidden states encode shows two regimes with a sharp border between them.',
  'We also report what did not work, among it curriculum schedules and larger batches.',
];
const RESULTS = [
  'On nine benchmarks it improves the mean score by 4.2 points and never falls below the baseline.',
  'It matches models of five times its size on long tasks.',
  'The gains hold under distribution shift and with a third of the labels.',
  'Ablations trace most of the effect to a single design choice.',
  'Code, weights and all logs are released.',
];
const KEYWORDS = [
  'mixture of experts', 'optimal transport', 'world models', 'linear probes', 'byte-level models', 'speculative decoding',
  'diffusion transformers', 'reward models', 'retrieval', 'low-rank adaptation', 'tool use', 'self-supervision',
]; // prettier-ignore

/**
 * Papers invented from a seed. A day's papers come in from the opening of its list until 40 hours later.
 * `perDay`: how many each list has in the end (84 at most), else 24 to 53.
 */
export function generatedPapers(seed = 1, perDay?: number): Papers {
  return {
    unlisted: unlisted(seed),
    beyond: (entry, now) => inventBeyond(entry, randomFrom(`${seed} beyond ${entry.paper.id}`), now),
    entries(day, now) {
      const random = randomFrom(`${seed} ${day}`);
      const count = perDay ?? 24 + Math.floor(random() * 30);
      return Array.from({ length: count }, (_, i) => entry(day, i, random, now)).filter(
        (e) => e !== undefined,
      );
    },
  };
}

/** Papers of long ago, to be saved by their id: one for each form an id can have. */
function unlisted(seed: number): Entry[] {
  const day: Day = '2026-01-05';
  return ['0704.0001', '1706.03762', 'hep-th/9901001'].map((id, i) => {
    const invented = entry(day, i, randomFrom(`${seed} ${id}`), utcMidnight(day) + 96 * HOUR)!;
    const { submittedOnDailyAt: _, ...paper } = invented.paper;
    return { ...invented, paper: { ...paper, id } };
  });
}

function entry(day: Day, index: number, random: () => number, now: number): Entry | undefined {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const some = <T>(from: readonly T[], count: number): T[] =>
    from
      .map((value) => [random(), value] as const)
      .toSorted(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, value]) => value);
  const opens = opensAt(day);
  // The first two are there when the list opens, most come within half a day, a few two days late.
  const comesAt = index < 2 ? opens : opens + random() ** 3 * 40 * HOUR;
  const name = `${pick(NAMES)}${random() < 0.3 ? '-' + (1 + Math.floor(random() * 4)) : ''}`;
  const [method, goal, claim] = [pick(METHODS), pick(GOALS), pick(CLAIMS)];
  const title = pick([
    `${name}: ${method} for ${goal}`,
    `${method} ${claim}`,
    `${name}: ${goal} ${claim}`,
    `What ${goal} Learn First: A Study of ${method}`,
    `${method} Is Enough for ${goal}`,
    `Rethinking ${method} for ${goal} ${claim}`,
  ]);
  const authorCount = random() < 0.02 ? 140 : 1 + Math.floor(random() ** 2 * 14);
  const authors = Array.from({ length: authorCount }, (_, i) => ({
    _id: `a${index}x${i}`,
    name: `${pick(FIRST)} ${pick(LAST)}`,
    hidden: random() < 0.01,
  }));
  const final = Math.floor(random() ** 4 * 220) + (random() < 0.06 ? 0 : 1);
  const age = Math.max(0, now - comesAt);
  const upvotes = Math.floor(final * (1 - Math.exp(-age / (9 * HOUR)))) + (index < 2 ? 1 : 0);
  const hasAi = random() < 0.9;
  const organization = random() < 0.64 ? pick(ORGANIZATIONS) : undefined;
  const given = authors[0]!.name.split(' ')[0]!.toLowerCase();
  // Handles have no accents, neither here nor on GitHub.
  const handle = `${given.normalize('NFD').replace(/\p{M}/gu, '')}${Math.floor(random() * 90)}`;
  const summary = [pick(OPENINGS), `We present ${name}, which brings ${method.toLowerCase()} to ${goal.toLowerCase()}.`, ...some(MIDDLES, 10), pick(RESULTS)].join(' '); // prettier-ignore
  const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${String(10_000 + Number(day.slice(8)) * 600 + index * 7)}`;
  const code =
    random() < 0.59
      ? {
          githubRepo: `https://github.com/${handle}/${name.toLowerCase()}`,
          ...(random() < 0.95 && { githubStars: Math.floor(random() ** 5 * 4000) }),
        }
      : {};
  const paper = {
    id,
    title,
    summary,
    upvotes,
    authors,
    publishedAt: `${addDays(day, -1 - Math.floor(random() * 3))}T00:00:00.000Z`,
    submittedOnDailyAt: new Date(utcMidnight(day)).toISOString(),
    ...code,
    ...(random() < 0.48 && { projectPage: `https://${name.toLowerCase()}.example.org/` }),
    ...(hasAi && {
      ai_summary: `${name} applies ${method.toLowerCase()} to ${goal.toLowerCase()}, ${pick(['cutting cost without loss of quality', 'with gains that hold under shift', 'and matches much larger models', 'using a verifier in place of labels'])}.`,
      ai_keywords: some(KEYWORDS, 3 + Math.floor(random() * 5)),
    }),
    ...(organization && {
      organization: { name: organization[0], ...(organization[1] && { fullname: organization[1] }) },
    }),
  };
  const numComments = random() < 0.8 ? 1 : Math.floor(random() * 15);
  return comesAt > now
    ? undefined
    : {
        paper,
        title,
        summary,
        publishedAt: paper.publishedAt,
        numComments,
        submittedBy: { fullname: authors[0]!.name, name: handle, type: 'user' },
        isAuthorParticipating: random() < 0.5,
      };
}

/** A small generator of numbers in [0, 1) from a text (xmur3 and mulberry32, public domain, by bryc). */
export function randomFrom(text: string): () => number {
  let state = 1779033703 ^ text.length;
  for (const letter of text) {
    state = Math.imul(state ^ letter.charCodeAt(0), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
