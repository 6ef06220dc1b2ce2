// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/** How portal links come in: from people with what mail programs hang onto them, and from machines that look at links. */
final class LinkAddress {

    /** What stands around a link in a text: brackets, quotes, full stops, white space, as themselves or as an entity. */
    private static final Pattern TOKEN =
            Pattern.compile("([\\w-]+\\.[\\w-]+)(?:[^\\w-]|&(?:gt|lt|quot|amp|nbsp)){0,20}");

    /** Those that say who they are; parts of their names that no browser has. */
    private static final Pattern PREVIEWER = Pattern.compile(
            "googlebot|google-safety|bingbot|bingpreview|slackbot|slack-img"
                    + "|twitterbot|telegrambot|discordbot|linkedinbot|facebookexternalhit|facebookbot|whatsapp/|skypeuripreview"
                    + "|microsoft office existence discovery|ms-office|barracuda|proofpoint|mimecast|urlscan|virustotal");

    private LinkAddress() {}

    /** The token in the rest of a link's path; the path itself if there is more in it. */
    static String token(String path) {
        Matcher token = TOKEN.matcher(path);
        return token.matches() ? token.group(1) : path;
    }

    /** Whether nobody reads the answer: a question whether the link is there, a browser's guess, or a maker of previews. */
    static boolean looked(HttpServletRequest request) {
        boolean ahead = Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .anyMatch(name -> header(request, name).matches(".*(?:prefetch|preview|prerender).*"));
        return request.getMethod().equals("HEAD")
                || ahead
                || PREVIEWER.matcher(header(request, "User-Agent")).find();
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
