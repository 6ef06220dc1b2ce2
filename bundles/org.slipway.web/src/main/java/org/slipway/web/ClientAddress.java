// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients apart for limits: by the address that the connection comes from. Where that is a proxy of ours, by the
 * last address in {@code X-Forwarded-For} that is none: whatever stands before it, anybody can have written. Of an
 * IPv6 address the first 64 bits count, which is what one subscriber has.
 */
public final class ClientAddress {

    /** Letters only of hexadecimal digits: nothing that anybody would look up by name. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private static final int PREFIX_BYTES = 8;

    private final Set<InetAddress> proxies;

    /**
     * With these proxies in front.
     *
     * @param proxies addresses in digits
     * @throws IllegalArgumentException if one of them is none
     */
    public ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(ClientAddress::proxy)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static InetAddress proxy(String text) {
        InetAddress address = parse(text);
        if (address == null) {
            throw new IllegalArgumentException("trustedProxies: not an address in digits: " + text);
        }
        return address;
    }

    /** What stands for the client of this request. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /**
     * What stands for a client.
     *
     * @param forwarded the headers {@code X-Forwarded-For}, as they came
     */
    String of(String remote, List<String> forwarded) {
        InetAddress nearest = parse(remote);
        if (nearest == null) {
            return remote;
        }
        List<String> hops = forwarded.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && proxies.contains(nearest); i--) {
            InetAddress before = parse(hops.get(i));
            if (before == null) {
                break;
            }
            nearest = before;
        }
        return name(nearest);
    }

    private static String name(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < PREFIX_BYTES; i++) {
            prefix.append("%02x".formatted(address.getAddress()[i]));
        }
        return prefix.append("/64").toString();
    }

    private static @Nullable InetAddress parse(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!LITERAL.matcher(bare).matches() || (bare.indexOf(':') < 0 && bare.split("\\.", -1).length != 4)) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
