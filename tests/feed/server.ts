// The embedded feed: a TLS server that plays huggingface.co and its mirrors, behind a proxy that refuses every other host.
import { createHash, X509Certificate } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import { hostAt, MIRROR_CHOICES } from '../../utils/domain/mirror.ts';
import type { Api } from './api.ts';

const HOSTS = MIRROR_CHOICES.map(hostAt);

/** Seconds that a 429 asks to wait. */
const RETRY_AFTER = 3;

/** What a request can be answered with instead of the API's own answer. */
export type Fault =
  | 'captive-portal'
  | 'truncated'
  | 'error-object'
  | 'bad-request'
  | 'too-many-requests'
  | 'server-error'
  | 'other-host'
  | 'hang'
  | 'huge'
  | 'reset';

export interface FeedRequest {
  /** With path and query; which host was asked is in the headers. */
  url: string;
  headers: http.IncomingHttpHeaders;
}

export interface FeedServer {
  /** Every host and port that was asked for, and every request that reached the API. */
  connects: string[];
  requests: FeedRequest[];
  /** The port of the proxy on this machine, and the hash that makes a browser trust the server's certificate. */
  proxyPort: number;
  spki: string;
  /** What answers; can be changed at any time. */
  api: Api;
  /** The fault a request meets, if any; can be changed at any time. */
  fault: (request: FeedRequest) => Fault | undefined;
  /** Holds the answer to a request back until what it resolves; can be changed at any time. */
  hold: (request: FeedRequest) => Promise<void> | undefined;
  /** Ends the server and everything still open. */
  close(): Promise<void>;
}

/** Starts the feed: no DNS, no rights of an administrator, and no rebuilt extension. */
export async function startFeedServer(api: Api): Promise<FeedServer> {
  const names = HOSTS.map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOSTS[0]! }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const feed: FeedServer = {
    connects: [],
    requests: [],
    proxyPort: 0,
    spki: createHash('sha256').update(publicKey).digest('base64'),
    api,
    fault: () => undefined,
    hold: () => undefined,
    close: async () => {},
  };
  const server = https.createServer(
    { cert, key },
    (request, response) => void serve(feed, request, response),
  );
  const proxy = http.createServer((request, response) => {
    feed.connects.push(request.url ?? '');
    response.writeHead(403).end();
  });
  await Promise.all([listen(server), listen(proxy)]);
  feed.proxyPort = portOf(proxy);
  const open = tunnel(proxy, portOf(server), feed.connects);
  feed.close = async () => {
    for (const socket of open) socket.destroy();
    for (const one of [server, proxy]) one.closeAllConnections();
    await Promise.all([server, proxy].map((one) => new Promise((closed) => one.close(closed))));
  };
  return feed;
}

async function serve(feed: FeedServer, incoming: http.IncomingMessage, response: http.ServerResponse) {
  const request = { url: incoming.url ?? '', headers: incoming.headers };
  feed.requests.push(request);
  await feed.hold(request);
  const { status, headers, body } = feed.api.answer(request.url, request.headers);
  // A cookie that must never come back.
  response.setHeader('set-cookie', 'reader=someone; Secure; SameSite=None; Path=/');
  const fault = feed.fault(request);
  if (!fault) response.writeHead(status, headers).end(body);
  else fail(response, fault, body);
}

function fail(response: http.ServerResponse, fault: Fault, body: string): void {
  const json = { 'content-type': 'application/json' };
  switch (fault) {
    case 'captive-portal':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>');
      return;
    case 'truncated':
      response.writeHead(200, json).end(body.slice(0, Math.max(1, body.length / 2)));
      return;
    case 'error-object':
      response.writeHead(200, json).end('{"error":"Something went wrong"}');
      return;
    case 'bad-request':
      response.writeHead(400, json).end('{"error":"Invalid query"}');
      return;
    case 'too-many-requests':
      response
        .writeHead(429, { ...json, 'retry-after': String(RETRY_AFTER) })
        .end('{"error":"Too many requests"}');
      return;
    case 'server-error':
      response.writeHead(500, json).end('{"error":"Internal error"}');
      return;
    case 'other-host':
      response.writeHead(302, { location: 'https://elsewhere.example/api/daily_papers' }).end();
      return;
    case 'hang':
      return;
    case 'huge':
      response.writeHead(200, json).end(`[${'{"filler":"................"},'.repeat(1_100_000)}{}]`);
      return;
    case 'reset':
      response.destroy();
  }
}

/** Passes tunnels for these hosts through to the server and refuses all others. Returns the open sockets. */
function tunnel(proxy: http.Server, port: number, connects: string[]): Set<Duplex> {
  const open = new Set<Duplex>();
  proxy.on('connect', (request, client: Duplex) => {
    connects.push(request.url ?? '');
    if (!HOSTS.some((host) => request.url === `${host}:443`)) {
      client.on('error', () => {});
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = net.connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      server.pipe(client);
      client.pipe(server);
    });
    for (const socket of [server, client]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
    }
  });
  return open;
}

function listen(server: net.Server): Promise<void> {
  return new Promise((listening) => server.listen(0, '127.0.0.1', listening));
}

function portOf(server: net.Server): number {
  return (server.address() as net.AddressInfo).port;
}
