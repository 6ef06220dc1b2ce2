// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKind;

/** Listens to every step, and wants one piece of work for it whose payload tells of the step: {@code 2 APPROVE}. */
public final class NewsWork implements SlipNewsListener {

    /** Of the work that it wants. */
    public static final WorkKind KIND = new WorkKind("news");

    @Override
    public List<Work> on(SlipNews news) {
        return List.of(new Work(
                KIND, news.slip().ref().supplier(), news.slip().code().value(), news.number() + " " + news.step()));
    }
}
