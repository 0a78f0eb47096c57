// A throw-away server certificate that signs itself, so that no key lies in the repository.
import { generateKeyPairSync, sign } from 'node:crypto';

const OID = {
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  commonName: [0x55, 0x04, 0x03],
  subjectAltName: [0x55, 0x1d, 0x11],
};

/** PEM key and certificate (X.509 v3, ECDSA P-256, RFC 5280) for one DNS name. */
export function createCertificate(name: string, notAfter = '491231235959Z') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(0x30, der(0x06, Buffer.from(OID.ecdsaWithSha256)));
  const tbs = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    distinguishedName(name),
    der(0x30, utcTime('200101000000Z'), utcTime(notAfter)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, altName(name))),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', tbs, privateKey)]);
  const certificate = der(0x30, tbs, algorithm, der(0x03, signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function distinguishedName(name: string): Buffer {
  const value = der(0x0c, Buffer.from(name));
  return der(0x30, der(0x31, der(0x30, der(0x06, Buffer.from(OID.commonName)), value)));
}

function altName(name: string): Buffer {
  const names = der(0x30, der(0x82, Buffer.from(name)));
  return der(0x30, der(0x06, Buffer.from(OID.subjectAltName)), der(0x04, names));
}

function utcTime(text: string): Buffer {
  return der(0x17, Buffer.from(text));
}

/** Tag, length, value (X.690). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const long = body.length < 128 ? [] : body.length < 256 ? [0x81] : [0x82, body.length >> 8];
  return Buffer.concat([Buffer.from([tag, ...long, body.length & 0xff]), body]);
}
