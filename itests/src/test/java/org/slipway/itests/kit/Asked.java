// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What requests asked for: the log of the container has the calls to the host, Derby's own log the statements, both with the
 * thread. What workers ask in the background is left out; so are the statements of the reference ledger, which run on
 * threads of the calls.
 *
 * @param host the calls to the host, in order
 * @param statements those on the store, in order
 */
public record Asked(List<String> host, List<String> statements) {

    private static final Pattern CALL = Pattern.compile("\\| q?t?p?\\d+-\\d+ *\\|[^|]*\\|[^|]*\\| host: (\\w+) took");
    private static final Pattern STATEMENT = Pattern.compile(
            "Thread\\[qtp[^\\]]*\\][^\\n]*?Executing prepared statement: (.*?) :End prepared statement",
            Pattern.DOTALL);

    static Asked during(Path log, Path derby, Runnable done) {
        int called = read(log).length;
        int executed = read(derby).length;
        done.run();
        return new Asked(found(CALL, log, called), found(STATEMENT, derby, executed));
    }

    private static List<String> found(Pattern pattern, Path log, int from) {
        byte[] all = read(log);
        String added = new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8);
        return pattern.matcher(added)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static byte[] read(Path log) {
        try {
            return Files.readAllBytes(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
