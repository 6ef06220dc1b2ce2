// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.Locale;
import org.slipway.api.approval.QueueView;
import org.slipway.api.slip.SlipStatus;
import org.slipway.web.Chip;
import org.slipway.web.Texts;

/** How lists and states are named. */
final class ListNames {

    private ListNames() {}

    /** Its name in addresses: {@code to-decide}. */
    static String name(QueueView view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The list of this name; the first one if there is none. */
    static QueueView of(String name) {
        return Arrays.stream(QueueView.values())
                .filter(view -> name(view).equals(name))
                .findFirst()
                .orElse(QueueView.TO_DECIDE);
    }

    /** The list that a slip of this status is in. */
    static QueueView listing(SlipStatus status) {
        return Arrays.stream(QueueView.values())
                .filter(view -> view.statuses().contains(status))
                .findFirst()
                .orElse(QueueView.TO_DECIDE);
    }

    static String label(QueueView view, Texts texts) {
        return texts.get("view." + view);
    }

    static Chip chip(SlipStatus status, Texts texts) {
        String style = switch (status) {
            case PENDING, ON_HOLD, FIRST_APPROVED -> "chip chip-wait";
            case APPROVED, WITHDRAWN -> "chip";
            case POSTED -> "chip chip-ok";
            case POSTING_REFUSED, REJECTED -> "chip chip-bad";
        };
        return new Chip(texts.get("status." + status), style);
    }
}
