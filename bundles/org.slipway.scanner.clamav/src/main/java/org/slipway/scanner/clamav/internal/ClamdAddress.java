// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where clamd listens.
 *
 * @param text an absolute path, or host:port with brackets around an IPv6 address
 */
record ClamdAddress(String text) {

    private static final Pattern TCP = Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([^\\s:/\\[\\]]+)):([0-9]{1,5})");

    ClamdAddress {
        if (!text.startsWith("/") && !port(TCP.matcher(text))) {
            throw new IllegalArgumentException(
                    "slipway.scanner: address must be an absolute path or host:port, is \"" + text + "\"");
        }
    }

    private static boolean port(Matcher tcp) {
        return tcp.matches() && Integer.parseInt(tcp.group(3)) >= 1 && Integer.parseInt(tcp.group(3)) <= 65_535;
    }

    /** Looks a host up each time: clamd may move. */
    SocketAddress resolve() {
        Matcher tcp = TCP.matcher(text);
        if (text.startsWith("/") || !tcp.matches()) {
            return UnixDomainSocketAddress.of(text);
        }
        String host = tcp.group(1) == null ? tcp.group(2) : tcp.group(1);
        return new InetSocketAddress(host, Integer.parseInt(tcp.group(3)));
    }
}
