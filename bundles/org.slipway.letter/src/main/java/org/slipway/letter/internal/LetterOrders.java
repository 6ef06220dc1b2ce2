// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.work.Work;

/** Orders a letter for every step that the customer should hear of. */
@Component
public final class LetterOrders implements SlipNewsListener {

    @Override
    public List<Work> on(SlipNews news) {
        return switch (news.step()) {
            case SUBMIT, ENTER, HOLD, WITHDRAW, REJECT, APPROVE, POST -> List.of(letter(news));
            case RELEASE, FIRST_APPROVE, REFUSE, UNDO, UNDO_APPROVAL -> List.of();
        };
    }

    private static Work letter(SlipNews news) {
        return new Work(
                SlipLetters.KIND,
                news.slip().ref().supplier(),
                news.slip().code().value(),
                Integer.toString(news.number()));
    }
}
