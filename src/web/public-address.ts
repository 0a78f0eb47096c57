// Which IP addresses belong to the public internet, and are therefore safe to read feeds from.
import ipaddr from 'ipaddr.js';

/** IANA has given out public IPv6 addresses from this block only (RFC 4291, section 2.4). */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * True when an IP address (no brackets) is a public one: not loopback, private, link-local,
 * multicast, documentation or benchmarking, and no IPv6 form that carries an IPv4 address inside
 * (mapped, 6to4, Teredo, NAT64), because those lead to private networks by another name.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(PUBLIC_IPV6);
}
