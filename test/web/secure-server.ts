// An HTTPS server with a certificate of its own, and a way to trust it for the time of one test.
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { onTestFinished } from 'vitest';
import { createCertificate } from './certificate.ts';
import { listen } from './loopback.ts';

/** Serves on 127.0.0.1 under a certificate for `name`, good until `notAfter` (UTCTime). */
export async function serveSecurely(name: string, listener: RequestListener, notAfter?: string) {
  const certificate = createCertificate(name, notAfter);
  const url = await listen(createServer(certificate, listener), '127.0.0.1');
  return { cert: certificate.cert, port: new URL(url).port };
}

export function trustForThisTest(certificate: string): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, certificate]);
  onTestFinished(() => setDefaultCACertificates(before));
}
