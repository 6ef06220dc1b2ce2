// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.Attention.Viewer;
import org.slipway.api.approval.SlipAttention.Opened;
import org.slipway.approval.web.internal.page.AttentionPanel;

/**
 * Writes who looks at a slip, and whose it is.
 *
 * @param now the moment of the page
 */
record AttentionView(StaffRequest request, Instant now) {

    /** Of more nobody needs to know. */
    private static final int MOST_NAMED = 3;

    /** @param problem the key of why the slip was not given to somebody; empty if nothing was wrong */
    AttentionPanel panel(String slip, Opened opened, String problem) {
        Optional<String> assigned = opened.attention().assigned();
        return new AttentionPanel(
                viewers(opened.attention()),
                assigned.map(this::assigned).orElseGet(() -> request.text("assign.nobody")),
                new AttentionPanel.Ways(
                        slip,
                        opened.assignable() && assigned.filter(this::reader).isEmpty(),
                        opened.assignable(),
                        opened.assignable() && assigned.isPresent()),
                new AttentionPanel.Giving(
                        opened.colleagues().stream()
                                .filter(name -> !assigned.equals(Optional.of(name)))
                                .toList(),
                        problem.isEmpty() ? "" : request.text(problem, request.field(AssignmentServlet.TO))));
    }

    /** What a list says; nothing of a slip that is nobody's. */
    List<String> lines(Attention attention) {
        List<String> lines = new ArrayList<>();
        attention.assigned().map(this::assigned).ifPresent(lines::add);
        lines.addAll(viewers(attention));
        return lines;
    }

    private String assigned(String name) {
        return reader(name) ? request.text("assign.you") : request.text("assign.name", name);
    }

    private boolean reader(String name) {
        return request.staff().name().equalsIgnoreCase(name);
    }

    private List<String> viewers(Attention attention) {
        return attention.viewers().stream().limit(MOST_NAMED).map(this::viewer).toList();
    }

    private String viewer(Viewer viewer) {
        long minutes = Duration.between(viewer.opened(), now).toMinutes();
        return minutes < 1
                ? request.text("looking.now", viewer.name())
                : request.text("looking.minutes", viewer.name(), minutes);
    }
}
